import { type Day, parseIsoDay } from "../series/day.ts";
import type { Judgement } from "./evaluate/judgement.ts";
import { ONE_DAY } from "./evaluate/values.ts";
import { measureNamed } from "./functions.ts";
import { withoutDay } from "./grammar/vary.ts";
import type { PreparedClaim } from "./inquiry.ts";

/** A day that weighs heavily in a claim's estimates, and what would be ruled without it. */
export interface Influence {
  readonly day: Day;
  readonly without: Judgement;
}

/** The claim judged again without the day that carries most of its uncertainty; null where no day stands out. */
export function influence(claim: PreparedClaim, judgement: Judgement, asOf: Day | undefined): Influence | null {
  const note = judgement.findings.flatMap((finding) => finding.notes).find((one) => one.code === ONE_DAY);
  const day = note?.day === undefined ? undefined : parseIsoDay(note.day);
  if (day === undefined) return null;
  return { day, without: claim.varied(withoutDay(claim.node, day, leavesOut)).judge(asOf) };
}

/** Estimates that take `given` can leave a day out. */
function leavesOut(name: string): boolean {
  const measure = measureNamed(name);
  return measure?.gives === "estimate" && measure.signature.given;
}
