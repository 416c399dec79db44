import { defineMeasure } from "./measure.ts";
import { slopeUnit } from "./regressed.ts";
import { Y_AND_X } from "./signature.ts";
import { TAIL } from "./tail.ts";
import { regressedOnTails } from "./tail-slopes.ts";

export const haven = defineMeasure({
  id: "haven",
  title: "Haven",
  about:
    "How far Y moved for each move of X on the worst days of X, ordinary days and worse tails having slopes of their own: a haven on these days where the whole interval is 0 or below.",
  formula:
    "c0 + c1 + ... up to `tail`, of Y = a + (c0 + c1 D10 + c2 D5 + c3 D1) X + e, D_q = 1 on days with X at or below its quantile q; a tail that is not 10, 5 or 1 % gets a D of its own",
  signature: { inputs: Y_AND_X, span: "required", given: true, options: [TAIL] },
  selects: "moves",
  gives: "estimate",
  counts: "days of X's tail",
  minimum: 8,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "Baur and McDermott (2010), Journal of Banking & Finance 34, 1886-1898, by least squares: the paper's GARCH weighs wild days less",
    "interval of the sum: jackknife-t (HC3-type), degrees of freedom of the days between this tail and the next; X's quantiles are taken as given",
  ],
  example: "haven(GOLD, SPX, 2y, tail=10%) < 1",
  unit: slopeUnit,
  find: (sample) => regressedOnTails(sample, sample.numbers.get("tail")!),
});
