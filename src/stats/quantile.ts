/** Quantile type 7 (R's default) of unsorted values; level 0 the smallest, 1 the largest; null for no values. */
export function quantile(values: Float64Array, level: number): number | null {
  const sorted = values.slice().sort();
  if (sorted.length === 0) return null;
  const position = (sorted.length - 1) * level;
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (position - low) * (sorted[high]! - sorted[low]!);
}

/** Mid-rank of a value among values, as a fraction: (below + half the equal ones) / n; null for no values. */
export function percentileRank(values: Float64Array, value: number): number | null {
  if (values.length === 0) return null;
  let below = 0;
  let equal = 0;
  for (const one of values) {
    if (one < value) below++;
    else if (one === value) equal++;
  }
  return (below + equal / 2) / values.length;
}
