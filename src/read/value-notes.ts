import { Failure, type Place } from "../failure.ts";
import { isoDay } from "../series/day.ts";
import type { Kind, Note } from "../series/series.ts";
import { halfWidth } from "./numbers/half-width.ts";
import type { NumberFormat } from "./numbers/number-format.ts";
import { EITHER, THIRTY_SECONDS } from "./numbers/thirty-seconds.ts";
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
  if (THIRTY_SECONDS.test(halfWidth(text))) return thirtySeconds(place, text.trim());
  return new Failure({
    code: "bad-number",
    place,
    found: `${quoted(text.trim())} is ${why === "overflow" ? "too large a number" : "not a number"}`,
    expected: `column ${column} holds numbers such as ${decimal === "comma" ? "1234,5" : "1234.5"}`,
  });
}

function thirtySeconds(place: Place, text: string): Failure {
  const plain = halfWidth(text);
  const groups = EITHER.test(plain) ? "; if the apostrophe parts thousands, set decimal: point or comma" : "";
  return new Failure({
    code: "thirty-seconds",
    place,
    found: `${quoted(text)} looks like a price in 32nds, which are not read`,
    expected: `write it as a decimal number, ${decimalOf(plain)}${groups}`,
  });
}

/** 110'165 is 110 and 16.5/32; the third digit counts quarters: 0, 2 (and a half of ten), 5, 7. A plus is half a 32nd. */
function decimalOf(text: string): number {
  const [, points, thirtySeconds, rest = "0"] = /^(\d+)['-](\d\d)(.)?$/.exec(text)!;
  const quarters: Readonly<Record<string, number>> = { "0": 0, "2": 1, "5": 2, "+": 2, "7": 3 };
  return Number(points) + (Number(thirtySeconds) + quarters[rest]! / 4) / 32;
}
