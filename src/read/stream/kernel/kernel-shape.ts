import { joinedAs } from "../../column-values.ts";
import type { Asked } from "../asked.ts";
import { UNIX_DECIMALS } from "../stamps.ts";

/** What the kernel has to know of a table. */
export interface KernelShape {
  readonly width: number;
  readonly day: number;
  /** the column of the day, or of the clock behind it */
  readonly lastOfDay: number;
  /** -1 where there is none */
  readonly symbol: number;
  /** the most symbols of which runs are kept; rows of further ones are read without the kernel */
  readonly symbols: number;
  readonly columns: readonly number[];
  /** of each column, whether its greatest value of a day is asked for (1), its least (-1), or neither (0) */
  readonly most: readonly number[];
  /** every row by itself: volumes are added up in the order of the file */
  readonly single: boolean;
  /** one column of which the first or the last value of a day is asked for: those between are not needed */
  readonly onlyEnds: boolean;
  /** as kernels/assembly/rows/stamp.ts has them */
  readonly form: number;
  readonly decimals: number;
  readonly parted: boolean;
  /** the decimal mark */
  readonly mark: number;
}

/**
 * Undefined for a table that the kernel cannot read: with a clock that does not stand right behind the day, with currencies
 * in a column, or with rows in any order.
 */
export function kernelShape({ table, columns, keepRows }: Asked, sessions: boolean): KernelShape | undefined {
  const { layout, dayFormat, numberFormat } = table;
  const { header, day, clock, symbol, currency } = layout;
  const parted = clock !== undefined;
  if (keepRows || currency !== undefined || header.length < 2 || (parted && clock !== day + 1)) return undefined;
  const fields = columns.map((column) => joinedAs(layout, column));
  const iso = typeof dayFormat.read("2024-01-02") === "number";
  const decimals = UNIX_DECIMALS[dayFormat.id];
  return {
    width: header.length,
    day,
    lastOfDay: clock ?? day,
    symbol: symbol ?? -1,
    symbols: symbol === undefined ? 1 : MOST_SYMBOLS,
    columns,
    most: fields.map((field) => (field === "high" ? 1 : field === "low" ? -1 : 0)),
    single: fields.includes("volume"),
    onlyEnds: fields.length === 1 && (fields[0] === "open" || fields[0] === "close"),
    form: sessions ? 0 : iso ? 1 : decimals === undefined ? 0 : 2,
    decimals: decimals ?? 0,
    parted,
    mark: numberFormat.decimal === "comma" ? 44 : 46,
  };
}

const MOST_SYMBOLS = 65536;
