import { historic, rolledHistoric } from "./historic.ts";
import { defineMeasure } from "./measure.ts";
import { TAIL, unitOfFlow } from "./tail.ts";

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
  roll: (rolling) => rolledHistoric(rolling, "valueAtRisk"),
});
