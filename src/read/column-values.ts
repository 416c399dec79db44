import type { Failure } from "../failure.ts";
import type { Field, Kind, Note } from "../series/series.ts";
import type { Chronology } from "./chronology.ts";
import { isAmount } from "./header-names.ts";
import type { Layout } from "./layout.ts";
import { mayHaveUnit, UnitWatch } from "./numbers/unit-watch.ts";
import type { Table } from "./table.ts";
import {
  allows,
  badNumber,
  type Counted,
  cutOff,
  exclusionNote,
  missingNote,
  nothingLeft,
  shortNote,
} from "./value-notes.ts";

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
  const plain = plainColumn(table, order, dayOf, column, kind);
  if (plain !== undefined) return plain;
  const days = new Int32Array(order.length);
  const values = new Float64Array(order.length);
  const missing = new Tally();
  const short = new Tally();
  const excluded = new Tally();
  const allowed = allows(kind);
  const width = table.layout.header.length;
  const join = JOINS[joinedAs(table.layout, column)];
  let count = 0;
  let units = false;
  for (let i = 0; i < order.length; i++) {
    const index = order[i]!;
    const value = valueAt(table, index, column);
    if (value === "missing") missing.add(index);
    else if (isBad(value)) throw firstBad(table, order, column);
    else {
      units ||= mayHaveUnit(table.grid.cell(table.rows[index]!, column));
      if (table.grid.width(table.rows[index]!) < width) short.add(index);
      if (!allowed(value)) excluded.add(index);
      else if (count > 0 && days[count - 1] === dayOf[i]) values[count - 1] = join(values[count - 1]!, value);
      else {
        days[count] = dayOf[i]!;
        values[count++] = value;
      }
    }
  }
  if (units) refuseMixedUnits(table, order, column);
  const { file } = table;
  const name = table.layout.header[column]!;
  const counted = ({ count, first }: Tally) => countedFrom(table, column, count, first);
  const notes = [
    ...(missing.count === 0 ? [] : [missingNote(file, name, counted(missing), order.length)]),
    ...(excluded.count === 0 ? [] : [exclusionNote(file, kind, counted(excluded))]),
    ...(short.count === 0 ? [] : [shortNote(file, width, counted(short))]),
  ];
  if (count === 0) throw nothingLeft(file, name, notes);
  return { days: days.slice(0, count), values: values.slice(0, count), notes };
}

/** The column of a file in the order of its days, each once, whose cells are all plain decimals that the kind can have; undefined where one is not. */
function plainColumn(
  { grid, rows, layout, ascending }: Table,
  order: Int32Array,
  days: Int32Array,
  column: number,
  kind: Kind,
): ColumnValues | undefined {
  if (!ascending || order.length !== rows.length || grid.cells === undefined) return undefined;
  const [fewest] = grid.cells.widths(rows);
  const { values, smallest } = grid.cells.decimals(rows, column);
  const whole = fewest >= layout.header.length && !Number.isNaN(smallest) && allows(kind)(smallest);
  return whole && values.length > 0 ? { days, values, notes: [] } : undefined;
}

/** What one day's value is, of several rows: the value so far, and the next row's. */
export const JOINS: Readonly<Record<Field, (so: number, next: number) => number>> = {
  open: (first) => first,
  high: Math.max,
  low: Math.min,
  close: (_earlier, last) => last,
  volume: (sum, next) => sum + next,
};

/** As what field several rows of a day are made one in a column: its own, else volume where its name says an amount, else close. */
export function joinedAs(layout: Layout, column: number): Field {
  for (const fields of [layout.fields, ...(layout.fieldsOf?.values() ?? [])])
    for (const [field, index] of fields) if (index === column) return field;
  return isAmount(layout.header[column]!) ? "volume" : "close";
}

/** Failure at the first row of the file whose unit is another than that of the rows before. */
function refuseMixedUnits(table: Table, order: Int32Array, column: number): void {
  const { grid, rows, file } = table;
  const watch = new UnitWatch();
  for (const index of order.toSorted()) {
    const value = valueAt(table, index, column);
    if (typeof value === "number") watch.take(grid.cell(rows[index]!, column), value, file, grid.line(rows[index]!));
  }
  if (watch.change !== undefined) throw watch.change;
}

/** How many rows, and the first of them. */
class Tally {
  count = 0;
  first = -1;
  add(index: number): void {
    if (this.count++ === 0) this.first = index;
  }
}

function countedFrom({ grid, rows, days }: Table, column: number, count: number, first: number): Counted {
  const row = rows[first]!;
  const text = column < grid.width(row) ? grid.cell(row, column).trim() : "";
  return { count, day: days[first]!, line: grid.line(row), text };
}

type Bad = "wrong" | "overflow" | "cut off";

function valueAt({ grid, rows, numberFormat, ended }: Table, index: number, column: number): number | "missing" | Bad {
  const row = rows[index]!;
  if (column < grid.width(row)) return grid.figure?.(row, column) ?? numberFormat.read(grid.cell(row, column));
  return index === rows.length - 1 && !ended ? "cut off" : "missing";
}

/** The fault that stands first in the file, which need not be the first in the order of days. */
function firstBad(table: Table, order: Int32Array, column: number): Failure {
  const index = order.toSorted().find((candidate) => isBad(valueAt(table, candidate, column)))!;
  const name = table.layout.header[column]!;
  const row = table.rows[index]!;
  const place = { file: table.file, line: table.grid.line(row) };
  const why = valueAt(table, index, column);
  if (why === "cut off") return cutOff(place, name);
  const at = { ...place, column: table.grid.column(row, column) };
  return badNumber(at, table.grid.cell(row, column), why as "wrong" | "overflow", name, table.numberFormat);
}

function isBad(value: number | "missing" | Bad): value is Bad {
  return typeof value === "string" && value !== "missing";
}
