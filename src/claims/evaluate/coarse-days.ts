import type { Day } from "../../series/day.ts";
import { type Panel, rowsUntil } from "../../series/panel.ts";
import type { Note, Series } from "../../series/series.ts";

/** A series with a row for nearly every session has one at least this often, in days. */
const DAILY = 2;
/** Common days further apart than a long weekend are no sessions in a row. */
const COARSE = 4;

/** The remark that the common days of a panel are weeks or months apart between two days, although a series of it is daily. */
export function coarseDaysNotes({ series, days }: Panel, from: Day, to: Day): Note[] {
  const common = between(days, from, to);
  if (series.length < 2 || common.length < 3 || meanGap(common) <= COARSE) return [];
  const gap = medianGap(common);
  const gaps = series.map((one) => ({ one, gap: meanGap(between(one.days, from, to)) }));
  const daily = gaps.filter((each) => each.gap <= DAILY).map(({ one }) => nameOf(one));
  if (gap <= COARSE || daily.length === 0) return [];
  const coarse = gaps.filter((each) => each.gap > COARSE).map(({ one }) => nameOf(one));
  const why = coarse.length === 0 ? "" : `, for ${coarse.join(", ")} ${coarse.length === 1 ? "has" : "have"} no more`;
  const message = `the common days are ${gap} days apart (median)${why}, although ${daily.join(", ")} ${daily.length === 1 ? "is" : "are"} daily: each move is over ${gap} days, and 60d means 60 such rows`;
  return [{ code: "coarse-common-days", message }];
}

function between(days: Int32Array, from: Day, to: Day): Int32Array {
  return days.subarray(rowsUntil(days, from - 1), rowsUntil(days, to));
}

/** Infinite where there are not two days. */
function meanGap(days: Int32Array): number {
  return days.length < 2 ? Number.POSITIVE_INFINITY : (days.at(-1)! - days[0]!) / (days.length - 1);
}

function medianGap(days: Int32Array): number {
  const gaps = days
    .slice(1)
    .map((day, index) => day - days[index]!)
    .sort();
  return gaps[gaps.length >> 1]!;
}

function nameOf({ name, field }: Series): string {
  return field === undefined ? name : `${name}.${field}`;
}
