import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { looksLikeDay } from "./days/day-format.ts";
import { cellsOf, type Grid } from "./grid.ts";
import { DAY_WORDS, PRICE_WORDS } from "./header-names.ts";
import type { Dialect, Layout } from "./layout.ts";
import { looksLikeNumber } from "./numbers/cell-number.ts";
import { quoted } from "./quoted.ts";

/** Which dialect a file is of, its layout, and how many rows stand above its header (or its first row). */
export interface Recognised {
  readonly dialect: Dialect;
  readonly layout: Layout;
  readonly preamble: number;
}

/** A preamble of more rows than this is none: Fed and Bloomberg files need 6, MacroTrends 15. */
const LONGEST_PREAMBLE = 40;
const SAMPLE = 8;

/**
 * The dialect of a file. A header may stand below lines of text (a title, a licence, an address), if a day stands under it.
 * Where nothing below fits better, the first row is taken for the header also when no day stands under it, so that a fault there is reported as that.
 */
export function recognise(grid: Grid, filled: Int32Array, dialects: readonly Dialect[], file: string): Recognised {
  const head: string[][] = [];
  let unproven: Recognised | undefined;
  for (let preamble = 0; preamble < Math.min(filled.length, LONGEST_PREAMBLE); preamble++) {
    // Further rows are cut into cells only where those above are no table: there may be hundreds in each.
    for (const row of filled.subarray(head.length, preamble + SAMPLE)) head.push(cellsOf(grid, row));
    const rows = head.slice(preamble, preamble + SAMPLE);
    const found = firstOf(dialects, rows, preamble);
    if (found !== undefined && proven(found.layout, rows)) return found;
    const dayless = found === undefined ? [] : daylessRows(found.layout, rows);
    if (found !== undefined && dayless.length > 0) return { ...found, layout: withUnits(found.layout, dayless) };
    if (preamble === 0) unproven = found;
    if (looksLikeData(rows[0]!)) break;
  }
  if (unproven !== undefined) return unproven;
  throw unknownShape(grid, filled, head[0]!, file);
}

/** Below a preamble only a header can begin a table: a row of data after lines of text may follow rows that were not understood. */
function firstOf(dialects: readonly Dialect[], rows: readonly string[][], preamble: number): Recognised | undefined {
  for (const dialect of dialects) {
    const layout = dialect.recognise(rows);
    if (layout !== undefined && (preamble === 0 || layout.skip > 0)) return { dialect, layout, preamble };
  }
  return undefined;
}

/** A day stands in the row below the header. */
function proven(layout: Layout, rows: readonly (readonly string[])[]): boolean {
  return looksLikeDay(rows[layout.skip]?.[layout.day] ?? "");
}

/**
 * The rows without a day between a header that names one and the first row that has one: units (`,USD,shares`), or a sum. A second row of
 * names, as under a header that says Close twice or names no price, is none: it is the header itself.
 */
function daylessRows({ skip, day, header, price }: Layout, rows: readonly (readonly string[])[]): readonly string[][] {
  if (skip !== 1 || header[day] === "" || new Set(header.filter((name) => name !== "")).size < named(header)) return [];
  const below = rows.slice(skip);
  const count = below.findIndex((row) => (row[day] ?? "") !== "");
  if (count < 1 || !looksLikeDay(below[count]![day]!)) return [];
  const dayless = below.slice(0, count).map((row) => [...row]);
  const isUnder = dayless.every((row) => row.every((cell, column) => cell === "" || (header[column] ?? "") !== ""));
  const words = dayless.flat().filter((cell) => cell !== "");
  const names = price === undefined && new Set(words).size === words.length && !words.some(looksLikeNumber);
  return isUnder && !names ? dayless : [];
}

function named(header: readonly string[]): number {
  return header.filter((name) => name !== "").length;
}

/** Units are passed over, and said. A row with a number stays a row of data: that it has no day is told when it is read. */
function withUnits(layout: Layout, dayless: readonly (readonly string[])[]): Layout {
  if (dayless.some((row) => row.some(looksLikeNumber))) return layout;
  const words = dayless.flatMap((row) => row.filter((cell) => cell !== ""));
  const message = `below the header stand ${words.slice(0, 4).map(quoted).join(", ")}${words.length > 4 ? ", …" : ""} without a day: taken for units, not read`;
  const notes = [...(layout.notes ?? []), { code: "unit-row", message }];
  return { ...layout, skip: layout.skip + dayless.length, notes };
}

function looksLikeData(row: readonly string[]): boolean {
  return looksLikeDay(row[0] ?? "") && row.slice(1).some(looksLikeNumber);
}

/** The dialect the catalogue names, or a Failure that lists all. */
export function namedDialect(dialects: readonly Dialect[], id: string, file: string): Dialect {
  const dialect = dialects.find((candidate) => candidate.id === id);
  if (dialect !== undefined) return dialect;
  const ids = dialects.map((candidate) => candidate.id);
  throw new Failure({
    code: "unknown-value",
    place: { file },
    found: `unknown dialect ${quoted(id)}`,
    expected: `one of ${ids.join(", ")}`,
    suggestion: nearest(id, ids),
  });
}

function unknownShape(grid: Grid, filled: Int32Array, first: readonly string[], file: string): Failure {
  const cells = first.slice(0, 8).map(quoted);
  return new Failure({
    code: "unknown-shape",
    place: { file, line: grid.line(filled[0]!) },
    found: `no table of prices: the first cells are ${cells.join(", ")}${first.length > 8 ? ", …" : ""}`,
    expected: `expected a column named ${orList(DAY_WORDS)}, and one named ${orList(PRICE_WORDS)}`,
  });
}

function orList(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
