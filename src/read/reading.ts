import type { DateFormatId } from "./days/day-format.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Decimal } from "./numbers/decimal.ts";
import type { Session } from "./sessions.ts";

/** How a file is to be read, as far as the catalogue says so. What it leaves open is found out from the file. */
export interface Reading {
  readonly dateFormat?: DateFormatId | undefined;
  readonly decimal?: Decimal | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** id of the dialect */
  readonly dialect?: string | undefined;
  /** of a workbook, and of an archive of several files */
  readonly sheet?: string | undefined;
  readonly member?: string | undefined;
  /** IANA zone in which clocks without one are written */
  readonly zone?: string | undefined;
  /** where one session ends and the next begins, for files of several rows a day */
  readonly session?: Session | undefined;
}

/** One text for each way of reading, so that a file is read once for each. */
export function readingKey(reading: Reading): string {
  return JSON.stringify(reading);
}
