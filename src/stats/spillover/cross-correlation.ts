import { type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { correlationEstimate } from "../estimators/correlation.ts";
import { neweyWest } from "../hac.ts";

/** Correlation of y with x some rows before it. */
export interface LaggedCorrelation {
  readonly lag: number;
  readonly estimate: Estimate;
  /** Newey-West error of atanh r: the band 1.96 / sqrt n is too narrow where the series have memory */
  readonly standardError: number;
}

/**
 * corr(x_t, y_t+lag) for one lag: above 0 where x moves first, below 0 where y does. Means and variances are those of the n - |lag|
 * pairs left. `hac` is the lag of the error (floor(4 (n/100)^(2/9)) unless given). A correlation at a lag is no cause: closes
 * at different hours alone make one.
 */
export function laggedCorrelation(
  x: Float64Array,
  y: Float64Array,
  lag: number,
  { hac }: { readonly hac?: number } = {},
): LaggedCorrelation | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  const size = Math.abs(lag);
  const left = x.length - size;
  if (left < 4) return { kind: "none", why: `${x.length} rows are too few for lag ${lag}`, needs: `${size + 4} rows` };
  const [early, late] = lag >= 0 ? [x, y] : [y, x];
  const estimate = correlationEstimate(early.subarray(0, left), late.subarray(size));
  if (isNoEstimate(estimate)) return estimate;
  return { lag, estimate, standardError: neweyWest(estimate, hac) };
}
