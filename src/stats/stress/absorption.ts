import type { NoEstimate } from "../estimate.ts";
import { mean, standardDeviation } from "../moments.ts";
import { sum } from "../sum.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

/** Share of the variance that the first few common directions hold. */
export interface Absorption {
  /** 0..1; near 1 the series move as one */
  readonly value: number;
  /** directions counted: a fifth of the series unless told, at least one */
  readonly directions: number;
}

/**
 * Absorption ratio, Kritzman, Li, Page and Rigobon (2011), Journal of Portfolio Management 37(4), 112-126: the largest eigenvalues of
 * a covariance (or correlation) matrix over their sum. `share` of the series, rounded, says how many; never fewer than one.
 * NoEstimate where the matrix has no variance or is not finite.
 */
export function absorptionRatio(
  matrix: readonly Float64Array[],
  { share = 0.2 }: { readonly share?: number } = {},
): Absorption | NoEstimate {
  const eigenvalues = symmetricEigenvalues(matrix);
  if (eigenvalues === null) return { kind: "none", why: "the covariances are not all known" };
  const whole = sum(eigenvalues);
  if (!(whole > 0)) return { kind: "none", why: "the series do not vary" };
  const directions = Math.min(matrix.length, Math.max(1, Math.round(share * matrix.length)));
  return { value: Math.min(1, sum(eigenvalues.subarray(0, directions)) / whole), directions };
}

/**
 * Shift of the absorption ratio: (mean of the last 15 - mean of the last 250) / standard deviation of the last 250, as in the
 * paper; all rows up to the day. NoEstimate below 250 ratios or where they do not vary.
 */
export function absorptionShift(
  ratios: Float64Array,
  { short = 15, long = 250 }: { readonly short?: number; readonly long?: number } = {},
): number | NoEstimate {
  if (ratios.length < long)
    return { kind: "none", why: `${ratios.length} ratios are too few`, needs: `${long} ratios` };
  const year = ratios.subarray(ratios.length - long);
  const deviation = standardDeviation(year);
  if (deviation === null) return { kind: "none", why: "a ratio is missing" };
  if (deviation === 0) return { kind: "none", why: "the ratios do not vary" };
  return (mean(ratios.subarray(ratios.length - short))! - mean(year)!) / deviation;
}
