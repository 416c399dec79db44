import { Failure, type Place } from "../failure.ts";
import { isoDay } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import { refuseSecondCurrency } from "./currency.ts";
import { clockSeconds } from "./days/clock.ts";
import type { Stamp } from "./days/day-format.ts";
import { quoted } from "./quoted.ts";
import type { Reading } from "./reading.ts";
import { type Placed, placing } from "./sessions.ts";
import type { Table } from "./table.ts";

/** The rows of one series in the order of time: indices into the table's `rows`, and the day each belongs to. */
export interface Chronology {
  readonly order: Int32Array;
  /** ascending; repeated only where the file has several rows a day, which column-values.ts makes one of */
  readonly days: Int32Array;
  readonly notes: readonly Note[];
}

/**
 * Rows (indices into `table.rows`, in the file's order) by day. Several rows a day are a session where their clocks differ;
 * the same moment twice is a Failure at its second row: nobody can know which one is meant.
 */
export function chronology(table: Table, members: Int32Array): Chronology {
  const { days, file, reading } = table;
  refuseSecondCurrency(table, members);
  if (table.ascending && members.length === days.length && reading.session === undefined)
    return { order: members, days, notes: [] };
  const direction = directionOf(days, members);
  const order = inOrder(direction, days, members);
  const notes = orderNotes(direction, file);
  const repeated = firstRepeated(order, (index) => days[index]!);
  const sessions =
    reading.session === undefined && repeated === undefined ? undefined : ofSessions(table, members, notes);
  if (sessions !== undefined) return sessions;
  if (repeated !== undefined) throw repeatedDay(placeOf(table, repeated), days[repeated]!);
  return {
    order,
    days: order.length === days.length && direction === "oldest first" ? days : order.map((index) => days[index]!),
    notes,
  };
}

export type Direction = "oldest first" | "newest first" | "unsorted";

export function directionOf(days: Int32Array, members: Int32Array): Direction {
  let rising = false;
  let falling = false;
  for (let i = 1; i < members.length; i++) {
    const step = days[members[i]!]! - days[members[i - 1]!]!;
    if (step > 0) rising = true;
    if (step < 0) falling = true;
  }
  return rising && falling ? "unsorted" : falling ? "newest first" : "oldest first";
}

export function inOrder(direction: Direction, days: Int32Array, members: Int32Array): Int32Array {
  if (direction === "oldest first") return members;
  if (direction === "newest first") return members.slice().reverse();
  return members.slice().sort((a, b) => days[a]! - days[b]! || a - b);
}

export function orderNotes(direction: Direction, file: string): Note[] {
  if (direction === "unsorted")
    return [{ code: "unsorted", message: `${file}: rows are not in the order of their days; sorted` }];
  return direction === "newest first"
    ? [{ code: "newest-first", message: `${file}: the newest day stands first; reversed` }]
    : [];
}

/** Of all repetitions in an order, the row that stands first in the file. */
export function firstRepeated(order: Int32Array, at: (index: number) => number): number | undefined {
  let repeated: number | undefined;
  for (let i = 1; i < order.length; i++) {
    if (at(order[i]!) !== at(order[i - 1]!)) continue;
    repeated = Math.min(Math.max(order[i]!, order[i - 1]!), repeated ?? Number.POSITIVE_INFINITY);
  }
  return repeated;
}

/** Undefined where the rows have no clock, or all the same: then they are not of different moments. */
function ofSessions(table: Table, members: Int32Array, notes: readonly Note[]): Chronology | undefined {
  const { file, reading } = table;
  const place = placing(reading.session, reading.zone, file);
  const placed: Placed[] = [];
  for (const index of members) {
    const stamp = stampOf(table, index);
    if (stamp?.second === undefined) return undefined;
    placed[index] = place(stamp);
  }
  const order = members.slice().sort((a, b) => placed[a]!.at - placed[b]!.at || a - b);
  const repeated = firstRepeated(order, (index) => placed[index]!.at);
  if (repeated !== undefined) {
    if (placed.every(({ at }) => at % 86_400 === placed[members[0]!]!.at % 86_400)) return undefined;
    throw momentTwice(placeOf(table, repeated), written(table, repeated));
  }
  const days = order.map((index) => placed[index]!.day);
  return { order, days, notes: [...notes, sessionNote(file, reading, days.length, distinct(days))] };
}

/** The earliest clock of some rows, in seconds; undefined where one of them has none. */
export function leastClock(table: Table, members: Int32Array): number | undefined {
  let least = Number.POSITIVE_INFINITY;
  for (const index of members) {
    const second = stampOf(table, index)?.second;
    if (second === undefined) return undefined;
    least = Math.min(least, second);
  }
  return least;
}

/** The stamp of a row: its day cell, with the clock beside it where that has a column of its own. */
function stampOf({ grid, rows, layout, dayFormat }: Table, index: number): Stamp | undefined {
  const row = rows[index]!;
  const stamp = dayFormat.stamp(grid.cell(row, layout.day));
  if (stamp === undefined || stamp === "impossible" || layout.clock === undefined)
    return stamp === "impossible" ? undefined : stamp;
  return { ...stamp, second: layout.clock < grid.width(row) ? clockSeconds(grid.cell(row, layout.clock)) : undefined };
}

function distinct(days: Int32Array): number {
  let sessions = 0;
  for (let i = 0; i < days.length; i++) if (i === 0 || days[i] !== days[i - 1]) sessions++;
  return sessions;
}

export function sessionNote(file: string, reading: Reading, rows: number, sessions: number): Note {
  const end =
    reading.session === undefined
      ? "the days are as the file writes them"
      : `a session ends at ${clockText(reading.session.cutoff)} ${reading.session.zone ?? "of the file's clock"}`;
  return {
    code: "intraday",
    message: `${file}: ${rows} rows on ${sessions} days; each day is made of its rows, its price the last; ${end}`,
  };
}

function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
}

export function repeatedDay(place: Place, day: number): Failure {
  return new Failure({
    code: "repeated-day",
    place,
    found: `day ${isoDay(day)} appears twice`,
    expected: "each day may appear once",
  });
}

/** `written`: the day and the clock as the file has them. */
export function momentTwice(place: Place, written: string): Failure {
  return new Failure({
    code: "repeated-day",
    place,
    found: `the moment ${quoted(written)} appears twice`,
    expected: "each moment may appear once",
  });
}

function written({ grid, rows, layout }: Table, index: number): string {
  const row = rows[index]!;
  const clock = layout.clock === undefined ? "" : ` ${grid.cell(row, layout.clock).trim()}`;
  return `${grid.cell(row, layout.day).trim()}${clock}`;
}

function placeOf({ file, grid, rows }: Table, index: number): Place {
  return { file, line: grid.line(rows[index]!) };
}
