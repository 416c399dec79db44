import type { Day } from "../../series/day.ts";
import type { Clock } from "./clock.ts";
import { configuredFormat, familyOf, formatOfFamily } from "./families.ts";
import { isoShaped } from "./iso-day.ts";
import { plainCell } from "./plain-cell.ts";
import { yearFirst } from "./year-first.ts";

/** How a file writes its days; `auto` lets the whole file decide. `date_format:` in a catalogue takes one of these. */
export const DATE_FORMATS = [
  "auto",
  "ymd",
  "mdy",
  "dmy",
  "month-name",
  "year-month",
  "year-quarter",
  "japanese-era",
  "unix-s",
  "unix-ms",
  "unix-us",
  "unix-ns",
  "excel-serial",
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];
export type DateFormatId = Exclude<DateFormat, "auto">;

/** The form of a file whose days are YYYY-MM-DD, as nearly every file writes them. */
export const ISO = "YYYY-MM-DD";

/** The cells of a file's day column, and where they stand. */
export interface DayCells {
  readonly count: number;
  text(index: number): string;
  line(index: number): number;
}

/** A day with the clock and the zone written beside it. */
export interface Stamp extends Clock {
  readonly day: Day;
}

/** One way of writing days, and why a file is read so. */
export interface DayFormat {
  readonly id: DateFormatId;
  /** as messages show it: `YYYY-MM-DD`, `seconds since 1970` */
  readonly form: string;
  /** one clause: "line 14 has 01/31/2020", "configured", "the year comes first" */
  readonly why: string;
  /** where a cell names a month or quarter: it is stamped with its first day, as FRED does */
  readonly period?: "month" | "quarter";
  /**
   * The civil day a cell writes; clock and zone are dropped, for the day is meant as written (of a unix stamp: the day in UTC).
   * "impossible" for a day the calendar lacks (2025-02-30), undefined for text that is no day of this format.
   */
  read(text: string): Day | "impossible" | undefined;
  /** The same with the clock and zone as written; slower, for files within the day. */
  stamp(text: string): Stamp | "impossible" | undefined;
}

/**
 * How a file writes its days. The first cell that is a day tells the family; within it the whole file decides what one cell leaves open:
 * day before month or after, the unit of unix stamps, the century of two-digit years. Where no cell is a day, ymd, so that the first row is refused.
 * Failure `ambiguous-dates` where the file leaves it open, `mixed-dates` where two rows contradict each other: a guess would move every price.
 */
export function dayFormatOf(cells: DayCells, configured: DateFormat, file: string): DayFormat {
  if (configured === "auto" && cells.count > 0 && isoShaped(cells.text(0)) !== undefined) {
    return yearFirst(ISO, "the year comes first");
  }
  return configured === "auto" ? decided(cells, file) : configuredFormat(configured, cells, file);
}

/** Could this cell be a day, in any format, possible or not? Tells headers and footers from rows. */
export function looksLikeDay(text: string): boolean {
  if (isoShaped(text) !== undefined) return true;
  if (text.length < 4 || text.length > 80) return false;
  const plain = plainCell(text);
  return /\d/.test(plain) && familyOf(plain) !== undefined;
}

function decided(cells: DayCells, file: string): DayFormat {
  for (let i = 0; i < cells.count; i++) {
    const plain = plainCell(cells.text(i));
    const family = familyOf(plain);
    if (family !== undefined) return formatOfFamily(family, plain, cells, file);
  }
  return yearFirst(ISO, "no row has a day of a known form");
}
