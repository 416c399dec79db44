/** Usual moves beyond which none counts further. */
const MOST = 4;

/**
 * How badly havens fail while shares fall: with z of equity and the mean z of the havens (moves in usual moves), -z of equity times
 * -mean z of the havens where both are below 0, otherwise 0; each at most 4. Smoothed: f_t = 0.9 f_t-1 + 0.1 of the day's,
 * starting at the first. NaN where a z is missing. A bond's z is that of its price.
 */
export function havenFailure(
  equity: Float64Array,
  havens: readonly Float64Array[],
  { alpha = 0.1 }: { readonly alpha?: number } = {},
): Float64Array {
  let smooth = Number.NaN;
  return equity.map((z, t) => {
    const haven = havens.reduce((total, one) => total + one[t]!, 0) / havens.length;
    if (Number.isNaN(z) || Number.isNaN(haven)) return Number.NaN;
    const today = clipped(-z) * clipped(-haven);
    smooth = Number.isNaN(smooth) ? today : (1 - alpha) * smooth + alpha * today;
    return smooth;
  });
}

function clipped(value: number): number {
  return Math.min(MOST, Math.max(0, value));
}
