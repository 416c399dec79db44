import { loadedSum, loadedWeights } from "../coefficient-sum.ts";
import type { Degenerate, Estimate } from "../estimate.ts";
import type { Regression } from "../regression.ts";

/**
 * Sum of loadings[j] * coefficient[j] (0 is the constant) with its exact delete-one contributions (n - 1) w_t e_t / (1 - h_t), w the
 * row's weight in the sum: HC3-type errors. `counted`: rows the sum rests on where they are few, the days of a tail.
 */
export function loadedSumEstimate(fit: Regression, loadings: readonly number[], counted?: number): Estimate {
  const n = fit.residuals.length;
  const value = loadedSum(fit, loadings);
  const weights = loadedWeights(fit, loadings);
  if (fit.residualSquares <= 1e-12 * fit.totalSquares) {
    const degenerate: Degenerate = { kind: "certain", why: "the columns are the same series" };
    return { value, n, contributions: new Float64Array(n), degenerate };
  }
  const variance = weights.reduce((total, weight) => total + weight * weight, 0);
  const contributions = new Float64Array(n);
  let degenerate: Degenerate | undefined;
  for (let t = 0; t < n; t++) {
    const left = 1 - fit.leverages[t]!;
    if (left >= 1e-12) contributions[t] = ((n - 1) * weights[t]! * fit.residuals[t]!) / left;
    // A row with leverage 1 is a direction of its own: without it a regressor does not vary.
    else if (weights[t]! ** 2 > 1e-12 * variance)
      degenerate = { kind: "one row decides", row: t, why: "one day decides: without it a tail has no days" };
  }
  return {
    value,
    n,
    contributions,
    textbook: {
      method: "ols",
      standardError: Math.sqrt((fit.residualSquares / fit.degreesOfFreedom) * variance),
      degreesOfFreedom: fit.degreesOfFreedom,
      influence: () => weights.map((weight, t) => n * weight * fit.residuals[t]!),
    },
    ...(counted !== undefined && counted < n && { counted }),
    ...(degenerate && { degenerate }),
  };
}
