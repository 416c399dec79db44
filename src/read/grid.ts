import type { TextCells } from "../kernels/text-cells.ts";
import type { Delimiter } from "./delimiter.ts";
import { plainGrid } from "./plain-grid.ts";
import { quotedGrid } from "./quoted-grid.ts";

/** A text as rows of cells, all rows and all cells as they stand, blank ones too. */
export interface Grid {
  readonly rows: number;
  /** whether a row has nothing but white space in its cells, as spreadsheets leave them at the end of a file */
  blank(row: number): boolean;
  /** the same cells, for reading whole columns at once; only of plain text in ASCII */
  readonly cells?: TextCells | undefined;
  /** number of cells of a row; a blank line has one, which is empty */
  width(row: number): number;
  /** a cell's text without its quotes; the cell must be there */
  cell(row: number, column: number): string;
  /** the number of a cell whose file stores it as one, in no way of writing; undefined for text. Text files have none */
  figure?(row: number, column: number): number | undefined;
  /** line of the file, from 1, on which a row starts */
  line(row: number): number;
  /** where in its line a cell starts, in characters from 1; undefined below a newline inside quotes. For messages: slow */
  column(row: number, column: number): number | undefined;
}

/**
 * The grid of a decoded text. Papa Parse is the reader of record; text without a quote needs none of its rules,
 * and plain-grid.ts gives the same rows about five times faster (test/read/grid.test.ts compares them).
 */
export function gridOf(text: string, delimiter: Delimiter, file: string): Grid {
  return text.includes('"') ? quotedGrid(text, delimiter, file) : plainGrid(text, delimiter);
}

/** The cells of a row, trimmed. */
export function cellsOf(grid: Grid, row: number): string[] {
  return Array.from({ length: grid.width(row) }, (_, column) => grid.cell(row, column).trim());
}
