import { Failure, type Place } from "../failure.ts";
import type { Note } from "../series/series.ts";
import { cellGrid } from "./containers/cell-grid.ts";
import type { Unpacked } from "./containers/unpack.ts";
import { type DayFormat, dayFormatOf, ISO } from "./days/day-format.ts";
import { decode, type Encoding } from "./decode.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { footerRows } from "./footer.ts";
import { cellsOf, type Grid, gridOf } from "./grid.ts";
import type { Dialect, Layout } from "./layout.ts";
import { type NumberCells, type NumberFormat, numberFormatOf } from "./numbers/number-format.ts";
import { quoted } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import { namedDialect, type Recognised, recognise } from "./recognise.ts";
import { refuseSecondTable } from "./second-table.ts";

/** A price file, understood: which columns hold what, and the day of every row. Its values are read when a column is asked for. */
export interface Table {
  readonly file: string;
  readonly reading: Reading;
  /** the bytes of the file as it lies there, for its hash */
  readonly bytes: Uint8Array;
  /** what was around the table, outermost first; empty for a plain text */
  readonly containers: readonly string[];
  /** undefined where the container gives cells, not text */
  readonly text:
    | { readonly encoding: Encoding; readonly why: string | undefined; readonly delimiter: Delimiter }
    | undefined;
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly grid: Grid;
  /** rows above the header, and remarks below the last row */
  readonly preamble: number;
  readonly footer: number;
  /** the rows of the grid that hold data, in the file's order, and their days */
  readonly rows: Int32Array;
  readonly days: Int32Array;
  /** true where the days are known to ascend, each once; false where nobody has looked */
  readonly ascending: boolean;
  readonly dayFormat: DayFormat;
  readonly numberFormat: NumberFormat;
  /** false where the file stops in the middle of a line, as far as one can see */
  readonly ended: boolean;
  readonly notes: readonly Note[];
}

/** What a file's first rows tell: its text or cells, its dialect and layout, and the rows of data, remarks below them included. */
export interface Shape extends Recognised {
  readonly grid: Grid;
  readonly text: Table["text"];
  readonly quotes: boolean;
  readonly ended: boolean;
  readonly data: Int32Array;
}

function textOf(grid: Grid, row: number, column: number): string {
  return column < grid.width(row) && grid.figure?.(row, column) === undefined ? grid.cell(row, column) : "";
}

const FIRST_ROWS = 8;

/** Failure for a file that is empty, not text, of no known shape, or of two tables side by side. */
export function shapeOf({ content }: Unpacked, file: string, reading: Reading, dialects: readonly Dialect[]): Shape {
  const cells =
    content.kind === "bytes"
      ? textGrid(content.bytes, file, reading)
      : { ...EMPTY, grid: cellGrid(content.rows, content.line, content.isFigure) };
  const filled = filledRows(cells.grid);
  if (filled.length === 0) throw new Failure({ code: "empty-file", place: { file }, found: "is empty" });
  const recognised = recognisedIn(cells.grid, filled, dialects, file, reading);
  const { layout, preamble } = recognised;
  const data = filled.subarray(preamble + layout.skip);
  const first = Array.from(data.subarray(0, FIRST_ROWS), (row) => cellsOf(cells.grid, row));
  refuseSecondTable(layout, first, file, cells.grid.line(filled[preamble]!));
  return { ...cells, ...recognised, data };
}

/** The content of a file to a table. Failure for a file that is empty, not text, of no known shape, or has a row that is too long or without a day. */
export function tableOf(
  unpacked: Unpacked,
  bytes: Uint8Array,
  file: string,
  reading: Reading,
  dialects: readonly Dialect[],
): Table {
  const shape = shapeOf(unpacked, file, reading, dialects);
  const { grid, text, quotes, ended, dialect, layout, preamble, data } = shape;
  if (data.length === 0) throw noRows(file);
  const footer = footerRows(grid, data, layout);
  const rows = data.subarray(0, data.length - footer);
  refuseLongRows(grid, rows, layout, file);
  const dayText = (index: number) => dayCell(grid, rows[index]!, layout);
  const line = (index: number) => grid.line(rows[index]!);
  const dayFormat = dayFormatOf(
    { count: rows.length, text: dayText, line },
    reading.dateFormat ?? layout.dateFormat ?? "auto",
    file,
  );
  const { days, ascending } = daysOf(grid, rows, layout, dayFormat, file);
  const cells = numberCells(grid, rows, layout);
  const numberFormat = numberFormatOf(cells, reading.decimal ?? "auto", text?.delimiter ?? ",", quotes, file);
  const notes = [
    ...(unpacked.notes ?? []).map(({ code, message }) => ({ code, message: `${file}: ${message}` })),
    ...readingNotes(file, layout, dayFormat, numberFormat),
    ...footerNotes(file, footer, () => remark(grid, data[data.length - footer]!, layout)),
  ];
  return {
    file,
    reading,
    bytes,
    containers: unpacked.containers,
    text,
    dialect,
    layout,
    grid,
    preamble,
    footer,
    rows,
    days,
    ascending,
    dayFormat,
    numberFormat,
    ended,
    notes,
  };
}

export function noRows(file: string): Failure {
  return new Failure({ code: "no-rows", place: { file }, found: "has a header but no rows" });
}

/** The cells that may hold numbers in some way of writing: those that a container stores as numbers are none. */
export function numberCells(grid: Grid, rows: Int32Array, layout: Layout): NumberCells {
  return {
    rows: rows.length,
    columns: layout.values,
    text: (row, column) => textOf(grid, rows[row]!, column),
    line: (index) => grid.line(rows[index]!),
    stored: grid.figure !== undefined,
  };
}

/** A cell of a container may hold any character, as a cell in quotes. */
const EMPTY = { text: undefined, quotes: true, ended: true };

function textGrid(bytes: Uint8Array, file: string, reading: Reading) {
  const { text, encoding, why } = decode(bytes, file, reading.encoding);
  const delimiter = reading.delimiter ?? delimiterOf(text) ?? ",";
  const grid = gridOf(text, delimiter, file);
  return { grid, text: { encoding, why, delimiter }, quotes: text.includes('"'), ended: text.endsWith("\n") };
}

function filledRows(grid: Grid): Int32Array {
  if (grid.cells !== undefined) return grid.cells.filled;
  const rows = new Int32Array(grid.rows);
  let count = 0;
  for (let row = 0; row < grid.rows; row++) if (!grid.blank(row)) rows[count++] = row;
  return rows.subarray(0, count);
}

function recognisedIn(
  grid: Grid,
  filled: Int32Array,
  dialects: readonly Dialect[],
  file: string,
  reading: Reading,
): Recognised {
  const among = reading.dialect === undefined ? dialects : [namedDialect(dialects, reading.dialect, file)];
  return recognise(grid, filled, among, file);
}

function refuseLongRows(grid: Grid, rows: Int32Array, layout: Layout, file: string): void {
  const [, most] = grid.cells?.widths(rows) ?? [0, Number.POSITIVE_INFINITY];
  if (most > layout.header.length) for (const row of rows) refuseLongRow(grid, row, layout, file);
}

/** Failure for a row with more cells than the header, unless what is too much is blank. */
export function refuseLongRow(grid: Grid, row: number, layout: Layout, file: string): void {
  const width = grid.width(row);
  if (width <= layout.header.length) return;
  for (let column = layout.header.length; column < width; column++)
    if (grid.cell(row, column).trim() !== "") throw longRow({ file, line: grid.line(row) }, width, layout);
}

export function longRow(place: Place, width: number, layout: Layout): Failure {
  return new Failure({
    code: "long-row",
    place,
    found: `${width} fields`,
    expected: `the ${layout.skip === 0 ? "first row" : "header"} has ${layout.header.length}; a cell that holds the delimiter stands in quotes`,
  });
}

function dayCell(grid: Grid, row: number, layout: Layout): string {
  return layout.day < grid.width(row) ? grid.cell(row, layout.day) : "";
}

function daysOf(grid: Grid, rows: Int32Array, layout: Layout, format: DayFormat, file: string) {
  const plain = format.form === ISO ? grid.cells?.isoDays(rows, layout.day) : undefined;
  return plain ?? { days: readDays(grid, rows, layout, format, file), ascending: false };
}

function readDays(grid: Grid, rows: Int32Array, layout: Layout, format: DayFormat, file: string): Int32Array {
  return rows.map((row) => {
    const text = dayCell(grid, row, layout);
    const day = format.read(text);
    if (typeof day === "number") return day;
    const column = layout.day < grid.width(row) ? grid.column(row, layout.day) : undefined;
    throw notADay({ file, line: grid.line(row), column }, text, day, format);
  });
}

export function notADay(place: Place, text: string, day: "impossible" | undefined, format: DayFormat): Failure {
  if (day === "impossible")
    return new Failure({ code: "impossible-day", place, found: `the calendar has no day ${quoted(text.trim())}` });
  const found = text.trim() === "" ? "the row has no day" : `${quoted(text.trim())} is not a day`;
  return new Failure({ code: "bad-day", place, found, expected: `expected ${format.form} as in the rest of the file` });
}

export function readingNotes(file: string, layout: Layout, { period }: DayFormat, numberFormat: NumberFormat): Note[] {
  const notes: Note[] = (layout.notes ?? []).map(({ code, message }) => ({ code, message: `${file}: ${message}` }));
  if (period !== undefined)
    notes.push({ code: "periods", message: `${file}: each row is a ${period}, stamped with its first day` });
  if (numberFormat.doubtful)
    notes.push({ code: "doubtful-decimal", message: `${file}: ${numberFormat.why}; they are read as decimal` });
  return notes;
}

/** A remark below the table: what it says, and in which line. */
export interface Remark {
  readonly text: string;
  readonly line: number;
}

function remark(grid: Grid, row: number, layout: Layout): Remark {
  return { text: grid.cell(row, layout.day), line: grid.line(row) };
}

/** A note of the remarks below a table; `first` is the first of them. */
export function footerNotes(file: string, count: number, first: () => Remark): Note[] {
  if (count === 0) return [];
  const { text, line } = first();
  const many = count === 1 ? "the last line is a remark" : `the last ${count} lines are remarks`;
  return [{ code: "footer", message: `${file}: ${many}, not read: ${quoted(text.trim())} in line ${line}` }];
}
