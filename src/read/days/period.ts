import type { Day } from "../../series/day.ts";
import type { DayFormat } from "./day-format.ts";
import { calendarDay } from "./iso-day.ts";
import { monthOfName } from "./month-names.ts";
import { plainCell } from "./plain-cell.ts";

/** Months (2024-01, 2024M01, Jan 2024) or quarters (2024Q1), each stamped with its first day, as FRED does. */
export function wholePeriods(period: "month" | "quarter", why: string): DayFormat {
  const first = period === "month" ? monthStart : quarterStart;
  const read = (text: string): Day | "impossible" | undefined => first(plainCell(text));
  return {
    id: period === "month" ? "year-month" : "year-quarter",
    form: period === "month" ? "YYYY-MM" : "YYYYQ1",
    why,
    period,
    read,
    stamp(text) {
      const day = read(text);
      return typeof day === "number" ? { day, second: undefined, offset: undefined } : day;
    },
  };
}

/** The first day of the month a plain cell names. Six digits (202401) are read too, where the whole file is known to be so. */
export function monthStart(plain: string): Day | "impossible" | undefined {
  const parts = MONTH.exec(plain)?.groups;
  if (parts !== undefined) return calendarDay(Number(parts.year), Number(parts.month), 1);
  const reversed = MONTH_FIRST.exec(plain);
  if (reversed !== null) return calendarDay(Number(reversed[2]), Number(reversed[1]), 1);
  const named = /^(?:(\p{L}+)\.?,?(?: del?)?[ /-]*(\d{4})|(\d{4})[ /-]*(\p{L}+)\.?)$/u.exec(plain);
  if (named === null) return undefined;
  const month = monthOfName(named[1] ?? named[4]!);
  return month === undefined ? undefined : calendarDay(Number(named[2] ?? named[3]), month, 1);
}

/** The first day of the quarter a plain cell names. */
export function quarterStart(plain: string): Day | "impossible" | undefined {
  const parts = QUARTER.exec(plain);
  if (parts === null) return undefined;
  const [year, quarter] = [Number(parts[1] ?? parts[4]), Number(parts[2] ?? parts[3])];
  return quarter <= 4 ? calendarDay(year, quarter * 3 - 2, 1) : "impossible";
}

// 2024-01, 2024/1, 2024M01, 2024:01, 2024年1月, 202401; not 2024.01, which is a number
const MONTH =
  /^(?<year>\d{4})(?:[-/:]| ?-?[Mm]| ?[年년] ?|(?=\d\d$))(?<month>\d{1,2})(?:(?<=[年년] ?\d{1,2}) ?[月월])?$/;
const MONTH_FIRST = /^(\d{1,2})[-/](\d{4})$/;
const QUARTER = /^(?:(\d{4})(?:[ :/-]*)[Qq](\d)|[Qq](\d)(?:[ ,/-]*)(\d{4}))$/;
