import { type Degenerate, type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { type Regression, regress } from "../regression.ts";

/**
 * Slope of y on one regressor of several (the first unless told), with a constant, and its exact delete-one contributions
 * (n - 1) w_t e_t / (1 - h_t), w the row's weight in the slope: HC3-type standard errors.
 * NoEstimate where rows are fewer than regressors + 2, or a column does not vary or is a combination of the others.
 */
export function betaEstimate(
  y: Float64Array,
  x: Float64Array | readonly Float64Array[],
  which = 0,
): Estimate | NoEstimate {
  const fit = regress(y, x instanceof Float64Array ? [x] : x);
  if (isNoEstimate(fit)) return fit;
  const n = y.length;
  const weights = fit.weights[which + 1];
  if (weights === undefined) throw new RangeError(`there is no regressor ${which}`);
  const value = fit.coefficients[which + 1]!;
  const variance = fit.inverseGram(which + 1, which + 1);
  // Residuals that are rounding only: y is a combination of the regressors.
  if (fit.residualSquares <= 1e-12 * fit.totalSquares) {
    return {
      value,
      n,
      contributions: new Float64Array(n),
      degenerate: { kind: "certain", why: "the columns are the same series" },
    };
  }
  const contributions = new Float64Array(n);
  let degenerate: Degenerate | undefined;
  for (let t = 0; t < n; t++) {
    const left = 1 - fit.leverages[t]!;
    if (left >= 1e-12) contributions[t] = ((n - 1) * weights[t]! * fit.residuals[t]!) / left;
    // A row with leverage 1 is a direction of its own; it matters to this slope only if the slope leans on it.
    else if (weights[t]! ** 2 > 1e-12 * variance) degenerate = decides(t);
  }
  return { value, n, contributions, textbook: textbook(fit, weights, variance), ...(degenerate && { degenerate }) };
}

function decides(row: number): Degenerate {
  return { kind: "one row decides", row, why: "one day decides: without it the explaining series does not vary" };
}

function textbook(fit: Regression, weights: Float64Array, variance: number): NonNullable<Estimate["textbook"]> {
  return {
    method: "ols",
    standardError: Math.sqrt((fit.residualSquares / fit.degreesOfFreedom) * variance),
    degreesOfFreedom: fit.degreesOfFreedom,
    influence: () => weights.map((weight, t) => weights.length * weight * fit.residuals[t]!),
  };
}
