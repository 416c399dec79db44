import { Failure } from "../../failure.ts";
import type { OpenedFile } from "../../io.ts";
import { type DayFormat, dayFormatOf } from "../days/day-format.ts";
import { isRemark } from "../footer.ts";
import type { Grid } from "../grid.ts";
import { cellsOf, gridOf } from "../grid.ts";
import { decimalEvidence, NO_EVIDENCE } from "../numbers/decimal-evidence.ts";
import { formatByEvidence, type NumberFormat } from "../numbers/number-format.ts";
import { quotedGrid } from "../quoted-grid.ts";
import type { Reading } from "../reading.ts";
import { numberCells, refuseLongRow, type Shape } from "../table.ts";
import { type Blocks, eachRows, newlines } from "./blocks.ts";

/** More day cells than this, of different days, are not weighed. */
const MOST_DAYS = 3_000_000;

/** The day format of a file whose head leaves it open: all its day cells are weighed, but for those that begin as the one before does. */
export function wholeDays(opened: OpenedFile, blocks: Blocks, shape: Shape, reading: Reading): DayFormat {
  const texts: string[] = [];
  const lines: number[] = [];
  let before = "";
  let repeated = false;
  eachData(opened, blocks, shape, (grid, rows) => {
    for (const row of rows) {
      refuseLongRow(grid, row, shape.layout, blocks.file);
      const text = shape.layout.day < grid.width(row) ? grid.cell(row, shape.layout.day) : "";
      const known = text === before ? repeated : alike(text, before);
      if (known) continue;
      if (text === before) repeated = true;
      if (texts.length >= MOST_DAYS) throw tooMany(blocks.file);
      before = text;
      texts.push(text);
      lines.push(grid.line(row));
    }
  });
  const cells = { count: texts.length, text: (index: number) => texts[index]!, line: (index: number) => lines[index]! };
  return dayFormatOf(cells, reading.dateFormat ?? shape.layout.dateFormat ?? "auto", blocks.file);
}

/** Whether two cells differ in their clocks alone, or in the last digits of a count. */
function alike(text: string, before: string): boolean {
  const shared = /^\d+$/.test(text) ? 6 : 10;
  return text.length > shared && text.length === before.length && text.slice(0, shared) === before.slice(0, shared);
}

function tooMany(file: string): Failure {
  return new Failure({
    code: "ambiguous-dates",
    place: { file },
    found: "day and month cannot be told apart by the first rows, and there are too many to weigh",
    expected: "set date_format: mdy or dmy",
  });
}

/** The number format of a file whose head leaves it open, or Failure, by all its cells. */
export function wholeNumbers(opened: OpenedFile, blocks: Blocks, shape: Shape): NumberFormat {
  let evidence = NO_EVIDENCE;
  eachData(opened, blocks, shape, (grid, rows) => {
    evidence = decimalEvidence(numberCells(grid, rows, shape.layout), evidence);
  });
  return formatByEvidence(numberCells(shape.grid, shape.data, shape.layout), evidence, blocks.file);
}

/** Day and clock of the row in a line, as the file has them. */
export function writtenAt(opened: OpenedFile, blocks: Blocks, { layout, ...shape }: Shape, line: number): string {
  let found = "";
  eachData(opened, blocks, { layout, ...shape }, (grid, rows) => {
    const row = rows.find((candidate) => grid.line(candidate) === line);
    if (row === undefined) return;
    const columns = [layout.day, layout.clock].filter((column) => column !== undefined && column < grid.width(row));
    found = columns.map((column) => grid.cell(row, column!).trim()).join(" ");
  });
  return found;
}

/** The rows of data, a block at a time; remarks in the last one are left out. */
function eachData(
  opened: OpenedFile,
  blocks: Blocks,
  shape: Shape,
  take: (grid: Grid, rows: Int32Array) => void,
): void {
  let skip = shape.preamble + shape.layout.skip;
  eachRows(opened, blocks, ({ bytes, end, line, hasQuotes, last }) => {
    const text = bytes.toString("utf8", 0, end);
    const { delimiter } = shape.text!;
    const grid = hasQuotes
      ? quotedGrid(text, delimiter, blocks.file, line)
      : shifted(gridOf(text, delimiter, blocks.file), line);
    const rows = new Int32Array(grid.rows);
    let count = 0;
    for (let row = 0; row < grid.rows; row++) {
      if (grid.blank(row)) continue;
      if (skip > 0) skip--;
      else rows[count++] = row;
    }
    while (last && count > 0 && isRemark(cellsOf(grid, rows[count - 1]!), shape.layout)) count--;
    take(grid, rows.subarray(0, count));
    return newlines(bytes, 0, end);
  });
}

function shifted(grid: Grid, line: number): Grid {
  return { ...grid, line: (row) => grid.line(row) + line - 1 };
}
