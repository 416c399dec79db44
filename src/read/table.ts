import { Failure, type Place } from "../failure.ts";
import { DATE_ORDER_FORMS, type DateFormat, type DateOrder, dateOrder } from "./date-order.ts";
import { decode, type Encoding } from "./decode.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { cellsOf, type Grid, gridOf } from "./grid.ts";
import { DAY_NAMES, PRICE_NAMES } from "./header-names.ts";
import type { Dialect, Layout } from "./layout.ts";
import { quoted } from "./quoted.ts";
import { writtenDay } from "./written-day.ts";

/** A price file, understood: which columns hold what, and the day of every row. Its values are read when a column is asked for. */
export interface Table {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly dialect: string;
  readonly dateOrder: DateOrder;
  readonly layout: Layout;
  readonly grid: Grid;
  /** the rows of the grid that hold data, in the file's order, and their days */
  readonly rows: Int32Array;
  readonly days: Int32Array;
  /** false where the file stops in the middle of a line, as far as one can see */
  readonly ended: boolean;
}

/** Bytes to table. Failure for a file that is empty, not text, of no known shape, or has a row that is too long or without a day. */
export function tableOf(bytes: Uint8Array, file: string, dateFormat: DateFormat, dialects: readonly Dialect[]): Table {
  const { text, encoding } = decode(bytes, file);
  if (text.trim() === "") throw new Failure({ code: "empty-file", place: { file }, found: "is empty" });
  const delimiter = delimiterOf(text) ?? ",";
  const grid = gridOf(text, delimiter, file);
  const filled = filledRows(grid);
  const { dialect, layout } = recognised(grid, filled, dialects, file);
  const rows = filled.subarray(layout.skip);
  if (rows.length === 0) throw new Failure({ code: "no-rows", place: { file }, found: "has a header but no rows" });
  for (const row of rows) refuseLongRow(grid, row, layout, file);
  const order = layout.dateOrder ?? (dateFormat === "auto" ? orderOf(grid, rows, layout, file) : dateFormat);
  const days = daysOf(grid, rows, layout, order, file);
  return {
    file,
    bytes,
    encoding,
    delimiter,
    dialect,
    dateOrder: order,
    layout,
    grid,
    rows,
    days,
    ended: text.endsWith("\n"),
  };
}

function filledRows(grid: Grid): Int32Array {
  const rows = new Int32Array(grid.rows);
  let count = 0;
  for (let row = 0; row < grid.rows; row++) if (!grid.blank(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

function recognised(
  grid: Grid,
  filled: Int32Array,
  dialects: readonly Dialect[],
  file: string,
): { dialect: string; layout: Layout } {
  const first = Array.from(filled.subarray(0, 5), (row) => cellsOf(grid, row));
  for (const dialect of dialects) {
    const layout = dialect.recognise(first);
    if (layout !== undefined) return { dialect: dialect.id, layout };
  }
  const cells = first[0]!.slice(0, 8).map(quoted);
  throw new Failure({
    code: "unknown-shape",
    place: { file, line: grid.line(filled[0]!) },
    found: `no table of prices: the first cells are ${cells.join(", ")}${first[0]!.length > 8 ? ", …" : ""}`,
    expected: `expected a column named ${orList(DAY_NAMES)}, and one named ${orList(PRICE_NAMES)}`,
  });
}

function orList(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

function refuseLongRow(grid: Grid, row: number, layout: Layout, file: string): void {
  const width = grid.width(row);
  if (width <= layout.header.length) return;
  throw new Failure({
    code: "long-row",
    place: { file, line: grid.line(row) },
    found: `${width} fields`,
    expected: `the ${layout.skip === 0 ? "first row" : "header"} has ${layout.header.length}; a cell that holds the delimiter stands in quotes`,
  });
}

function dayCell(grid: Grid, row: number, layout: Layout): string {
  return layout.day < grid.width(row) ? grid.cell(row, layout.day) : "";
}

function orderOf(grid: Grid, rows: Int32Array, layout: Layout, file: string): DateOrder {
  if (layout.readDay !== undefined) return "ymd";
  const text = (index: number) => dayCell(grid, rows[index]!, layout);
  return dateOrder({ count: rows.length, text, line: (index) => grid.line(rows[index]!) }, file);
}

function daysOf(grid: Grid, rows: Int32Array, layout: Layout, order: DateOrder, file: string): Int32Array {
  const read = layout.readDay ?? writtenDay;
  return rows.map((row) => {
    const text = dayCell(grid, row, layout);
    const day = read(text, order);
    if (typeof day === "number") return day;
    throw notADay(
      { file, line: grid.line(row), column: layout.day < grid.width(row) ? grid.column(row, layout.day) : undefined },
      text,
      day,
      order,
    );
  });
}

function notADay(place: Place, text: string, day: "impossible" | undefined, order: DateOrder): Failure {
  if (day === "impossible")
    return new Failure({ code: "impossible-day", place, found: `the calendar has no day ${quoted(text.trim())}` });
  const found = text.trim() === "" ? "the row has no day" : `${quoted(text.trim())} is not a day`;
  return new Failure({
    code: "bad-day",
    place,
    found,
    expected: `expected ${DATE_ORDER_FORMS[order]} as in the rest of the file`,
  });
}
