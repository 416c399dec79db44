import { studentCdf } from "./distributions.ts";
import { bartlett, bartlettLag } from "./interval.ts";
import { sumOfProducts } from "./moments.ts";
import type { Regression } from "./regression.ts";

/** A weighted sum of coefficients with its error. */
export interface CoefficientSum {
  readonly value: number;
  readonly standardError: number;
  /** chance of a value at least this far from 0 if the sum were 0: Student's t with the regression's degrees of freedom */
  readonly p: number;
}

/**
 * Sum of loadings[j] * coefficient[j] (0 is the constant), with the Newey-West error of the sum itself, so that the covariances of
 * the coefficients are in it. Lag floor(4 (n/100)^(2/9)) unless given; lag 0 is White's HC0. No small-sample factor. Agrees with
 * a' NeweyWest(fit, lag, prewhite = FALSE) a of R's sandwich.
 */
export function coefficientSum(fit: Regression, loadings: readonly number[], lag?: number): CoefficientSum {
  const n = fit.residuals.length;
  const value = loadedSum(fit, loadings);
  const influence = loadedWeights(fit, loadings).map((weight, t) => weight * fit.residuals[t]!);
  const squares = sumOfProducts(influence, influence);
  const standardError = Math.sqrt(Math.max(0, bartlett(influence, squares, lag ?? bartlettLag(n, 1))));
  return { value, standardError, p: twoSided(value, standardError, fit.degreesOfFreedom) };
}

/** Sum of loadings[j] * coefficient[j]. */
export function loadedSum(fit: Regression, loadings: readonly number[]): number {
  if (loadings.length !== fit.coefficients.length) throw new RangeError("one loading a coefficient is needed");
  return loadings.reduce((total, loading, j) => total + loading * fit.coefficients[j]!, 0);
}

/** How the sum is made of the rows of y. */
export function loadedWeights(fit: Regression, loadings: readonly number[]): Float64Array {
  return fit.residuals.map((_, t) => loadings.reduce((total, loading, j) => total + loading * fit.weights[j]![t]!, 0));
}

function twoSided(value: number, standardError: number, degreesOfFreedom: number): number {
  if (standardError === 0) return value === 0 ? 1 : 0;
  return 2 * studentCdf(-Math.abs(value / standardError), degreesOfFreedom);
}
