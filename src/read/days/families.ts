import { countFormat, isCount } from "./count-format.ts";
import type { DateFormatId, DayCells, DayFormat } from "./day-format.ts";
import { isWhole } from "./day-part.ts";
import { decideOrder } from "./decide-order.ts";
import { excelSerials } from "./excel-serial.ts";
import { japaneseEra, japaneseEraPart } from "./japanese-era.ts";
import { namedMonth, namedMonthPart } from "./named-month.ts";
import { inNumericOrder } from "./numeric-order.ts";
import { monthStart, quarterStart, wholePeriods } from "./period.ts";
import { plainCell } from "./plain-cell.ts";
import { tripleOf } from "./triple.ts";
import { unixStamps } from "./unix-stamp.ts";
import { yearFirst, yearFirstForm, yearFirstPart } from "./year-first.ts";

/** Ways of writing a day that one cell tells apart. */
export type Family = "year first" | "triple" | "count" | "month" | "quarter" | "named month" | "era";

/** The family of a plain cell, or undefined where it is no day; days the calendar lacks count too. */
export function familyOf(plain: string): Family | undefined {
  if (/^[\d.]+$/.test(plain) && isCount(plain)) return "count";
  if (/^\d+$/.test(plain)) return undefined;
  if (isWhole(yearFirstPart(plain))) return "year first";
  if (isWhole(tripleOf(plain))) return "triple";
  if (isWhole(namedMonthPart(plain))) return "named month";
  if (monthStart(plain) !== undefined) return "month";
  if (quarterStart(plain) !== undefined) return "quarter";
  return isWhole(japaneseEraPart(plain)) ? "era" : undefined;
}

/** The format of a file whose first day is `sample`. Failures of the decisions within the family. */
export function formatOfFamily(family: Family, sample: string, cells: DayCells, file: string): DayFormat {
  switch (family) {
    case "count":
      return countFormat(sample, cells, file);
    case "year first":
      return yearFirst(yearFirstForm(sample), "the year comes first");
    case "named month":
      return namedMonth(sample, "the month has its name", cells, file);
    case "month":
    case "quarter":
      return wholePeriods(family, `the cells name a ${family} each`);
    case "era":
      return japaneseEra("the era comes first");
    case "triple": {
      const triple = tripleOf(sample)!;
      const { order, why } = decideOrder(cells, triple, file);
      return inNumericOrder(order, triple, why, cells, file);
    }
  }
}

/** The format the user set. Only how many digits the years have is still taken from the file. */
export function configuredFormat(id: DateFormatId, cells: DayCells, file: string): DayFormat {
  const why = "configured";
  switch (id) {
    case "ymd":
    case "mdy":
    case "dmy": {
      const sample = firstWhole(cells, (plain) =>
        isWhole(id === "ymd" ? (yearFirstPart(plain) ?? tripleOf(plain)) : tripleOf(plain)),
      );
      const triple = sample === undefined ? undefined : tripleOf(sample);
      if (id !== "ymd") return inNumericOrder(id, triple ?? { short: false, separator: "/" }, why, cells, file);
      if (triple?.short) return inNumericOrder(id, triple, why, cells, file);
      return yearFirst(sample === undefined || triple !== undefined ? "YYYY-MM-DD" : yearFirstForm(sample), why);
    }
    case "month-name":
      return namedMonth(
        firstWhole(cells, (plain) => isWhole(namedMonthPart(plain))),
        why,
        cells,
        file,
      );
    case "year-month":
      return wholePeriods("month", why);
    case "year-quarter":
      return wholePeriods("quarter", why);
    case "japanese-era":
      return japaneseEra(why);
    case "excel-serial":
      return excelSerials(why);
    default:
      return unixStamps(id, why);
  }
}

function firstWhole(cells: DayCells, isDay: (plain: string) => boolean): string | undefined {
  for (let i = 0; i < cells.count; i++) {
    const plain = plainCell(cells.text(i));
    if (isDay(plain)) return plain;
  }
  return undefined;
}
