import { Failure } from "../../../src/failure.ts";
import { type DateFormat, type DayCells, type DayFormat, dayFormatOf } from "../../../src/read/days/day-format.ts";
import { civil, type Day, isoDay } from "../../../src/series/day.ts";

/** Cells as a file with a header has them: the first stands in line 2. */
export function column(texts: readonly string[]): DayCells {
  return { count: texts.length, text: (index) => texts[index]!, line: (index) => index + 2 };
}

/** The format of a file of these cells. */
export function formatOf(texts: readonly string[], configured: DateFormat = "auto"): DayFormat {
  return dayFormatOf(column(texts), configured, "x.csv");
}

/** How a file of these cells reads: days as ISO texts. */
export function daysOf(texts: readonly string[], configured: DateFormat = "auto"): (string | undefined)[] {
  const format = formatOf(texts, configured);
  return texts.map((text) => shown(format.read(text)));
}

/** The sentence with which a file of these cells is refused. */
export function refusalOf(texts: readonly string[], configured: DateFormat = "auto"): string {
  try {
    formatOf(texts, configured);
  } catch (error) {
    if (error instanceof Failure) return `${error.faults[0]!.code}: ${error.message}`;
    throw error;
  }
  return "not refused";
}

export function shown(day: Day | "impossible" | undefined): string | undefined {
  return typeof day === "number" ? isoDay(day) : day;
}

const ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in many forms, for laws over random days. */
export const FORMS: Readonly<Record<string, (day: Day) => string>> = {
  iso: isoDay,
  "iso unpadded": (day) => parts(day, false).join("-"),
  slashes: (day) => parts(day, true).join("/"),
  "korean points": (day) => parts(day, true).join(". "),
  compact: (day) => parts(day, true).join(""),
  "compact with clock": (day) => `${parts(day, true).join("")} 160000`,
  kanji: (day) => `${civil(day).year}年${civil(day).month}月${civil(day).dayOfMonth}日`,
  hangul: (day) => `${civil(day).year}년 ${civil(day).month}월 ${civil(day).dayOfMonth}일`,
  yfinance: (day) => `${isoDay(day)} 00:00:00-05:00`,
  zulu: (day) => `${isoDay(day)}T23:59:59.999Z`,
  "month first": (day) => ordered(day, "m", "/"),
  "day first": (day) => ordered(day, "d", "/"),
  "day first with points": (day) => ordered(day, "d", "."),
  "day first with clock": (day) => `${ordered(day, "d", "-")} 4:00 PM`,
  investing: (day) => `${name(day)} ${pad(civil(day).dayOfMonth)}, ${civil(day).year}`,
  "day and name": (day) => `${civil(day).dayOfMonth}-${name(day)}-${civil(day).year}`,
  sas: (day) => `${pad(civil(day).dayOfMonth)}${name(day).toUpperCase()}${civil(day).year}`,
  seconds: (day) => String(day * 86400),
  "seconds as a decimal": (day) => `${day * 86400 + 57600}.0`,
  milliseconds: (day) => String(day * 86_400_000),
  microseconds: (day) => `${day * 86_400_000}000`,
  nanoseconds: (day) => `${day * 86_400_000 + 86_399_999}999999`,
};

function parts(day: Day, padded: boolean): string[] {
  const { year, month, dayOfMonth } = civil(day);
  return [String(year), ...[month, dayOfMonth].map((part) => (padded ? pad(part) : String(part)))];
}

function ordered(day: Day, first: "m" | "d", separator: string): string {
  const [year, month, dayOfMonth] = parts(day, true) as [string, string, string];
  return (first === "m" ? [month, dayOfMonth, year] : [dayOfMonth, month, year]).join(separator);
}

function name(day: Day): string {
  return ENGLISH[civil(day).month - 1]!;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
