import type { Day } from "../../series/day.ts";
import { isClockAfterDay } from "./clock.ts";
import type { DayFormat } from "./day-format.ts";
import { type DayPart, dayThenClock } from "./day-part.ts";
import { calendarDay, isoShaped, isoStart } from "./iso-day.ts";
import { plainCell } from "./plain-cell.ts";

/** Days with the year of four digits first: YYYY-MM-DD with any separator, YYYYMMDD, 2026年1月31日. */
export function yearFirst(form: string, why: string): DayFormat {
  return { ...dayThenClock({ id: "ymd", form, why }, yearFirstPart), read };
}

/** YYYY-MM-DD, alone or before a clock, needs no expression. */
function read(text: string): Day | "impossible" | undefined {
  if (text.length === 10) {
    const day = isoShaped(text);
    if (day !== undefined) return day;
  }
  return readLonger(text);
}

function readLonger(text: string): Day | "impossible" | undefined {
  const start = text.length > 10 ? isoStart(text) : undefined;
  if (start !== undefined && isClockAfterDay(text.slice(10))) return start;
  const found = yearFirstPart(plainCell(text));
  return found !== undefined && isClockAfterDay(found.rest) ? found.day : undefined;
}

/** The day of a plain cell that begins with its year. */
export function yearFirstPart(plain: string): DayPart | undefined {
  const parts = SEPARATED.exec(plain) ?? CJK.exec(plain) ?? COMPACT.exec(plain);
  if (parts === null) return undefined;
  const { year, month, day } = parts.groups as { year: string; month: string; day: string };
  const rest = plain.slice(parts[0].length);
  // 20240102160000, 20240102-16:00:00 (IBKR): the clock stands right behind.
  const clock = parts.groups!.behind === undefined ? rest : ` ${rest.replace(/^-/, "")}`;
  return { day: calendarDay(Number(year), Number(month), Number(day)), rest: clock };
}

/** How messages show days written as this cell is. */
export function yearFirstForm(plain: string): string {
  const separator = /^\d{4}([-/.])( ?)/.exec(plain);
  if (separator !== null) return ["YYYY", "MM", "DD"].join(separator[1]! + separator[2]!);
  if (/^\d{8}/.test(plain)) return "YYYYMMDD";
  return plain.includes("년") ? "YYYY년 M월 D일" : "YYYY年M月D日";
}

const SEPARATED = /^(?<year>\d{4}) ?([-/.]) ?(?<month>\d{1,2}) ?\2 ?(?<day>\d{1,2})(?!\d)(?:\.(?!\d))?/;
const CJK = /^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日号일]/;
const COMPACT =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:(?!\d)(?!-)|(?<behind>(?=-?\d\d:\d\d)|(?=\d{4}(?:\d{2}(?:\d{3})?)?$)))/;
