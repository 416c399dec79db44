import { civilDay } from "../../series/day.ts";
import type { DayFormat, Stamp } from "./day-format.ts";
import { plainCell } from "./plain-cell.ts";

/** Days as Excel counts them from 1900 (45293 is 2024-01-02), the clock as a fraction. The system of 1904 is not read. */
export function excelSerials(why: string): DayFormat {
  const stamp = (text: string): Stamp | "impossible" | undefined => excelStamp(plainCell(text));
  return {
    id: "excel-serial",
    form: "days since 1900 as Excel counts them",
    why,
    read(text) {
      const found = stamp(text);
      return typeof found === "object" ? found.day : found;
    },
    stamp,
  };
}

/** Whether a number is such as days of 1954..2119 have in Excel. */
export function isLikelySerial(plain: string): boolean {
  return /^\d{5}(?:\.\d+)?$/.test(plain) && Number(plain) >= 20000 && Number(plain) <= 80000;
}

const LAST = 2958465; // 9999-12-31, as far as Excel goes

function excelStamp(plain: string): Stamp | "impossible" | undefined {
  if (!/^\d{1,7}(?:\.\d+)?$/.test(plain)) return undefined;
  // A fraction is a clock that was rounded: to the millisecond it is whole again.
  const milliseconds = Math.round(Number(plain) * 86_400_000);
  const serial = Math.floor(milliseconds / 86_400_000);
  // Excel has a 29 February 1900, as Lotus did; the days before it are one off.
  if (serial < 1 || serial === 60 || serial > LAST) return "impossible";
  const day = civilDay(1899, 12, serial < 60 ? 31 : 30)! + serial;
  const second = plain.includes(".") ? (milliseconds - serial * 86_400_000) / 1000 : undefined;
  return { day, second, offset: undefined };
}
