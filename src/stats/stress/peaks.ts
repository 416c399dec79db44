/** Rows of the highest values, highest first, no two less than `apart` rows from each other; missing values are none. Of equal ones the first. */
export function peaksOf(
  values: Float64Array,
  { count, apart }: { readonly count: number; readonly apart: number },
): number[] {
  const order = [...values.keys()].filter((row) => !Number.isNaN(values[row]!));
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  const found: number[] = [];
  for (const row of order) {
    if (found.length === count) break;
    if (found.every((other) => Math.abs(other - row) >= apart)) found.push(row);
  }
  return found;
}
