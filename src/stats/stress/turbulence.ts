import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { covarianceMatrix } from "./covariance.ts";
import { metricOf, type Singular } from "./mahalanobis.ts";

/** How unusual one day's moves are, given how the series moved before. */
export interface Turbulence {
  /** squared distance from the mean; about the number of series on an ordinary day */
  readonly value: number;
  /** the same with correlations taken as 0: how large the moves are */
  readonly magnitude: number;
  /** value / magnitude: above 1 where the moves went together in an unusual way. 0 / 0 is no number: null where nothing moved */
  readonly surprise: number | null;
}

/**
 * Turbulence of one day: (r - mu) S^-1 (r - mu)', Kritzman and Li (2010), Financial Analysts Journal 66(5), 30-41 (undivided, as in
 * their eq. 1), and correlation surprise, Kinlaw and Turkington (2014), Journal of Asset Management 15, 385-399. Mean and
 * covariance (n - 1) are those of `history`, which must end before the day: the paper's full sample looks ahead.
 * Over all days of a full sample the values add to (T - 1) k exactly. NoEstimate below k + 2 rows of history; Singular where columns are collinear.
 */
export function turbulence(
  today: ArrayLike<number>,
  history: readonly Float64Array[],
): Turbulence | NoEstimate | Singular {
  const k = history.length;
  const rows = history[0]?.length ?? 0;
  if (today.length !== k) throw new RangeError("one move a series is needed");
  if (rows < k + 2) return { kind: "none", why: `${rows} days are too few for ${k} series`, needs: `${k + 2} days` };
  const covariance = covarianceMatrix(history);
  const deviation = Float64Array.from(history, (column, i) => today[i]! - (mean(column) ?? Number.NaN));
  if (covariance === null || !deviation.every(Number.isFinite)) return { kind: "none", why: "a move is missing" };
  const metric = metricOf(covariance);
  if (isNoEstimate(metric)) return metric;
  const [value, magnitude] = [metric.distance(deviation), metric.magnitude(deviation)];
  return { value, magnitude, surprise: magnitude > 0 ? value / magnitude : null };
}

/**
 * Turbulence of every day against the `window` days before it (all days before it where null, from `least` on). A day without a
 * value holds null. Cost n window k^2.
 */
export function trailingTurbulence(
  columns: readonly Float64Array[],
  { window, least = Math.max(60, columns.length + 2) }: { readonly window: number | null; readonly least?: number },
): (Turbulence | null)[] {
  const rows = columns[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, t) => {
    if (t < (window ?? least)) return null;
    const from = window === null ? 0 : t - window;
    const found = turbulence(
      columns.map((column) => column[t]!),
      columns.map((column) => column.subarray(from, t)),
    );
    return isNoEstimate(found) ? null : found;
  });
}
