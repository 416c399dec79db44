import { clockSeconds } from "../days/clock.ts";
import type { DayFormat } from "../days/day-format.ts";
import { calendarDay } from "../days/iso-day.ts";

/** Reads day cells out of bytes. After `read`, `day` and `second` (NaN where no clock is written) and `offset` are those of the cell. */
export class StampReader {
  day = 0;
  second = Number.NaN;
  /** minutes east of UTC, NaN where none is written */
  offset = Number.NaN;
  private readonly format: DayFormat;
  private readonly iso: boolean;
  private readonly unixDecimals: number | undefined;

  constructor(format: DayFormat) {
    this.format = format;
    this.iso = typeof format.read("2024-01-02") === "number";
    this.unixDecimals = UNIX_DECIMALS[format.id];
  }

  /** False where bytes[start .. end) is not plainly a day: then `readText` has to tell. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (this.iso) return this.readIso(bytes, start, end);
    return this.unixDecimals !== undefined && this.readUnix(bytes, start, end, this.unixDecimals);
  }

  /** "impossible" and undefined as DayFormat.read has them. */
  readText(text: string): "read" | "impossible" | undefined {
    const stamp = this.format.stamp(text);
    if (stamp === undefined || stamp === "impossible") {
      const day = this.format.read(text);
      if (typeof day !== "number") return day;
      this.set(day, undefined, undefined);
    } else this.set(stamp.day, stamp.second, stamp.offset);
    return "read";
  }

  /** The clock of a column of its own. */
  readClock(bytes: Buffer, start: number, end: number): void {
    const plain = clockAt(bytes, start, end);
    this.second = plain >= 0 ? plain : (clockSeconds(bytes.toString("utf8", start, end)) ?? Number.NaN);
  }

  private set(day: number, second: number | undefined, offset: number | undefined): void {
    this.day = day;
    this.second = second ?? Number.NaN;
    this.offset = offset ?? Number.NaN;
  }

  private readIso(bytes: Uint8Array, start: number, end: number): boolean {
    let stop = end;
    this.offset = Number.NaN;
    if (end - start === 20 && bytes[end - 1] === UPPER_Z) {
      stop--;
      this.offset = 0;
    }
    const length = stop - start;
    if ((length !== 10 && length !== 16 && length !== 19) || bytes[start + 4] !== HYPHEN || bytes[start + 7] !== HYPHEN)
      return false;
    const century = twoDigits(bytes, start);
    const year = twoDigits(bytes, start + 2);
    const month = twoDigits(bytes, start + 5);
    const dayOfMonth = twoDigits(bytes, start + 8);
    if (century < 0 || year < 0 || month < 0 || dayOfMonth < 0) return false;
    const day = calendarDay(century * 100 + year, month, dayOfMonth);
    if (day === "impossible") return false;
    this.day = day;
    this.second = Number.NaN;
    if (length === 10) return Number.isNaN(this.offset);
    if (bytes[start + 10] !== BLANK && bytes[start + 10] !== UPPER_T) return false;
    const second = clockAt(bytes, start + 11, stop);
    this.second = second;
    return second >= 0;
  }

  private readUnix(bytes: Uint8Array, start: number, end: number, decimals: number): boolean {
    const stop = end - decimals;
    if (stop - start < 1 || stop - start > 10) return false;
    const seconds = digits(bytes, start, stop);
    const fraction = digits(bytes, stop, end);
    const day = Math.floor(seconds / 86400);
    if (seconds < 0 || fraction < 0 || day > LATEST) return false;
    this.day = day;
    this.second = seconds - day * 86400 + fraction / 10 ** decimals;
    this.offset = 0;
    return true;
  }
}

/** Digits behind the seconds of unix stamps. */
export const UNIX_DECIMALS: Readonly<Record<string, number>> = {
  "unix-s": 0,
  "unix-ms": 3,
  "unix-us": 6,
  "unix-ns": 9,
};
/** 2100-12-31, as far as unix stamps are read. */
const LATEST = 47846;
const BLANK = 32;
const HYPHEN = 45;
const COLON = 58;
const UPPER_T = 84;
const UPPER_Z = 90;

/** HH:MM or HH:MM:SS in seconds; -1 for anything else. */
function clockAt(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if ((length !== 5 && length !== 8) || bytes[start + 2] !== COLON) return -1;
  const hour = twoDigits(bytes, start);
  const minute = twoDigits(bytes, start + 3);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return -1;
  if (length === 5) return hour * 3600 + minute * 60;
  const second = bytes[start + 5] === COLON ? twoDigits(bytes, start + 6) : -1;
  return second < 0 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** -1 where any byte is no digit. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
