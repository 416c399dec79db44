import type { Note } from "../../series/series.ts";
import type { Json, JsonList, JsonMap, JsonNumber } from "./json-text.ts";
import { epochsAsMoments } from "./moment.ts";

/** A cell of a table in JSON: a text, or a number that JSON writes in its one way. */
export type JsonCell = string | JsonNumber;

/** A table found in JSON: header and rows, and where in the text each of them starts. */
export interface JsonTable {
  /** what it was recognised as, in a word or two */
  readonly shape: string;
  readonly rows: readonly (readonly JsonCell[])[];
  readonly at: readonly number[];
  /** what must be known of these rows */
  readonly notes?: readonly Omit<Note, "day">[];
}

export function isMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && value.kind === "map";
}

export function isList(value: Json | undefined): value is JsonList {
  return typeof value === "object" && value !== null && value.kind === "list";
}

/** A value that fits a cell. */
export function isLeaf(value: Json | undefined): boolean {
  return value !== undefined && !isMap(value) && !isList(value);
}

/** The member of a map, undefined where there is none or the value is no map. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isMap(value) ? value.members.get(name) : undefined;
}

export function cell(value: Json | undefined): JsonCell {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  return value.kind === "number" ? value : "";
}

/** The text of a value that fits a cell. */
export function text(value: Json | undefined): string {
  const found = cell(value);
  return typeof found === "string" ? found : found.text;
}

/** Names that stand over days; those of data services that write a letter only are among them. */
const TIME =
  /^(?:|date|time|timestamp|datetime|day|index|snapped_at|[uk]?t|open[_ ]?time|time[_ ]?(?:open|period_start)|timestamp[_ ]?ms)$/i;

/** A table whose columns of days have numbers since 1970 written as days. */
export function withMoments(shape: string, rows: readonly (readonly JsonCell[])[], at: readonly number[]): JsonTable {
  const [header = [], ...body] = rows;
  const columns = header.map((name, place) => {
    const cells = body.map((row) => row[place] ?? "");
    return TIME.test(text(name)) ? epochsAsMoments(cells.map(text)) : cells;
  });
  return { shape, rows: [header, ...body.map((_, row) => columns.map((column) => column[row]!))], at };
}

/** Letters that data services write for the names of a candle. */
export function fullNames(names: readonly string[]): readonly string[] {
  const letters = ["o", "h", "l", "c"].every((letter) => names.includes(letter));
  return letters ? names.map((name) => LETTERS[name] ?? name) : names;
}

const LETTERS: Readonly<Record<string, string>> = {
  t: "timestamp",
  o: "open",
  h: "high",
  l: "low",
  c: "close",
  v: "volume",
};

/** Whether a text writes a day: ISO, with a clock or not, or a count since 1970. */
export function isDayKey(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:$|[T ])|^\d{8}$|^-?\d{9,19}$/.test(text);
}
