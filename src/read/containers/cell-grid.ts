import type { Grid } from "../grid.ts";

/**
 * The grid of rows that are cells already; `line` gives the row's place in its file, `isFigure` whether it stores a cell as a number.
 * A row without cells has one, which is empty.
 */
export function cellGrid(
  rows: readonly (readonly string[])[],
  line: (row: number) => number,
  isFigure: (row: number, column: number) => boolean = () => false,
): Grid {
  return {
    rows: rows.length,
    blank: (row) => rows[row]!.every((cell) => cell.trim() === ""),
    width: (row) => Math.max(1, rows[row]!.length),
    cell: (row, column) => rows[row]![column] ?? "",
    figure: (row, column) => (isFigure(row, column) ? finite(rows[row]![column]!) : undefined),
    line,
    column: () => undefined,
  };
}

/** A stored number beyond 1.8e308, or none (NaN), is left to the reader of texts, who refuses it or counts it as missing. */
function finite(text: string): number | undefined {
  const value = Number(text);
  return text !== "" && Number.isFinite(value) ? value : undefined;
}
