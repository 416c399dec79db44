import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { quantile } from "../quantile.ts";
import { quantileRegression } from "./quantile-regression.ts";

/** The bad days of y when x has a bad day. All numbers are moves, not losses: below 0 in the ordinary case. */
export interface CoVar {
  /** quantile q of y given that x is at its own quantile q: constant + slope * bound */
  readonly value: number;
  /** value less the same with x at its median: what x's distress adds */
  readonly delta: number;
  readonly constant: number;
  readonly slope: number;
  /** quantile (type 7) of x at q, and its median */
  readonly bound: number;
  readonly median: number;
}

/**
 * Adrian and Brunnermeier (2016), American Economic Review 106, 1705-1741, without state variables: quantile regression of y on x
 * at q. NoEstimate where x does not vary or a move is missing.
 */
export function coVar(y: Float64Array, x: Float64Array, q: number): CoVar | NoEstimate {
  const fit = quantileRegression(y, [x], q);
  if (isNoEstimate(fit)) return fit;
  const [constant, slope] = [fit.coefficients[0]!, fit.coefficients[1]!];
  const [bound, median] = [quantile(x, q)!, quantile(x, 0.5)!];
  return { value: constant + slope * bound, delta: slope * (bound - median), constant, slope, bound, median };
}
