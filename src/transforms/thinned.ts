import { type Column, thinned } from "../series/column.ts";

/** A daily column on the last row of each ISO week or month. */
export function thinnedColumn(column: Column, every: "w" | "mo"): Column {
  const grid = thinned(column.grid.days, every);
  return { ...column, every, grid, values: Float64Array.from(grid.rows, (row) => column.values[row]!) };
}
