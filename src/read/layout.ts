import type { Field, Note } from "../series/series.ts";
import { currencyColumn } from "./currency-names.ts";
import type { DateFormatId } from "./days/day-format.ts";
import { indexOfName } from "./header-names.ts";

/**
 * A way of laying out price files. To teach the reader a new one, write one file that exports a Dialect
 * and add its line to dialects/index.ts; the first dialect that recognises a file reads it.
 * How days and numbers are written is no part of it: days/ and numbers/ find that out for every file.
 */
export interface Dialect {
  /** kebab-case; shown by `data show` */
  readonly id: string;
  /** what such a file is, in a few words; shown by `data show` */
  readonly about: string;
  /**
   * The layout of a file whose rows, from its header on, begin like these (at most 8, cells trimmed), or undefined where it is not
   * this dialect's. A layout with a header (skip > 0) may stand below a preamble: the reader tries further down the file too.
   */
  recognise(rows: readonly (readonly string[])[]): Layout | undefined;
}

/** Which columns of a file hold what. Columns count from 0. */
export interface Layout {
  /** names of the columns as the file writes them; invented where it has no header */
  readonly header: readonly string[];
  /** rows before the first row of data: 1 for a header, 0 without, more where the header takes several rows */
  readonly skip: number;
  readonly day: number;
  /** the column of the clock, where the day stands without it in a column of its own */
  readonly clock?: number | undefined;
  /** the column that names the series, in a long file */
  readonly symbol?: number | undefined;
  /** the column that names the currency of a row, where there is one */
  readonly currency?: number | undefined;
  /** the column a series takes its values from; undefined in a wide file, where each of `values` is a series of its own */
  readonly price: number | undefined;
  readonly fields: ReadonlyMap<Field, number>;
  /** in a wide file whose series have fields: those of each price column */
  readonly fieldsOf?: ReadonlyMap<number, ReadonlyMap<Field, number>>;
  /** every column that holds values */
  readonly values: readonly number[];
  /** where the dialect always writes days in one way, which the days alone would not tell */
  readonly dateFormat?: DateFormatId;
  /** what a user must know of every file of this dialect */
  readonly notes?: readonly Omit<Note, "day">[];
}

/** The layout of a header with a day column: all other named columns hold values. */
export function headed(
  header: readonly string[],
  columns: Pick<Layout, "day" | "price" | "fields"> & Partial<Pick<Layout, "symbol" | "notes" | "dateFormat">>,
): Layout {
  const clock = clockColumn(header, columns.day);
  const values = header.flatMap((name, index) => {
    return index === columns.day || index === columns.symbol || index === clock || name === "" ? [] : [index];
  });
  return { header, skip: 1, clock, currency: currencyColumn(header), values, ...columns };
}

/** What is said of a file without a header: how its columns were taken. */
export function headerlessNotes(header: readonly string[]): Pick<Layout, "notes"> {
  const message = `the file has no header; its columns are taken as ${header.join(", ")}`;
  return { notes: [{ code: "no-header", message }] };
}

/** A column named time beside one named date. */
function clockColumn(header: readonly string[], day: number): number | undefined {
  const clock = indexOfName(header, ["time", "godzina", "時刻"]);
  return clock === undefined || clock === day ? undefined : clock;
}
