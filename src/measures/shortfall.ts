import { historic, rolledHistoric } from "./historic.ts";
import { defineMeasure } from "./measure.ts";
import { TAIL, unitOfFlow } from "./tail.ts";

export const shortfall = defineMeasure({
  id: "shortfall",
  title: "Expected shortfall (historic)",
  about:
    "The mean of the worst share of these days' moves; a move, not a loss: below 0 in the ordinary case. It tells of these days, not of the next.",
  formula: "mean of the simple moves at or below their quantile (type 7) at `tail`",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "required", given: true, options: [TAIL] },
  selects: "moves",
  gives: "exact",
  counts: "moves",
  minimum: 2,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: ["Acerbi and Tasche (2002), Journal of Banking & Finance 26, 1487-1503"],
  example: "shortfall(BTC, 2y) < shortfall(SPX, 2y)",
  unit: ([series]) => unitOfFlow(series!),
  find: (sample) => historic(sample, "expectedShortfall"),
  roll: (rolling) => rolledHistoric(rolling, "expectedShortfall"),
});
