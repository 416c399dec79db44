import { civilDay, type Day } from "../../series/day.ts";
import type { DayFormat } from "./day-format.ts";
import { type DayPart, dayThenClock } from "./day-part.ts";
import { calendarDay } from "./iso-day.ts";

/** Days of the Japanese eras: R8.1.31, S49/9/24, 令和8年1月31日, 平成元年1月8日. */
export function japaneseEra(why: string): DayFormat {
  return dayThenClock({ id: "japanese-era", form: "a day of a Japanese era (R8.1.31)", why }, japaneseEraPart);
}

/** The day of a plain cell that begins with an era; "impossible" outside the era (S65.1.1, H1.1.7). */
export function japaneseEraPart(plain: string): DayPart | undefined {
  const parts = ERA_DAY.exec(plain);
  if (parts === null) return undefined;
  const [whole, name, yearOfEra, month, dayOfMonth] = parts as unknown as [string, string, string, string, string];
  const era = ERAS.find(({ names }) => names.includes(name))!;
  const year = era.year + (yearOfEra === "元" ? 1 : Number(yearOfEra)) - 1;
  const day = calendarDay(year, Number(month), Number(dayOfMonth));
  const inside = day !== "impossible" && Number(yearOfEra) !== 0 && day >= era.first && day <= era.last;
  return { day: inside ? day : "impossible", rest: plain.slice(whole.length) };
}

interface Era {
  readonly names: readonly string[];
  /** its first year */
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

// An era ends on the day the next begins, until 1926; since then on the day before. Meiji days are of this calendar from 1873 on.
const ERAS: readonly Era[] = [
  { names: ["M", "明治", "㍾"], year: 1868, first: civilDay(1873, 1, 1)!, last: civilDay(1912, 7, 30)! },
  { names: ["T", "大正", "㍽"], year: 1912, first: civilDay(1912, 7, 30)!, last: civilDay(1926, 12, 25)! },
  { names: ["S", "昭和", "㍼"], year: 1926, first: civilDay(1926, 12, 25)!, last: civilDay(1989, 1, 7)! },
  { names: ["H", "平成", "㍻"], year: 1989, first: civilDay(1989, 1, 8)!, last: civilDay(2019, 4, 30)! },
  { names: ["R", "令和", "㋿"], year: 2019, first: civilDay(2019, 5, 1)!, last: Number.POSITIVE_INFINITY },
];
const ERA_DAY =
  /^([MTSHR]|明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\.? ?(\d{1,2}|元)(?: ?年 ?|[./-] ?)(\d{1,2})(?: ?月 ?|[./-] ?)(\d{1,2})(?!\d)(?: ?日)?/;
