import { civilDay, type Day } from "../../series/day.ts";
import type { DayFormat, Stamp } from "./day-format.ts";
import { plainCell } from "./plain-cell.ts";

export type UnixUnit = "unix-s" | "unix-ms" | "unix-us" | "unix-ns";

/** Moments as counts since the start of 1970 in UTC; the day is the day in UTC. Counts outside 1800..2100 are none of the file's unit. */
export function unixStamps(unit: UnixUnit, why: string): DayFormat {
  const { form, decimals } = UNITS[unit];
  return {
    id: unit,
    form,
    why,
    read: (text) => stampOf(plainCell(text), decimals)?.day,
    stamp: (text) => stampOf(plainCell(text), decimals),
  };
}

/** The unit of a count, by its digits, from 1973 to 2100; undefined where the digits are those of no unit. */
export function unixUnit(plain: string): UnixUnit | undefined {
  const parts = COUNT.exec(plain);
  if (parts === null || parts[1] === "-") return undefined;
  const digits = parts[2]!.length;
  const unit = (Object.keys(UNITS) as UnixUnit[]).find(
    (one) => digits - UNITS[one].decimals === 9 || digits - UNITS[one].decimals === 10,
  );
  return unit !== undefined && stampOf(plain, UNITS[unit].decimals) !== undefined ? unit : undefined;
}

export const UNITS: Readonly<Record<UnixUnit, { readonly form: string; readonly decimals: number }>> = {
  "unix-s": { form: "seconds since 1970", decimals: 0 },
  "unix-ms": { form: "milliseconds since 1970", decimals: 3 },
  "unix-us": { form: "microseconds since 1970", decimals: 6 },
  "unix-ns": { form: "nanoseconds since 1970", decimals: 9 },
};

const COUNT = /^(-?)(\d{1,19})(?:\.(\d+))?$/;
const EARLIEST = civilDay(1800, 1, 1)!;
const LATEST = civilDay(2100, 12, 31)!;

/** By its digits: a count of nanoseconds has more of them than a number holds. */
function stampOf(plain: string, decimals: number): Stamp | undefined {
  const parts = COUNT.exec(plain);
  if (parts === null) return undefined;
  const digits = parts[2]!.padStart(decimals + 1, "0");
  const fraction = Number(`0.${decimals === 0 ? "" : digits.slice(-decimals)}${parts[3] ?? ""}0`);
  const whole = Number(digits.slice(0, digits.length - decimals));
  const back = parts[1] === "-";
  const seconds = back ? -whole - (fraction > 0 ? 1 : 0) : whole;
  const day: Day = Math.floor(seconds / 86400);
  if (day < EARLIEST || day > LATEST) return undefined;
  return { day, second: seconds - day * 86400 + (back && fraction > 0 ? 1 - fraction : fraction), offset: 0 };
}
