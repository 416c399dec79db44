import type { NumberCells } from "../../../src/read/numbers/number-cells.ts";
import { type NumberFormat, numberFormatOf } from "../../../src/read/numbers/number-format.ts";

/** Rows of cells under a header in line 1. */
export function cellsOf(rows: readonly (readonly string[])[]): NumberCells {
  const columns = Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) => column);
  return { rows: rows.length, columns, text: (row, column) => rows[row]![column] ?? "", line: (row) => row + 2 };
}

/** The format of one column, in a file whose cells may hold any mark. */
export function formatOf(column: readonly string[], configured: "auto" | "point" | "comma" = "auto"): NumberFormat {
  return numberFormatOf(cellsOf(column.map((cell) => [cell])), configured, ";", false, "x.csv");
}

export function readAs(decimal: "point" | "comma", text: string): ReturnType<NumberFormat["read"]> {
  return formatOf([text], decimal).read(text);
}
