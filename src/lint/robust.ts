/** The middle value, or undefined of none. */
export function medianOf(values: ArrayLike<number>): number | undefined {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  return sorted.length === 0 ? undefined : sorted[sorted.length >> 1];
}

/** The usual size of the changes around a row, without the row and its neighbours: the median of the 60 on both sides. */
export function usualSize(changes: Float64Array, row: number): number {
  const around: number[] = [];
  for (let i = Math.max(1, row - 30); i < Math.min(changes.length, row + 32); i++)
    if (i < row - 1 || i > row + 1) around.push(Math.abs(changes[i]!));
  return medianOf(around) ?? Number.NaN;
}
