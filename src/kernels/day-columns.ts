import { aligned, columnsWith, pair } from "./columns-instance.ts";
import { evict } from "./text-cells.ts";

/** Ascending days, each once, and a value for each. */
export interface DayColumn {
  readonly days: Int32Array;
  readonly values: Float64Array;
}

/** The days all of some columns have, ascending, and each column's values on them. Plain twin: `commonRows` in series/panel.ts. */
export function commonDays(all: readonly DayColumn[]): { days: Int32Array; columns: Float64Array[] } | undefined {
  const longest = Math.max(...all.map(({ days }) => days.length));
  const other = aligned(longest * 4);
  const values = aligned(other + longest * 4);
  const found = aligned(values + longest * 8);
  const got = columnsWith(found + longest * 8);
  if (got === undefined) return undefined;
  const { kernel, memory } = got;
  evict();
  const place = (at: number, days: Int32Array) => new Int32Array(memory, at, days.length).set(days);
  let count = all[0]!.days.length;
  place(0, all[0]!.days);
  // Common days are written over the first list: none is written before it has been read.
  for (const { days } of all.slice(1)) {
    place(other, days);
    count = kernel.commonDays(0, count, other, days.length, 0);
  }
  return {
    days: new Int32Array(memory, 0, count).slice(),
    columns: all.map((one) => {
      place(other, one.days);
      new Float64Array(memory, values).set(one.values);
      kernel.valuesOn(0, count, other, values, found);
      return new Float64Array(memory, found, count).slice();
    }),
  };
}

/** How many of ascending days are Sundays, and how many lie at most 4 days after the one before them. */
export function sundayCounts(days: Int32Array): readonly [sundays: number, near: number] | undefined {
  const got = columnsWith(days.length * 4);
  if (got === undefined) return undefined;
  evict();
  new Int32Array(got.memory, 0, days.length).set(days);
  return pair(got.kernel.sundays(0, days.length));
}
