import type { Grid } from "../grid.ts";

/** The grid of rows that are cells already; `line` gives the row's place in its file. A row without cells has one, which is empty. */
export function cellGrid(rows: readonly (readonly string[])[], line: (row: number) => number): Grid {
  return {
    rows: rows.length,
    blank: (row) => rows[row]!.every((cell) => cell.trim() === ""),
    width: (row) => Math.max(1, rows[row]!.length),
    cell: (row, column) => rows[row]![column] ?? "",
    line,
    column: () => undefined,
  };
}
