import { isNoEstimate } from "../stats/estimate.ts";
import { historicTail } from "../stats/tails/value-at-risk.ts";
import { defineMeasure, type Result, type Sample } from "./measure.ts";
import { TAIL, tailNotes, tailSample, unitOfFlow } from "./tail.ts";

export const valueatrisk = defineMeasure({
  id: "valueatrisk",
  title: "Value at risk (historic)",
  about:
    "The move that the worst share of these days' moves did not surpass; a move, not a loss: below 0 in the ordinary case. It tells of these days, not of the next.",
  formula: "quantile (type 7) of the simple moves at `tail`",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "required", given: true, options: [TAIL] },
  selects: "moves",
  gives: "exact",
  counts: "moves",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: ["no distribution is assumed; needs 1 / tail moves or more"],
  example: "valueatrisk(SPX, 2y, tail=5%) between -5% and -1%",
  unit: ([series]) => unitOfFlow(series!),
  find: (sample) => historic(sample, "valueAtRisk"),
});

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
