import { rSquaredEstimate } from "../stats/estimators/rsquared.ts";
import { beta } from "./beta.ts";
import { defineMeasure } from "./measure.ts";
import { regressed } from "./regressed.ts";

export const rsquared = defineMeasure({
  id: "rsquared",
  title: "R squared",
  about: "What share of the variance of Y's moves on these days the moves of X (and of the others, with=) account for.",
  formula:
    "1 - sum of squared residuals / sum of squared deviations of Y's moves; with k regressors about k / n by chance alone",
  signature: beta.signature,
  selects: "moves",
  gives: "estimate",
  counts: "rows",
  minimum: 3,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: ["interval: jackknife-t, delete-one, on atanh of its root"],
  example: "rsquared(GDX, GOLD, 252d) >= 0.5",
  unit: () => "1",
  find: (sample) => regressed(sample, rSquaredEstimate),
});
