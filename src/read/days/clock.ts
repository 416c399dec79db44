import { twoDigits } from "./iso-day.ts";
import { writtenOffset } from "./written-offset.ts";

/** A clock as written. */
export interface Clock {
  /** seconds since midnight, undefined where no clock is written */
  readonly second: number | undefined;
  /** minutes east of UTC, undefined where none is written */
  readonly offset: number | undefined;
}

/** Seconds since midnight of a cell that holds a clock and no day: `16:00`, `16:00:00.123`, `4:00 PM`, `160000`. Undefined for anything else. */
export function clockSeconds(text: string): number | undefined {
  const parts = CLOCK_ALONE.exec(text.trim());
  return parts === null ? undefined : secondsOf(parts);
}

/** What follows a day in its cell: nothing, its weekday, a clock, a clock and its zone. Undefined where something else does. */
export function clockAfterDay(rest: string): Clock | undefined {
  if (rest === "") return NO_CLOCK;
  const parts = AFTER_DAY.exec(rest);
  if (parts === null) return undefined;
  if (parts.slice(1, 12).every((part) => part === undefined)) return NO_CLOCK;
  const second = secondsOf(parts);
  if (second === undefined) return undefined;
  const zone = parts[12];
  if (zone === undefined) return { second, offset: undefined };
  const offset = writtenOffset(zone);
  return offset === "unknown zone" ? undefined : { second, offset };
}

// Daily files repeat one clock in every row.
let lastRest = "";

/** Whether a clock, or nothing, follows the day. */
export function isClockAfterDay(rest: string): boolean {
  if (rest === "" || rest === lastRest || isPlainClock(rest)) return true;
  if (clockAfterDay(rest) === undefined) return false;
  lastRest = rest;
  return true;
}

/** ` HH:MM` or ` HH:MM:SS`, which minute bars write, without an expression. */
function isPlainClock(rest: string): boolean {
  if (rest.length !== 9 && rest.length !== 6) return false;
  const separator = rest.charCodeAt(0);
  if ((separator !== 32 && separator !== 84) || rest.charCodeAt(3) !== 58) return false;
  const [hour, minute] = [twoDigits(rest, 1), twoDigits(rest, 4)];
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  if (rest.length === 6) return true;
  const second = rest.charCodeAt(6) === 58 ? twoDigits(rest, 7) : -1;
  return second >= 0 && second <= 59;
}

const NO_CLOCK: Clock = { second: undefined, offset: undefined };
const HALF = String.raw`([AaPp])\.?[Mm]\.?`;
// 16:00, 4:00:00.5 PM | 4 PM, 12-AM (CryptoDataDownload) | 1600, 160000, 160000123 (HistData)
const CLOCK = String.raw`(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?: ?${HALF})?|(\d{1,2})[ -]?${HALF}|(\d{2})(\d{2})(?:(\d{2})(\d{3})?)?)`;
const ZONE = String.raw`(?: ?((?:[Zz]|UTC|GMT)?(?:[+-]\d{1,2}(?::?\d{2})?)?|[A-Z]{2,5}))?(?: ?\[[\w/+-]+\]| [A-Z]\w+/[\w/-]+)?(?: ?\([^()]{1,50}\))?`;
const WEEKDAY = String.raw`(?: ?\([^()\d]{1,12}\)| ?[日月火水木金土](?:曜日?)?| ?[일월화수목금토](?:요일)?)?`;
const CLOCK_ALONE = new RegExp(`^${CLOCK}$`);
const AFTER_DAY = new RegExp(`^${WEEKDAY}(?:(?:[Tt]|[ ,]+)${CLOCK}${ZONE})?$`);

function secondsOf(parts: RegExpExecArray): number | undefined {
  const hour = Number(parts[1] ?? parts[6] ?? parts[8]);
  const minute = Number(parts[2] ?? parts[9] ?? 0);
  const second = Number(`${parts[3] ?? parts[10] ?? 0}.${parts[4] ?? parts[11] ?? 0}`);
  const civil = hourOf(hour, (parts[5] ?? parts[7])?.toLowerCase());
  if (civil === undefined || minute > 59 || second >= 61) return undefined;
  const total = civil * 3600 + minute * 60 + second;
  return civil === 24 && total > 86400 ? undefined : total;
}

/** The hour 0..24; "16:00 PM", as some exports have it, is four in the afternoon. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined;
  if (half === "a") return hour <= 12 ? hour % 12 : undefined;
  return hour >= 1 && hour < 24 ? (hour < 12 ? hour + 12 : hour) : undefined;
}
