import { countedRows } from "./counted-rows.ts";
import type { Day } from "./day.ts";
import { civil, mondayOf } from "./day.ts";
import type { Kind } from "./series.ts";

export type Every = "d" | "w" | "mo";

/** The rows a column stands on: every row of the panel, or the last panel row of each ISO week or month. */
export interface Grid {
  readonly every: Every;
  readonly days: Int32Array;
  /** row of the panel for each row of the grid */
  readonly rows: Int32Array;
}

/** What a column's numbers are: "percent" is a yield level as the file gives it (4.16), "%" a fraction (0.05). */
export type ColumnUnit = "price" | "amount" | "points" | "percent" | "%" | "bp" | "1" | "% per bn";

/** What can be told of a column before any price is read. */
export interface ColumnShape {
  readonly kind: Kind;
  readonly unit: ColumnUnit;
  /** a flow is a move over a stretch of time; it is never differenced again */
  readonly flow: boolean;
  readonly every: Every;
  /** rows over which each value looks back as a move: 20 for move(S, 20). Above 1, neighbouring values overlap. */
  readonly overlap: number;
}

/** A series on a panel: one number a row. NaN marks a row without a value (warm-up of an average, a price of zero). */
export interface Column extends ColumnShape {
  readonly grid: Grid;
  readonly values: Float64Array;
}

/** The unit of a series' values by its kind. */
export function unitOfKind(kind: Kind): ColumnUnit {
  return kind === "yield" ? "percent" : kind === "index" ? "points" : kind;
}

/** The unit of a series' moves by its kind: returns for prices and amounts, basis points for yields, points for indices. */
export function unitOfMoves(kind: Kind): ColumnUnit {
  return kind === "yield" ? "bp" : kind === "index" ? "points" : "%";
}

/** The grid of all rows of a panel. */
export function dailyGrid(days: Int32Array): Grid {
  const known = DAILY.get(days);
  if (known !== undefined) return known;
  const grid = { every: "d", days, rows: countedRows(0, days.length) } as const;
  DAILY.set(days, grid);
  return grid;
}

// Panels of other series on the same days have the same grid.
const DAILY = new WeakMap<Int32Array, Grid>();

/**
 * The last row of each ISO week or calendar month. The running week or month counts with its last row so far.
 * Days stay real days: the week's row may be a Thursday.
 */
export function thinned(days: Int32Array, every: "w" | "mo"): Grid {
  const bucket = every === "w" ? mondayOf : monthOf;
  const rows: number[] = [];
  for (let row = 0; row < days.length; row++)
    if (row === days.length - 1 || bucket(days[row]!) !== bucket(days[row + 1]!)) rows.push(row);
  return { every, days: Int32Array.from(rows, (row) => days[row]!), rows: Int32Array.from(rows) };
}

function monthOf(day: Day): number {
  const { year, month } = civil(day);
  return year * 12 + month;
}
