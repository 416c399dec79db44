import { equalDays } from "./panel.ts";
import type { Series } from "./series.ts";

/** Some series side by side on every day that any of them has: days ascending, and a column for each; NaN where a series has no value. */
export function everyDay(series: readonly Series[]): { days: Int32Array; columns: readonly Float64Array[] } {
  const days = daysOfAny(series);
  return { days, columns: series.map((one) => onDays(one, days)) };
}

function daysOfAny(series: readonly Series[]): Int32Array {
  let days = series[0]?.days ?? new Int32Array();
  for (const { days: own } of series.slice(1)) if (!equalDays(days, own)) days = merged(days, own);
  return days;
}

function merged(a: Int32Array, b: Int32Array): Int32Array {
  const days = new Int32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const day = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    if (a[i] === day) i++;
    if (b[j] === day) j++;
    days[count++] = day;
  }
  return days.slice(0, count);
}

function onDays({ days: own, values }: Series, days: Int32Array): Float64Array {
  if (own.length === days.length) return values;
  const column = new Float64Array(days.length).fill(Number.NaN);
  let row = 0;
  for (let i = 0; i < own.length; i++) {
    while (days[row]! < own[i]!) row++;
    column[row] = values[i]!;
  }
  return column;
}
