import { commonDays, type DayColumn } from "../kernels/day-columns.ts";
import { type Day, weekday } from "./day.ts";
import type { Series } from "./series.ts";

/**
 * Several series on the days on which every one of them has a value.
 * Alignment comes first and differencing after it: a Friday-to-Monday move of gold meets a Friday-to-Monday move of bitcoin.
 */
export interface Panel {
  readonly series: readonly Series[];
  readonly days: Int32Array;
  /** one column for each series, in the order of `series` */
  readonly columns: readonly Float64Array[];
}

/** What alignment kept and dropped between two days. */
export interface Alignment {
  readonly used: number;
  /** days on which at least one series, but not every one, has a value */
  readonly dropped: number;
  /** how many of the dropped days are Saturdays or Sundays */
  readonly weekends: number;
  /** for each series that lacks days others have: how many */
  readonly lacking: readonly { readonly series: string; readonly days: number }[];
}

/** The panel of some series: their common days, ascending. One pass over all values; an empty list gives no days. */
export function align(series: readonly Series[]): Panel {
  if (series.length === 0) return { series, days: new Int32Array(), columns: [] };
  if (onTheSameDays(series)) return { series, days: series[0]!.days, columns: series.map(({ values }) => values) };
  return { series, ...(commonDays(series) ?? commonRows(series)) };
}

/** The plain twin of the kernel: all series side by side, a cursor in each. */
export function commonRows(series: readonly DayColumn[]): { days: Int32Array; columns: Float64Array[] } {
  const shortest = Math.min(...series.map((one) => one.days.length), Number.POSITIVE_INFINITY);
  const size = Number.isFinite(shortest) ? shortest : 0;
  const days = new Int32Array(size);
  const columns = series.map(() => new Float64Array(size));
  const cursor = new Int32Array(series.length);
  let rows = 0;
  scan: while (size > 0) {
    // The latest day under any cursor is the earliest that can be common.
    let day = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < series.length; i++) day = Math.max(day, series[i]!.days[cursor[i]!]!);
    let common = true;
    for (let i = 0; i < series.length; i++) {
      const own = series[i]!.days;
      let at = cursor[i]!;
      while (at < own.length && own[at]! < day) at++;
      if (at === own.length) break scan;
      cursor[i] = at;
      if (own[at]! !== day) common = false;
    }
    if (!common) continue;
    days[rows] = day;
    let over = false;
    for (let i = 0; i < series.length; i++) {
      columns[i]![rows] = series[i]!.values[cursor[i]!]!;
      cursor[i]!++;
      if (cursor[i]! === series[i]!.days.length) over = true;
    }
    rows++;
    if (over) break;
  }
  return { days: days.subarray(0, rows), columns: columns.map((column) => column.subarray(0, rows)) };
}

/** Whether all series have the same days, as those of one wide file often do: nothing is then to be merged, day by day, of hundreds. */
function onTheSameDays(series: readonly Series[]): boolean {
  const first = series[0]!.days;
  return series.every(({ days }) => equalDays(days, first));
}

/** Whether two lists of ascending days are the same. */
export function equalDays(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true;
  if (a.length !== b.length || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  // Byte by byte, in one call: V8 has compiled no loop yet when the first files are compared.
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}

/** Rows whose day is at most `day`: the panel as it stood then. Shares memory with the panel. */
export function panelUntil(panel: Panel, day: Day): Panel {
  const rows = rowsUntil(panel.days, day);
  if (rows === panel.days.length) return panel;
  return {
    series: panel.series,
    days: panel.days.subarray(0, rows),
    columns: panel.columns.map((column) => column.subarray(0, rows)),
  };
}

/** How many of ascending `days` are at most `day` (binary search): the row on or last before a day is this less one. */
export function rowsUntil(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What alignment dropped from `first` to `last`, both inclusive, and which series lacked the dropped days. */
export function alignment(series: readonly Series[], first: Day, last: Day): Alignment {
  const starts = series.map(({ days }) => rowsUntil(days, first - 1));
  const ends = series.map(({ days }) => rowsUntil(days, last));
  if (series.length > 0 && onTheSameDays(series))
    return { used: ends[0]! - starts[0]!, dropped: 0, weekends: 0, lacking: [] };
  const cursor = Int32Array.from(starts);
  let used = 0;
  let held = 0;
  let weekends = 0;
  for (;;) {
    let day = Number.POSITIVE_INFINITY;
    for (let i = 0; i < series.length; i++)
      if (cursor[i]! < ends[i]!) day = Math.min(day, series[i]!.days[cursor[i]!]!);
    if (day === Number.POSITIVE_INFINITY) break;
    let holders = 0;
    for (let i = 0; i < series.length; i++)
      if (cursor[i]! < ends[i]! && series[i]!.days[cursor[i]!] === day) {
        cursor[i]!++;
        holders++;
      }
    held++;
    if (holders === series.length) used++;
    else if (weekday(day) > 5) weekends++;
  }
  const lacking = series
    .map((one, i) => ({
      series: one.field === undefined ? one.name : `${one.name}.${one.field}`,
      days: held - (ends[i]! - starts[i]!),
    }))
    .filter((one) => one.days > 0);
  return { used, dropped: held - used, weekends, lacking };
}
