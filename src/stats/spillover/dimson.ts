import { type CoefficientSum, coefficientSum } from "../coefficient-sum.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { regress } from "../regression.ts";

/** Beta of a series that trades late, or early, against its market. */
export interface DimsonBeta extends CoefficientSum {
  /** slope on the market `leads` rows later, ..., the same row, ..., `lags` rows before: the value is their sum */
  readonly slopes: readonly { readonly offset: number; readonly slope: number }[];
  readonly n: number;
}

/**
 * Dimson (1979), Journal of Financial Economics 7, 197-226: least squares of y on the market's moves from `lags` rows before to `leads`
 * rows after, and the sum of the slopes, with its Newey-West error. Where two markets close at different hours the plain beta
 * sees only a part of a day's answer. Moves of one step, in units that may be added.
 */
export function dimsonBeta(
  y: Float64Array,
  market: Float64Array,
  { lags = 1, leads = 1, hac }: { readonly lags?: number; readonly leads?: number; readonly hac?: number } = {},
): DimsonBeta | NoEstimate {
  if (market.length !== y.length) throw new RangeError("y and the market differ in length");
  const n = y.length - lags - leads;
  const least = lags + leads + 3;
  if (n < least) return { kind: "none", why: `${y.length} rows are too few`, needs: `${least + lags + leads} rows` };
  const offsets = Array.from({ length: lags + leads + 1 }, (_, i) => leads - i);
  const regressors = offsets.map((offset) => market.subarray(lags + offset, lags + offset + n));
  const fit = regress(y.subarray(lags, lags + n), regressors);
  if (isNoEstimate(fit)) return fit;
  const loadings = [0, ...offsets.map(() => 1)];
  const slopes = offsets.map((offset, i) => ({ offset, slope: fit.coefficients[i + 1]! }));
  return { ...coefficientSum(fit, loadings, hac), slopes, n };
}
