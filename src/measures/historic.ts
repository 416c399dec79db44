import { isNoEstimate } from "../stats/estimate.ts";
import { historicTail } from "../stats/tails/value-at-risk.ts";
import type { Result, Sample } from "./measure.ts";
import { tailNotes, tailSample } from "./tail.ts";

/** One of the two numbers of a historic tail. */
export function historic(sample: Sample, which: "valueAtRisk" | "expectedShortfall"): Result {
  const found = tailSample(sample);
  if ("kind" in found) return found;
  const { rows, moves, tail } = found;
  const historicOf = historicTail(moves[0]!, tail);
  if (isNoEstimate(historicOf)) return { ...historicOf, n: rows.length };
  return {
    kind: "exact",
    value: historicOf[which],
    n: rows.length,
    first: rows[0]!,
    last: rows.at(-1)!,
    notes: tailNotes(historicOf.count),
  };
}
