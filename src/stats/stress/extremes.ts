import { SlidingFold } from "../sliding-fold.ts";

/** How far each value lies below the highest of the last `window` rows, as a share of it: 0 at the high. NaN where it is missing or not above 0. */
export function belowHigh(values: Float64Array, window: number): Float64Array {
  const usable = values.map((value) => (value > 0 ? value : Number.NaN));
  const highest = trailing(usable, window, Math.max, Number.NEGATIVE_INFINITY);
  return usable.map((value, t) => 1 - value / highest[t]!);
}

/** How far each value lies above the lowest of the last `window` rows, in its own unit. NaN where it is missing. */
export function aboveLow(values: Float64Array, window: number): Float64Array {
  const lowest = trailing(values, window, Math.min, Number.POSITIVE_INFINITY);
  return values.map((value, t) => value - lowest[t]!);
}

/** The extreme of the last `window` rows up to each, fewer at the start; missing values are none. */
function trailing(
  values: Float64Array,
  window: number,
  joined: (a: number, b: number) => number,
  nothing: number,
): Float64Array {
  const fold = new SlidingFold<number>(joined);
  return values.map((value, t) => {
    fold.push(Number.isNaN(value) ? nothing : value);
    if (t >= window) fold.shift();
    return fold.fold!;
  });
}
