import { fullYear, oneCentury } from "./century.ts";
import type { DayCells, DayFormat } from "./day-format.ts";
import { type DayPart, dayThenClock } from "./day-part.ts";
import { calendarDay } from "./iso-day.ts";
import { monthOfName } from "./month-names.ts";
import { isWeekdayName } from "./weekday-names.ts";

/** Days with the month's name: May 8, 2020 and 08 May 2020, 6-Jun-19, Fri May 08 2020. All years have two digits, or all have four. */
export function namedMonth(sample: string | undefined, why: string, cells: DayCells, file: string): DayFormat {
  const short = sample !== undefined && namedMonthPart(sample)?.short === true;
  const part = (plain: string): DayPart | undefined => {
    const found = namedMonthPart(plain);
    return found?.short === short ? found : undefined;
  };
  const form = short
    ? "a day with its month's name and a year of two digits (6-Jun-19)"
    : "a day with its month's name (May 8, 2020)";
  const format = dayThenClock({ id: "month-name", form, why }, part);
  return short ? oneCentury(cells, format, file) : format;
}

/** The day of a plain cell that begins with a day, a month's name and a year, or the name first, or the year of four digits first. */
export function namedMonthPart(plain: string): (DayPart & { readonly short: boolean }) | undefined {
  if (plain.length > 80) return undefined;
  for (const pattern of patterns()) {
    const groups = pattern.exec(plain)?.groups;
    if (groups === undefined) continue;
    const { weekday, name, day, year, rest } = groups as Record<"name" | "day" | "year" | "rest", string> & {
      weekday?: string;
    };
    const month = monthOfName(name);
    if (month === undefined || (weekday !== undefined && !isWeekdayName(weekday))) continue;
    const short = year.length === 2;
    return { day: calendarDay(short ? fullYear(Number(year)) : Number(year), month, Number(day)), rest, short };
  }
  return undefined;
}

const WEEKDAY = String.raw`(?:(?<weekday>\p{L}[\p{L}-]*)[., ]+)?`;
const YEAR = String.raw`'?(?<year>\d{4}|\d{2})(?!\d)(?: ?(?:г|r)\.)?(?<rest>.*)`;

/** The day first, the name first, the year of four digits first. Made when first asked for: properties of Unicode are dear to compile. */
function patterns(): readonly RegExp[] {
  made ??= [
    new RegExp(
      `^${WEEKDAY}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[ /.-]*(?:de |of )?(?<name>\\p{L}+)\\.?,?(?: del?)?[ /,-]*${YEAR}$`,
      "u",
    ),
    new RegExp(`^${WEEKDAY}(?<name>\\p{L}+)\\.?[ /-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[ ,/-]+${YEAR}$`, "u"),
    /^(?<year>\d{4})[ /.-]*(?<name>\p{L}+)\.?[ /-]*(?<day>\d{1,2})(?!\d)(?<rest>.*)$/u,
  ];
  return made;
}

let made: readonly RegExp[] | undefined;
