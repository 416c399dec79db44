import type { Day } from "../series/day.ts";
import { civil, daysInMonth, weekday } from "../series/day.ts";
import { defineTransform } from "./transform.ts";

export const calendar = defineTransform({
  id: "calendar",
  title: "Calendar",
  about: "The weekday of each session (Monday 1 ... Sunday 7), or how many sessions are left in its month.",
  formula: "weekday: 1..7; left: sessions of the same month that follow, missing while the month is open",
  signature: {
    inputs: [
      { name: "series", kind: "series" },
      { name: "part", kind: "word", words: ["weekday", "left"] },
    ],
    span: "none",
    given: false,
    options: [],
  },
  references: ["ISO 8601"],
  example: "count(calendar(BTC, weekday) >= 6, 1y) >= 100",
  shape: ([series]) => ({ ...series!, kind: "index", unit: "1", flow: false, overlap: 1 }),
  apply: ([series], { word }) => {
    const { days } = series!.grid;
    const values = Float64Array.from(days, (day) => (word === "weekday" ? weekday(day) : Number.NaN));
    if (word === "left") countLeft(days, values);
    return { ...series!, kind: "index", unit: "1", flow: false, overlap: 1, values };
  },
});

/** Backwards from the first session of the next month: 0, 1, 2 ... The last month on the panel is open until its last day is reached. */
function countLeft(days: Int32Array, values: Float64Array): void {
  let left = -1;
  for (let row = days.length - 1; row >= 0; row--) {
    const ends = row === days.length - 1 ? isLastOfMonth(days[row]!) : month(days[row]!) !== month(days[row + 1]!);
    if (ends) left = 0;
    else if (left >= 0) left++;
    if (left >= 0) values[row] = left;
  }
}

function month(day: Day): number {
  const parts = civil(day);
  return parts.year * 12 + parts.month;
}

function isLastOfMonth(day: Day): boolean {
  const { year, month: number, dayOfMonth } = civil(day);
  return dayOfMonth === daysInMonth(year, number);
}
