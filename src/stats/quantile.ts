import { quantileSorted } from "simple-statistics";

/**
 * Quantile type 7 (R's default) of unsorted values; level 0 the smallest, 1 the largest.
 * Null for no values or where one is not a number.
 */
export function quantile(values: Float64Array, level: number): number | null {
  if (values.length === 0 || values.some(Number.isNaN)) return null;
  return quantileSorted(Array.from(values.slice().sort()), level);
}

/** The same of values in ascending order, at least one, without a copy of them: for millions. */
export function quantileOfSorted(sorted: Float64Array, level: number): number {
  const place = (sorted.length - 1) * level;
  const lower = sorted[Math.floor(place)]!;
  return lower + (place % 1) * (sorted[Math.ceil(place)]! - lower);
}

/** Mid-rank of a value among values, as a fraction: (below + half the equal ones) / n; null for no values. */
export function percentileRank(values: Float64Array, value: number): number | null {
  if (values.length === 0 || Number.isNaN(value)) return null;
  let below = 0;
  let equal = 0;
  for (let t = 0; t < values.length; t++) {
    const one = values[t]!;
    if (Number.isNaN(one)) return null;
    if (one < value) below++;
    else if (one === value) equal++;
  }
  return (below + equal / 2) / values.length;
}
