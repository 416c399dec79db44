import { quantile } from "../stats/quantile.ts";

/** The middle value, missing ones left out; undefined of none. */
export function medianOf(values: Float64Array): number | undefined {
  return (
    quantile(
      values.filter((value) => !Number.isNaN(value)),
      0.5,
    ) ?? undefined
  );
}

/** The usual size of the changes around a row, without the row and its neighbours: the median of the 60 on both sides. */
export function usualSize(changes: Float64Array, row: number): number {
  const around: number[] = [];
  for (let i = Math.max(1, row - 30); i < Math.min(changes.length, row + 32); i++)
    if (i < row - 1 || i > row + 1) around.push(Math.abs(changes[i]!));
  return medianOf(Float64Array.from(around)) ?? Number.NaN;
}
