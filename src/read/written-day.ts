import { civilDay, type Day, daysInMonth } from "../series/day.ts";
import type { DateOrder } from "./date-order.ts";

/**
 * The civil day a cell writes, in the file's order; the clock and zone after it are dropped, for the day is meant as written.
 * "impossible" for a day the calendar lacks (2025-02-30), undefined for text that is no day. By hand, never through Date: that shifts days west of Greenwich.
 */
export function writtenDay(text: string, order: DateOrder): Day | "impossible" | undefined {
  if (order === "ymd" && text.length === 10) {
    const day = isoShaped(text);
    if (day !== undefined) return day;
  }
  const parts = (order === "ymd" ? YEAR_FIRST : YEAR_LAST).exec(text.trim());
  if (parts === null) return undefined;
  const [first, second, third] = parts.slice(1).filter((part) => part !== undefined) as [string, string, string];
  if (order === "ymd") return orImpossible(civilDay(Number(first), Number(second), Number(third)));
  const [month, dayOfMonth] = order === "mdy" ? [first, second] : [second, first];
  return orImpossible(civilDay(Number(third), Number(month), Number(dayOfMonth)));
}

const CLOCK = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?`;
const YEAR_FIRST = new RegExp(
  `^(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{4})/(\\d{1,2})/(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2}))${CLOCK}$`,
);
const YEAR_LAST = new RegExp(
  `^(?:(\\d{1,2})/(\\d{1,2})/(\\d{4})|(\\d{1,2})-(\\d{1,2})-(\\d{4})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))${CLOCK}$`,
);

/** YYYY-MM-DD by its ten characters: the form of nearly every file, four times faster than the expression. */
function isoShaped(text: string): Day | "impossible" | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const dayOfMonth = twoDigits(text, 8);
  if (century < 0 || year < 0 || month < 0 || dayOfMonth < 0) return undefined;
  return orImpossible(dayOfMonthOf(century * 100 + year, month, dayOfMonth));
}

// Files run through months: the calendar is asked once for each.
let lastMonth = { year: 0, month: 0, first: 0, days: 0 };

function dayOfMonthOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year !== lastMonth.year || month !== lastMonth.month) {
    const first = civilDay(year, month, 1);
    if (first === undefined) return undefined;
    lastMonth = { year, month, first, days: daysInMonth(year, month) };
  }
  return dayOfMonth >= 1 && dayOfMonth <= lastMonth.days ? lastMonth.first + dayOfMonth - 1 : undefined;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

function orImpossible(day: Day | undefined): Day | "impossible" {
  return day ?? "impossible";
}
