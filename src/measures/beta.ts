import { betaEstimate } from "../stats/estimators/beta.ts";
import { defineMeasure } from "./measure.ts";
import { regressed, slopeUnit } from "./regressed.ts";
import { Y_AND_X } from "./signature.ts";

export const beta = defineMeasure({
  id: "beta",
  title: "Beta",
  about:
    "How far Y moved on these days for each move of X: the slope of a least-squares fit with a constant, others held fixed (with=).",
  formula: "cov(Y, X) / var(X) of moves; with=: of what the others leave of them",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: true,
    options: [
      { name: "with", kind: "series list" },
      { name: "every", kind: "word", words: ["d", "w", "mo"] },
    ],
  },
  selects: "moves",
  gives: "estimate",
  counts: "rows",
  minimum: 3,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: ["interval: jackknife-t, delete-one (HC3-type)"],
  example: "beta(GDX, GOLD, 252d) between 2 and 3",
  unit: slopeUnit,
  find: (sample) => regressed(sample, betaEstimate),
});
