/**
 * A number estimated from n rows in time order, with what its interval needs: how much each row matters.
 *
 * `contributions[t] = (n - 1) (value - value without row t)`, the exact delete-one jackknife values, on the scale of `value`.
 * They let estimates be combined (delta method): the contribution of a row to f(a, b) is df/da * a's + df/db * b's.
 * `link`, where given, is the monotone scale on which the estimate's own interval is built (atanh for a correlation).
 */
export interface Estimate {
  readonly value: number;
  readonly n: number;
  readonly contributions: Float64Array;
  readonly link?: Link;
  /** moves overlap by this many rows (20-day moves sampled daily: 20); 1 or absent when they do not */
  readonly overlap?: number;
}

export interface Link {
  /** the estimate on the link scale, and its delete-one contributions there */
  readonly value: number;
  readonly contributions: Float64Array;
  /** from the link scale back to the scale of the estimate; increasing */
  readonly back: (linked: number) => number;
}

/** Why no number can be given: in words a user reads, with what would be needed. */
export interface NoEstimate {
  readonly kind: "none";
  readonly why: string;
  readonly needs?: string;
}

/** A confidence interval and how it was made. `degreesOfFreedom` is real-valued (Satterthwaite), null where the method has none. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly method: IntervalMethod;
  readonly degreesOfFreedom: number | null;
  /** the row that carries the largest share of the uncertainty, and that share (0..1), when it is above one half or the degrees of freedom are at their floor */
  readonly dominant: { readonly row: number; readonly share: number } | null;
}

export type IntervalMethod = "jackknife" | "bootstrap" | "fisher" | "ols" | "hac" | "wilson";
