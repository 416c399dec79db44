import type { Field } from "../series/series.ts";
import type { DateOrder } from "./date-order.ts";
import type { strictNumber } from "./number.ts";
import type { writtenDay } from "./written-day.ts";

/**
 * A way of laying out price files. To teach the reader a new one, write one file that exports a Dialect
 * and add its line to dialects/index.ts; the first dialect that recognises a file reads it.
 */
export interface Dialect {
  /** kebab-case; shown by `data show` */
  readonly id: string;
  /** The layout of a file that begins with these rows (at most 5, cells trimmed), or undefined where it is not this dialect's. */
  recognise(rows: readonly (readonly string[])[]): Layout | undefined;
}

/** Which columns of a file hold what. Columns count from 0. */
export interface Layout {
  /** names of the columns as the file writes them; invented where it has no header */
  readonly header: readonly string[];
  /** rows before the first row of data: 1 for a header, 0 without, more where a title stands above it */
  readonly skip: number;
  readonly day: number;
  /** the column that names the series, in a long file */
  readonly symbol?: number;
  /** the column a series takes its values from; undefined in a wide file, where each of `values` is a series of its own */
  readonly price: number | undefined;
  readonly fields: ReadonlyMap<Field, number>;
  /** every column that holds values */
  readonly values: readonly number[];
  /** where the dialect always writes days in one order */
  readonly dateOrder?: DateOrder;
  /** where the dialect writes days or numbers in its own way: month names, seconds since 1970, "1,234.50", "12.3K" */
  readonly readDay?: typeof writtenDay;
  readonly readNumber?: typeof strictNumber;
}

/** The layout of a header with a day column: all other named columns hold values. */
export function headed(
  header: readonly string[],
  columns: Pick<Layout, "day" | "price" | "fields"> & { symbol?: number },
): Layout {
  const values = header.flatMap((name, index) => {
    return index === columns.day || index === columns.symbol || name === "" ? [] : [index];
  });
  return { header, skip: 1, values, ...columns };
}
