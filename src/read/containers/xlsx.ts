import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import type { Note } from "../../series/series.ts";
import { quoted } from "../quoted.ts";
import { brokenFile, wordOf } from "./broken-file.ts";
import { clockText, evenMoments, momentText, NANOS } from "./moment.ts";
import { percentCells } from "./percent-cells.ts";
import { tooMuch, unpackLimit } from "./unpack-limit.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { unzipped } from "./zip-member.ts";

export interface Sheet {
  /** the sheet's name, and how many others have cells where it was not asked for by name */
  readonly title: string;
  /** its rows from the first, so that row i is row i + 1 of the sheet */
  readonly rows: readonly (readonly string[])[];
  readonly isFigure: (row: number, column: number) => boolean;
  readonly notes: readonly Omit<Note, "day">[];
}

type Value = string | number | boolean | Date | null;
interface ReadSheet {
  readonly sheet: string;
  readonly data: readonly (readonly Value[])[];
}

/**
 * One sheet of an Excel workbook: the one of that name, else the first with a table, which is two rows of two cells or more. Days are ISO with
 * the clock where it is not midnight (of the 1904 calendar too), numbers in full precision, formulas as their stored results, error values (#N/A)
 * empty. Failure for a workbook that is damaged, locked, or has no such sheet.
 */
export async function xlsxSheet(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  file: string,
  wanted: string | undefined,
): Promise<Sheet> {
  const { readWorkbook, zipSync } = await import("./libraries.ts");
  const unpacked = parts(bytes, entries, file);
  const stored = zipSync(unpacked, { level: 0 });
  let sheets: readonly ReadSheet[];
  try {
    sheets = (await readWorkbook(stored.buffer as ArrayBuffer, { trim: false })) as unknown as readonly ReadSheet[];
  } catch (error) {
    throw brokenFile(file, `the Excel workbook is damaged (${wordOf(error)})`);
  }
  const { title, sheet } = chosen(sheets, file, wanted);
  return sheetOf(title, sheet.data, percentCells(unpacked, sheet.sheet));
}

/** The parts that hold cells, unpacked here: bounded and checked, which the library does not do. It gets them stored, and finds nothing to unpack. */
function parts(bytes: Uint8Array, entries: readonly ZipEntry[], file: string): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = {};
  let left = unpackLimit(bytes.length);
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name) || WITHOUT_CELLS.test(entry.name)) continue;
    const content = unzipped(bytes, entry, file, left);
    left -= content.length;
    if (/^xl\/worksheets\//i.test(entry.name)) refuseVast(content, file, entry.name);
    found[entry.name] = content;
  }
  return found;
}

const WITHOUT_CELLS =
  /^(?:docProps|customXml|xl\/(?:drawings|charts|theme|media|pivotTables|pivotCache|externalLinks|printerSettings|tables|comments|calcChain|worksheets\/_rels))/i;
const MOST_CELLS = 2e7;

/** The library fills every row up to the widest: one cell in the last corner of a sheet would take 17 thousand million. */
function refuseVast(xml: Uint8Array, file: string, name: string): void {
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.length).toString("latin1");
  let [rows, columns] = [1, 1];
  for (const [, letters = "", digits] of text.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows * columns > MOST_CELLS) throw tooMuch(file, `${name}, ${rows} rows of ${columns} cells,`, unpackLimit(0));
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function chosen(
  sheets: readonly ReadSheet[],
  file: string,
  wanted: string | undefined,
): { readonly title: string; readonly sheet: ReadSheet } {
  if (wanted !== undefined) {
    const same = (name: string) => name.toLowerCase() === wanted.toLowerCase();
    const found = sheets.find(({ sheet }) => sheet === wanted) ?? sheets.find(({ sheet }) => same(sheet));
    if (found === undefined) throw unknownSheet(sheets, file, wanted);
    return { title: found.sheet, sheet: found };
  }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((value) => value !== null)));
  const table = filled.find(({ data }) => data.filter(twoCells).length >= 2) ?? filled[0];
  if (table === undefined)
    throw new Failure({ code: "empty-file", place: { file }, found: "is a workbook without a cell" });
  const others = filled.length > 1 ? `, 1 of ${filled.length} sheets with cells` : "";
  return { title: `${table.sheet}${others}`, sheet: table };
}

function sheetOf(title: string, data: ReadSheet["data"], isPercent: (row: number, column: number) => boolean): Sheet {
  const isFigure = (row: number, column: number) => typeof data[row]?.[column] === "number";
  let percent = false;
  const rows = data.map((cells, row) =>
    cells.map((value, column) => {
      if (typeof value !== "number" || !isPercent(row, column)) return cellText(value);
      percent = true;
      // 0.0395 * 100 is not 3.95: the digits beyond the fifteenth are of the multiplication.
      return String(Number((value * 100).toPrecision(15)));
    }),
  );
  return { title, rows: evenMoments(rows), isFigure, notes: percent ? [PERCENT] : [] };
}

const PERCENT = {
  code: "percent-cells",
  message: "cells shown as percent are read as percent, as a CSV has them: 3.95% is 3.95",
};

function twoCells(row: readonly Value[]): boolean {
  return row.filter((value) => value !== null).length >= 2;
}

function unknownSheet(sheets: readonly ReadSheet[], file: string, wanted: string): Failure {
  const names = sheets.map(({ sheet }) => sheet);
  return new Failure({
    code: "unknown-sheet",
    place: { file },
    found: `the workbook has no sheet ${quoted(wanted)}, but ${names.map(quoted).join(", ")}`,
    suggestion: nearest(wanted, names),
  });
}

function cellText(value: Value): string {
  if (value === null) return "";
  if (value instanceof Date) return dateText(value.getTime());
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const MS_A_DAY = 86_400_000;
/** 1899-12-30, from which Excel counts: a value of that day is a time of day without a day. */
const EXCEL_ZERO = -25569;

/** Excel's clock is a fraction of a day, which is a millisecond off now and then: what is that near to a second is that second. */
function dateText(ms: number): string {
  const second = Math.round(ms / 1000) * 1000;
  const exact = Math.abs(ms - second) <= 1 ? second : ms;
  const nanos = BigInt(exact) * NANOS.ms;
  if (Math.floor(exact / MS_A_DAY) !== EXCEL_ZERO) return momentText(nanos);
  return clockText(nanos - BigInt(EXCEL_ZERO * MS_A_DAY) * NANOS.ms);
}
