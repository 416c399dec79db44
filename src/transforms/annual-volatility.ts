import type { Column } from "../series/column.ts";
import { logMoves } from "../series/moves.ts";
import { rowsUntil } from "../series/panel.ts";
import { slidingDeviation } from "../stats/sliding-deviation.ts";

/** The standard deviation (n - 1) of the last `rows` log moves, a year, at each row; NaN until there are so many. */
export function annualVolatility(series: Column, rows: number): Column {
  const flow = logMoves(series);
  const values = slidingDeviation(flow.values, rows);
  for (let row = 0; row < values.length; row++) values[row] = values[row]! * Math.sqrt(movesPerYear(flow, row));
  return { ...flow, kind: "index", flow: false, overlap: 1, values };
}

/** Moves a year at a row: those in the 365 calendar days up to it; with less history than that, in proportion. */
function movesPerYear(column: Column, row: number): number {
  const { days } = column.grid;
  const before = rowsUntil(days, days[row]! - 365);
  if (before > 0) return row + 1 - before;
  return (row * 365) / Math.max(1, days[row]! - days[0]!);
}
