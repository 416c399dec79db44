import type { CoefficientSum } from "../coefficient-sum.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { normalCdf } from "../normal.ts";
import { type HavenRegression, loadingsTo } from "./baur-mcdermott.ts";
import { garchRegression } from "./garch-regression.ts";
import { tailRegressors } from "./tail-regressors.ts";

/** As `havenRegression`, with the variance's own equation. */
export interface GarchHaven extends HavenRegression {
  readonly omega: number;
  readonly alpha: number;
  readonly beta: number;
  readonly logLikelihood: number;
}

/**
 * The haven regression as Baur and McDermott (2010) estimate it, with GARCH(1,1) errors by maximum likelihood: days of large
 * moves weigh less than in least squares. Errors of the sums from the robust covariance, p from the normal distribution.
 */
export function garchHaven(
  haven: Float64Array,
  market: Float64Array,
  { levels = [0.1, 0.05, 0.01] }: { readonly levels?: readonly number[] } = {},
): GarchHaven | NoEstimate {
  const tails = tailRegressors(market, levels);
  if (isNoEstimate(tails)) return tails;
  const fit = garchRegression(haven, [market, ...tails.columns]);
  if (isNoEstimate(fit)) return fit;
  const sumTo = (last: number): CoefficientSum => {
    const loadings = loadingsTo(last, levels.length);
    const value = loadings.reduce((total, loading, j) => total + loading * fit.coefficients[j]!, 0);
    let square = 0;
    loadings.forEach((a, i) => {
      loadings.forEach((b, j) => {
        square += a * b * fit.covariance[i]![j]!;
      });
    });
    const standardError = Math.sqrt(Math.max(0, square));
    return { value, standardError, p: 2 * normalCdf(-Math.abs(value / standardError)) };
  };
  return {
    coefficients: fit.coefficients,
    hedge: sumTo(0),
    tails: levels.map((level, i) => ({ ...sumTo(i + 1), level, bound: tails.bounds[i]!, count: tails.counts[i]! })),
    n: haven.length,
    omega: fit.omega,
    alpha: fit.alpha,
    beta: fit.beta,
    logLikelihood: fit.logLikelihood,
  };
}
