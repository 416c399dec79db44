import { Failure } from "../../failure.ts";
import { type Day, isoDay } from "../../series/day.ts";
import type { DayCells, DayFormat } from "./day-format.ts";

/** The year of two digits, as POSIX has it: 69..99 are 1969..1999, 00..68 are 2000..2068. */
export function fullYear(twoDigits: number): number {
  return twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits;
}

/**
 * Failure where two-digit years leave a hole of more than ten years between days of one file: then its days lie on both sides of the pivot
 * (yields from 1962 to today would have their first years in 2062), and the century cannot be told. A file wholly before 1969 is not noticed.
 */
export function oneCentury(cells: DayCells, format: DayFormat, file: string): DayFormat {
  const dated: Dated[] = [];
  for (let i = 0; i < cells.count; i++) {
    const day = format.read(cells.text(i));
    if (typeof day === "number") dated.push({ day, line: cells.line(i) });
  }
  dated.sort((a, b) => a.day - b.day);
  for (let i = 1; i < dated.length; i++) {
    const [before, after] = [dated[i - 1]!, dated[i]!];
    if (after.day - before.day > TEN_YEARS) throw leap(file, before, after);
  }
  return format;
}

const TEN_YEARS = 3653;

interface Dated {
  readonly day: Day;
  readonly line: number;
}

function leap(file: string, before: Dated, after: Dated): Failure {
  return new Failure({
    code: "ambiguous-dates",
    place: { file, line: after.line },
    found: `years of two digits leave the century open: line ${before.line} would be ${isoDay(before.day)}, line ${after.line} ${isoDay(after.day)}, with nothing between`,
    expected: "write the years with four digits",
  });
}
