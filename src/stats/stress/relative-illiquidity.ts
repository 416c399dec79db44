import { OrderedWindow } from "../ordered-window.ts";

/**
 * Mean of the last `short` values over the median of the last `long` such means, today's included: about 1 on an ordinary day, whatever
 * volumes have grown to. Missing values are left out; NaN where fewer than half of a window are there, or the median is 0.
 */
export function relativeIlliquidity(
  values: Float64Array,
  { short = 10, long = 250 }: { readonly short?: number; readonly long?: number } = {},
): Float64Array {
  const means = values.map((_, t) => {
    const known = values.subarray(Math.max(0, t - short + 1), t + 1).filter((value) => !Number.isNaN(value));
    if (2 * known.length < short) return Number.NaN;
    return known.reduce((total, one) => total + one, 0) / known.length;
  });
  const window = new OrderedWindow(means);
  return means.map((mean, t) => {
    const gone = t >= long ? means[t - long]! : Number.NaN;
    if (!Number.isNaN(gone)) window.leave(gone);
    if (Number.isNaN(mean)) return Number.NaN;
    window.enter(mean);
    const median = window.quantile(0.5);
    return 2 * window.size >= long && median > 0 ? mean / median : Number.NaN;
  });
}
