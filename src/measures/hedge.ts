import { defineMeasure } from "./measure.ts";
import { slopeUnit } from "./regressed.ts";
import { Y_AND_X } from "./signature.ts";
import { regressedOnTails } from "./tail-slopes.ts";

export const hedge = defineMeasure({
  id: "hedge",
  title: "Hedge",
  about:
    "How far Y moved for each move of X on ordinary days, the worst days of X having slopes of their own: a hedge on these days where the whole interval is 0 or below.",
  formula: "c0 of Y = a + (c0 + c1 D10 + c2 D5 + c3 D1) X + e, D_q = 1 on days with X at or below its quantile q",
  signature: { inputs: Y_AND_X, span: "required", given: true, options: [] },
  selects: "moves",
  gives: "estimate",
  counts: "rows",
  minimum: 8,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Baur and McDermott (2010), Journal of Banking & Finance 34, 1886-1898, by least squares",
    "interval: jackknife-t (HC3-type), degrees of freedom of the ordinary days; X's quantiles are taken as given",
  ],
  example: "hedge(GOLD, SPX, 2y) between -1 and 1",
  unit: slopeUnit,
  find: (sample) => regressedOnTails(sample, null),
});
