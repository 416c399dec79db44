import { Failure } from "../failure.ts";
import { isoDay } from "../series/day.ts";
import type { Field, Kind, Note } from "../series/series.ts";
import type { Chronology } from "./chronology.ts";
import { quoted } from "./quoted.ts";
import type { Table } from "./table.ts";

/** The days that have a value, and the values. */
export interface ColumnValues {
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly notes: readonly Note[];
}

/**
 * Reads one column in the order of days; of several rows of one day it makes one value, as its field asks. A cell that is no number is a Failure; days without a value, and values the kind cannot have
 * (a price of zero or less, an amount below zero), are left out and counted in notes. Failure where nothing is left.
 */
export function columnValues(
  table: Table,
  { order, days: dayOf }: Chronology,
  column: number,
  kind: Kind,
): ColumnValues {
  const days = new Int32Array(order.length);
  const values = new Float64Array(order.length);
  const missing = new Tally();
  const short = new Tally();
  const excluded = new Tally();
  const allowed = allows(kind);
  const width = table.layout.header.length;
  const join = JOINS[fieldOf(table, column) ?? "close"];
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const index = order[i]!;
    const value = valueAt(table, index, column);
    if (value === "missing") missing.add(index);
    else if (isBad(value)) throw firstBad(table, order, column);
    else {
      if (table.grid.width(table.rows[index]!) < width) short.add(index);
      if (!allowed(value)) excluded.add(index);
      else if (count > 0 && days[count - 1] === dayOf[i]) values[count - 1] = join(values[count - 1]!, value);
      else {
        days[count] = dayOf[i]!;
        values[count++] = value;
      }
    }
  }
  const notes = [missingNote, exclusionNote(kind), shortNote].flatMap((note, i) => {
    const tally = [missing, excluded, short][i]!;
    return tally.count === 0 ? [] : [note(table, column, tally, order.length)];
  });
  if (count === 0) throw nothingLeft(table, column, notes);
  return { days: days.slice(0, count), values: values.slice(0, count), notes };
}

/** What one day's value is, of several rows: the value so far, and the next row's. */
const JOINS: Readonly<Record<Field, (so: number, next: number) => number>> = {
  open: (first) => first,
  high: Math.max,
  low: Math.min,
  close: (_earlier, last) => last,
  volume: (sum, next) => sum + next,
};

function fieldOf({ layout }: Table, column: number): Field | undefined {
  for (const fields of [layout.fields, ...(layout.fieldsOf?.values() ?? [])])
    for (const [field, index] of fields) if (index === column) return field;
  return undefined;
}

/** How many rows, and the first of them. */
class Tally {
  count = 0;
  first = -1;
  add(index: number): void {
    if (this.count++ === 0) this.first = index;
  }
}

function allows(kind: Kind): (value: number) => boolean {
  if (kind === "price") return (value) => value > 0;
  return kind === "amount" ? (value) => value >= 0 : () => true;
}

type Bad = "wrong" | "overflow" | "cut off";

function valueAt({ grid, rows, numberFormat, ended }: Table, index: number, column: number): number | "missing" | Bad {
  const row = rows[index]!;
  if (column < grid.width(row)) return numberFormat.read(grid.cell(row, column));
  return index === rows.length - 1 && !ended ? "cut off" : "missing";
}

/** The fault that stands first in the file, which need not be the first in the order of days. */
function firstBad(table: Table, order: Int32Array, column: number): Failure {
  const index = order.toSorted().find((candidate) => isBad(valueAt(table, candidate, column)))!;
  const name = table.layout.header[column]!;
  const row = table.rows[index]!;
  const place = { file: table.file, line: table.grid.line(row) };
  const why = valueAt(table, index, column);
  if (why === "cut off") {
    const found = `the file ends in the middle of this row, before column ${name}`;
    return new Failure({
      code: "cut-off",
      place,
      found,
      expected: "fetch the file again, or remove the row",
    });
  }
  return new Failure({
    code: "bad-number",
    place: { ...place, column: table.grid.column(row, column) },
    found: `${quoted(table.grid.cell(row, column).trim())} is ${why === "overflow" ? "too large a number" : "not a number"}`,
    expected: `column ${name} holds numbers such as ${table.numberFormat.decimal === "comma" ? "1234,5" : "1234.5"}`,
  });
}

function isBad(value: number | "missing" | Bad): value is Bad {
  return typeof value === "string" && value !== "missing";
}

function nothingLeft(table: Table, column: number, notes: readonly Note[]): Failure {
  const why = notes.map((note) => note.message.slice(table.file.length + 2)).join("; ");
  const found = `column ${table.layout.header[column]} has no usable value`;
  return new Failure({ code: "no-values", place: { file: table.file }, found, expected: why === "" ? undefined : why });
}

function missingNote({ file, layout, days }: Table, column: number, { count, first }: Tally, rows: number): Note {
  const message = `${file}: ${count} of ${rows} rows have no value in column ${layout.header[column]}, first ${isoDay(days[first]!)}`;
  return { code: "missing-values", message };
}

function exclusionNote(kind: Kind): typeof missingNote {
  return (table, column, { count, first }) => {
    const cell = table.grid.cell(table.rows[first]!, column).trim();
    const below = kind === "price" ? "0 or less" : "less than 0";
    const many = count === 1 ? "1 value" : `${count} values`;
    const message = `${table.file}: ${many} of ${below} left out, first ${cell} on ${isoDay(table.days[first]!)}; a ${kind} of ${below} has no moves`;
    return { code: "non-positive", message };
  };
}

function shortNote({ file, layout, grid, rows }: Table, _column: number, { count, first }: Tally): Note {
  const many = count === 1 ? "1 row has" : `${count} rows have`;
  return {
    code: "short-rows",
    message: `${file}: ${many} fewer than the header's ${layout.header.length} fields, first line ${grid.line(rows[first]!)}`,
  };
}
