import type { Column, ColumnShape, Grid } from "../series/column.ts";
import { countedRows } from "../series/counted-rows.ts";
import type { Day } from "../series/day.ts";
import type { Misfit } from "../series/misfit.ts";
import type { Note } from "../series/series.ts";
import type { Estimate } from "../stats/estimate.ts";
import type { Signature } from "./signature.ts";

/**
 * A statistic of one or more series over a span, declared once. From the declaration come its word in claims, its command,
 * its help, its page in the reference and a set of tests (range, minimum, unit, laws, example). A measure knows columns
 * and rows: no files, no claims, no printing, no other measure.
 */
export interface Measure {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly title: string;
  /** one sentence a user reads */
  readonly about: string;
  readonly formula: string;
  readonly signature: Signature;
  /** what a span selects: rows of values, rows of moves, or, for "own", moves where the first input is a flow and values where not */
  readonly selects: "values" | "moves" | "own";
  readonly gives: "exact" | "estimate" | "date";
  /** what is meant where no span is given: "now" the last row alone; otherwise all rows up to now */
  readonly withoutSpan?: "now";
  /** what `n` counts */
  readonly counts: string;
  /** least n for a number */
  readonly minimum: number;
  /** smallest and largest possible value */
  readonly range: readonly [number, number];
  readonly laws: readonly Law[];
  readonly references: readonly string[];
  readonly example: string;
  /** the unit of the value, or what is wrong with the inputs, in words */
  unit(inputs: readonly ColumnShape[], options: ReadonlyMap<string, string>): UnitOfValue | Misfit;
  find(sample: Sample): Result;
  /** `find` on every row at once, NaN for none, where the one row helps with the next; a test holds the two equal */
  roll?(rolling: Rolling): Float64Array;
}

/** A unit as values carry it inside the program: "percent" is a yield level as the file gives it; in every output it becomes "%". */
export type UnitOfValue = string;

/** Properties a test checks over random panels. */
export type Law =
  /** exchanging the two series changes nothing */
  | "symmetric"
  /** multiplying a price by a positive constant changes nothing */
  | "scale-free"
  /** appending later days changes nothing of an answer as of an earlier day */
  | "causal";

/** What a measure is asked: columns on one grid, the rows to use, and how. */
export interface Sample {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  /** further regressors (`with=`) */
  readonly others: readonly Column[];
  /** for each of columns and others, the name of the input or option it stands for */
  readonly roles: readonly string[];
  /** columns and others as expressions of the language, for a reason that names one */
  readonly names: () => readonly string[];
  /** the condition input: 1 holds, 0 does not, -1 cannot be told */
  readonly condition: Int8Array | null;
  /** rows by which the moves in the condition overlap, 1 where they do not */
  readonly conditionOverlap: number;
  readonly rows: Rows;
  /** the value input of breach, as a plain number */
  readonly bound: number | null;
  readonly options: ReadonlyMap<string, string>;
  /** the plain numbers among the options, shares as fractions */
  readonly numbers: ReadonlyMap<string, number>;
  /** the lists of numbers among the options, in the order they were written */
  readonly lists: ReadonlyMap<string, readonly number[]>;
  readonly days: ReadonlyMap<string, Day>;
  /** of intervals and tests */
  readonly confidence: number;
}

/** Rows of a grid: from `first` to `last`, both inclusive (none when last < first), of those only where `keep` is 1. */
export interface Rows {
  /** the row whose value moves start from, -1 where there is none */
  readonly base: number;
  readonly first: number;
  readonly last: number;
  readonly keep: Int8Array | null;
}

/** What a measure is asked on every row at once: spans that end on their row and whose starts never go back. */
export interface Rolling extends Omit<Sample, "rows"> {
  /** the first row of each row's span, row + 1 where that is empty; -1 for a row that has none */
  readonly firsts: Int32Array;
  /** as in Rows, for all rows */
  readonly keep: Int8Array | null;
}

export type Result =
  | {
      readonly kind: "exact";
      readonly value: number;
      readonly n: number;
      /** first and last row used */
      readonly first: number;
      readonly last: number;
      readonly notes?: readonly Note[];
    }
  | {
      readonly kind: "estimate";
      readonly estimate: Estimate;
      /** the grid row of each contribution */
      readonly rows: Int32Array;
      /** rows that count as n, where that is fewer than the contributions (`given`) */
      readonly n: number;
      /** the paired samples, for interval methods that resample or need the data */
      readonly pairs?: { readonly y: Float64Array; readonly x: readonly Float64Array[] };
      readonly notes?: readonly Note[];
    }
  | {
      readonly kind: "date";
      /** null: never, on the days tested */
      readonly day: Day | null;
      /** of a day that is estimated: the first and last it may be */
      readonly between?: { readonly earliest: Day; readonly latest: Day };
      /** how often such a day would be found if there were none */
      readonly pValue?: number;
      readonly n: number;
      readonly first: number;
      readonly last: number;
      /** where "never" may still lie: before the first day tested, or after the last */
      readonly beyond: "before" | "after";
    }
  | { readonly kind: "none"; readonly why: string; readonly n: number; readonly needs?: string };

/** A declaration, checked by the compiler; the identity function. */
export function defineMeasure(measure: Measure): Measure {
  return measure;
}

/** The rows of a sample that are kept and on which every given column has a value. Not to be changed: others may share them. */
export function usable(rows: Rows, columns: readonly Column[]): Int32Array {
  const first = Math.max(0, rows.first);
  const size = Math.max(0, rows.last + 1 - first);
  const lacking = columns.filter(({ values }) => lacksValue(values, first, first + size));
  if (lacking.length === 0 && rows.keep === null) return countedRows(first, size);
  const found = new Int32Array(size);
  const here = new Uint8Array(size).fill(1);
  // Column by column: of hundreds, each is read in one go.
  for (const { values } of lacking)
    for (let place = 0; place < size; place++) if (Number.isNaN(values[first + place]!)) here[place] = 0;
  let count = 0;
  for (let place = 0; place < size; place++) {
    const row = first + place;
    if (here[place] === 1 && (rows.keep === null || rows.keep[row] === 1)) found[count++] = row;
  }
  return found.slice(0, count);
}

function lacksValue(values: Float64Array, first: number, end: number): boolean {
  for (let row = first; row < end; row++) if (Number.isNaN(values[row]!)) return true;
  return false;
}

/** Rows by which the moves of some columns overlap, as an estimate carries it; nothing where they do not. */
export function overlapping(columns: readonly Column[]): { readonly overlap?: number } {
  const overlap = Math.max(1, ...columns.map((column) => column.overlap));
  return overlap > 1 ? { overlap } : {};
}

/** The values of a column on some rows, which ascend. Not to be changed: they may be the column's own. */
export function picked(column: Column, rows: Int32Array): Float64Array {
  const { values } = column;
  const [first, last] = [rows[0] ?? 0, rows[rows.length - 1] ?? -1];
  if (last - first === rows.length - 1) return values.subarray(first, last + 1);
  const found = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) found[place] = values[rows[place]!]!;
  return found;
}

/** Two numbers that count as equal: 1e-9 relative, 1e-6 bp absolute (floating point: 100 * (4.16 - 4.10) is not 6). */
export function same(a: number, b: number, unit = ""): boolean {
  // The open end of an interval equals nothing: a tolerance relative to it would be infinite.
  if (!Number.isFinite(a) || !Number.isFinite(b)) return a === b;
  const tolerance = Math.max(1e-9 * Math.max(Math.abs(a), Math.abs(b)), unit === "bp" ? 1e-6 : 0);
  return Math.abs(a - b) <= tolerance;
}
