import { Failure } from "../../failure.ts";
import type { DayCells, DayFormat } from "./day-format.ts";
import { isWhole } from "./day-part.ts";
import { excelSerials, isLikelySerial } from "./excel-serial.ts";
import { monthStart, wholePeriods } from "./period.ts";
import { plainCell } from "./plain-cell.ts";
import { UNITS, type UnixUnit, unixStamps, unixUnit } from "./unix-stamp.ts";
import { yearFirst, yearFirstPart } from "./year-first.ts";

/** Whether a plain cell is a bare number that can be a day: YYYYMMDD, YYYYMM, a unix stamp, an Excel serial. */
export function isCount(plain: string): boolean {
  if (!/^\d{5,19}(?:\.\d+)?$/.test(plain)) return false;
  if (/^(?:1[6-9]|2[01])\d{6}$/.test(plain)) return true;
  return (
    compact(plain) ||
    isLikelySerial(plain) ||
    /^[12]\d{3}(?:0[1-9]|1[0-2])$/.test(plain) ||
    unixUnit(plain) !== undefined
  );
}

/** The format of a file whose days are bare numbers, by all of them. Failure `mixed-dates` where two count in different units. */
export function countFormat(sample: string, cells: DayCells, file: string): DayFormat {
  const compactDays = () => yearFirst("YYYYMMDD", "the year comes first");
  const digits = /^\d*/.exec(sample)![0].length;
  if (digits === 8 || digits === 14 || digits === 17) return compactDays();
  if (digits === 12 && every(cells, compact)) return compactDays();
  if (
    digits === 6 &&
    every(cells, (plain) => typeof monthStart(plain) === "number") &&
    some(cells, tooLateForYearFirst)
  ) {
    return wholePeriods("month", "every cell is a year and a month");
  }
  if (isLikelySerial(sample) && every(cells, isLikelySerial))
    return excelSerials("every cell is a number between 20000 and 80000, as Excel counts days");
  // One count in two hundred is such by chance; a file of them is not.
  if ((digits === 10 || digits === 12) && cells.count > 1 && every(cells, civilHour))
    throw hourOrCount(sample, cells, file);
  const unit = commonUnit(cells, file);
  if (unit !== undefined) return unixStamps(unit.unit, `line ${unit.line} has the digits of ${UNITS[unit.unit].form}`);
  return yearFirst("YYYY-MM-DD", "the numbers are not days of a known form");
}

/** YYYYMMDD, perhaps with a clock right behind. */
function compact(plain: string): boolean {
  const found = yearFirstPart(plain);
  return found !== undefined && found.day !== "impossible" && isWhole(found) && /^(?:1[6-9]|2[01])/.test(plain);
}

/** YYYYMMDDHH, YYMMDDHHMM or YYMMDDHHMMSS: their digits are as many as those of seconds or milliseconds, which are such by chance only. */
function civilHour(plain: string): boolean {
  if (/^(?:19|20)\d{8}$/.test(plain) && isCivil(plain.slice(4), 2)) return true;
  return /^\d{10}(?:\d\d)?$/.test(plain) && isCivil(plain.slice(2), plain.length / 2 - 2);
}

/** Month, day, hour, and as many of minute and second as there are. */
function isCivil(digits: string, parts: number): boolean {
  const [month, day, hour, minute = 0, second = 0] = digits
    .match(/\d\d/g)!
    .slice(0, parts + 1)
    .map(Number);
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= 31 && hour! <= 24 && minute <= 59 && second <= 59;
}

function hourOrCount(sample: string, cells: DayCells, file: string): Failure {
  return new Failure({
    code: "ambiguous-dates",
    place: { file, line: cells.line(0) },
    found: `${sample} may be a day and its hour, or a count since 1970, as all days of the file`,
    expected: "write days as 2024-01-02 16:00, or set date_format: unix-s or unix-ms",
  });
}

// 201002 may be February 2010, or 2 October 2020 as YYMMDD; 202607 and 192607 are months only.
function tooLateForYearFirst(plain: string): boolean {
  const middle = Number(plain.slice(2, 4));
  return middle === 0 || middle > 12;
}

function commonUnit(cells: DayCells, file: string): { unit: UnixUnit; line: number } | undefined {
  let common: { unit: UnixUnit; line: number } | undefined;
  for (let i = 0; i < cells.count; i++) {
    const unit = unixUnit(plainCell(cells.text(i)));
    if (unit === undefined || unit === common?.unit) continue;
    const line = cells.line(i);
    if (common !== undefined) {
      throw new Failure({
        code: "mixed-dates",
        place: { file, line },
        found: `line ${common.line} counts ${UNITS[common.unit].form}, line ${line} ${UNITS[unit].form}`,
        expected: "one unit is expected in the whole file",
      });
    }
    common = { unit, line };
  }
  return common;
}

function every(cells: DayCells, holds: (plain: string) => boolean): boolean {
  return !some(cells, (plain) => !holds(plain));
}

function some(cells: DayCells, holds: (plain: string) => boolean): boolean {
  for (let i = 0; i < cells.count; i++) {
    const plain = plainCell(cells.text(i));
    if (plain !== "" && holds(plain)) return true;
  }
  return false;
}
