import { Failure, type Place } from "../failure.ts";
import { isoDay } from "../series/day.ts";
import type { Kind, Note } from "../series/series.ts";
import type { NumberFormat } from "./numbers/number-format.ts";
import { quoted } from "./quoted.ts";

/** Rows of a column that gave no value, or too few fields: how many, and the first of them in the order of days. */
export interface Counted {
  readonly count: number;
  readonly day: number;
  readonly line: number;
  /** its cell, trimmed */
  readonly text: string;
}

export function missingNote(file: string, column: string, { count, day }: Counted, rows: number): Note {
  const message = `${file}: ${count} of ${rows} rows have no value in column ${column}, first ${isoDay(day)}`;
  return { code: "missing-values", message };
}

export function exclusionNote(file: string, kind: Kind, { count, day, text }: Counted): Note {
  const below = kind === "price" ? "0 or less" : "less than 0";
  const many = count === 1 ? "1 value" : `${count} values`;
  const message = `${file}: ${many} of ${below} left out, first ${text} on ${isoDay(day)}; a ${kind} of ${below} has no moves`;
  return { code: "non-positive", message };
}

export function shortNote(file: string, fields: number, { count, line }: Counted): Note {
  const many = count === 1 ? "1 row has" : `${count} rows have`;
  return {
    code: "short-rows",
    message: `${file}: ${many} fewer than the header's ${fields} fields, first line ${line}`,
  };
}

/** The values a series of a kind can have: a price of zero or less has no returns. */
export function allows(kind: Kind): (value: number) => boolean {
  if (kind === "price") return (value) => value > 0;
  return kind === "amount" ? (value) => value >= 0 : () => true;
}

export function nothingLeft(file: string, column: string, notes: readonly Note[]): Failure {
  const why = notes.map((note) => note.message.slice(file.length + 2)).join("; ");
  const found = `column ${column} has no usable value`;
  return new Failure({ code: "no-values", place: { file }, found, expected: why === "" ? undefined : why });
}

export function cutOff(place: Place, column: string): Failure {
  const found = `the file ends in the middle of this row, before column ${column}`;
  return new Failure({ code: "cut-off", place, found, expected: "fetch the file again, or remove the row" });
}

export function badNumber(
  place: Place,
  text: string,
  why: "wrong" | "overflow",
  column: string,
  { decimal }: Pick<NumberFormat, "decimal">,
): Failure {
  return new Failure({
    code: "bad-number",
    place,
    found: `${quoted(text.trim())} is ${why === "overflow" ? "too large a number" : "not a number"}`,
    expected: `column ${column} holds numbers such as ${decimal === "comma" ? "1234,5" : "1234.5"}`,
  });
}
