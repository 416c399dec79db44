import type { Finding } from "../../measures/finding.ts";
import { isoDay } from "../../series/day.ts";
import type { Relation } from "../grammar/syntax.ts";
import type { Judgement } from "./judgement.ts";
import type { DateQuantity } from "./quantity.ts";

/** A month or a year as a bound: "<" before its first day, "<=" up to its last, ">=" from its first, ">" after its last. */
export function ruleOnDays(
  a: DateQuantity,
  relation: Relation,
  b: DateQuantity,
  findings: readonly Finding[],
): Judgement {
  const base = {
    findings,
    deciding: findings.length === 0 ? null : 0,
    leans: null,
    sessionsNeeded: null,
    pValue: null,
  } as const;
  if (a.never && b.never) return { ...base, ruling: "inconclusive", reason: "neither day came" };
  const held = a.never || !b.never ? endsHold(a, relation, b) : endsHold(b, FLIPPED[relation], a);
  if (held.every((one) => one))
    return {
      ...base,
      ruling: "supported",
      reason: a.never ? "it never came on the days looked at" : "the day satisfies the claim",
    };
  if (held.every((one) => !one))
    return {
      ...base,
      ruling: "refuted",
      reason: a.never ? "it never came on the days looked at" : "the day does not satisfy the claim",
    };
  return { ...base, ruling: "inconclusive", reason: `never on the days looked at; ${reach(a.never ? a : b)}` };
}

const FLIPPED: Readonly<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

function endsHold(open: DateQuantity, relation: Relation, bound: DateQuantity): boolean[] {
  const day = relation === "<" || relation === ">=" ? bound.earliest : bound.latest;
  return [open.earliest, open.latest].map((end) =>
    relation === "<" ? end < day : relation === "<=" ? end <= day : relation === ">" ? end > day : end >= day,
  );
}

function reach(never: DateQuantity): string {
  return Number.isFinite(never.latest)
    ? `the data start on ${isoDay(never.latest + 1)}`
    : `the days looked at end on ${isoDay(never.earliest - 1)}`;
}
