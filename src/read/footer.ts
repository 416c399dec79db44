import { looksLikeDay } from "./days/day-format.ts";
import { cellsOf, type Grid } from "./grid.ts";
import type { Layout } from "./layout.ts";
import { looksLikeNumber } from "./numbers/cell-number.ts";

/** Remarks below a table are few lines; more than this are rows that were not understood. */
export const LONGEST_FOOTER = 10;

/**
 * How many of the last rows are remarks, such as a copyright or "Download Data": words where the day stands, and nothing that could be a value.
 * A last line that was cut off has no letters, or a day: it stays a row, and its fault is told.
 */
export function footerRows(grid: Grid, rows: Int32Array, layout: Layout): number {
  let count = 0;
  while (
    count < Math.min(LONGEST_FOOTER, rows.length - 1) &&
    isRemark(cellsOf(grid, rows[rows.length - 1 - count]!), layout)
  )
    count++;
  return count;
}

/** Whether a row, its cells trimmed, could be a remark below a table. */
export function isRemark(cells: readonly string[], layout: Layout): boolean {
  const day = cells[layout.day] ?? "";
  const words = cells.filter((cell) => cell !== "");
  return !looksLikeDay(day) && /\p{L}{2}/u.test(day) && words.every((cell) => !looksLikeNumber(cell) || cell === day);
}
