import type { Rows } from "../../measures/measure.ts";
import type { Grid } from "../../series/column.ts";
import { addMonths, civil, civilDay, type Day, isoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import type { Note } from "../../series/series.ts";
import type { Length, SpanNode } from "../grammar/syntax.ts";
import { writeSpan } from "../grammar/write.ts";

export type Selection =
  | { readonly kind: "rows"; readonly rows: Rows; readonly notes: readonly Note[] }
  | { readonly kind: "none"; readonly why: string; readonly needs: string | null };

/**
 * The rows of a span as seen from row `now` (language.md rules 4-8).
 * `moving`: rows of moves, with the base row whose value the first of them starts from; otherwise rows of values.
 * `start`: the first row that has values at all (a 200-day average has none before its 200th).
 */
export function select(span: SpanNode | null, grid: Grid, now: number, moving: boolean, start: number): Selection {
  if (now < 0) return none("there is no common day up to now");
  if (span === null) return rows(moving ? start : -1, moving ? start + 1 : start, now);
  switch (span.type) {
    case "all":
      return rows(moving ? start : -1, moving ? start + 1 : start, now);
    case "length":
      return byLength(span.length, grid, now, moving, start);
    case "within":
      return byPeriod(span.period.first, span.period.last, writeSpan(span), grid, now, moving, start);
    case "ytd":
      return byPeriod(civilDay(civil(grid.days[now]!).year, 1, 1)!, grid.days[now]!, "ytd", grid, now, moving, start);
    case "range":
      return byRange(span, grid, now, moving, start);
    case "beside":
      return span.side === "before" ? before(span, grid, now, moving, start) : after(span, grid, now, moving, start);
    case "named":
      return none(`unknown span "${span.name}"`);
  }
}

function rows(base: number, first: number, last: number, notes: readonly Note[] = []): Selection {
  return { kind: "rows", rows: { base, first, last, keep: null }, notes };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function none(why: string, needs: string | null = null): Selection {
  return { kind: "none", why, needs };
}

/** nd counts moves or values back from now; cd, w, mo, y go back on the calendar. */
function byLength(length: Length, grid: Grid, now: number, moving: boolean, start: number): Selection {
  const text = `${length.count}${length.unit}`;
  if (length.unit === "d") {
    const first = now - length.count + 1;
    const lowest = moving ? first - 1 : first;
    if (lowest >= start) return rows(moving ? first - 1 : -1, first, now);
    const have = now - start + (moving ? 0 : 1);
    const lacking = length.count - Math.max(0, have);
    return none(
      `${text} needs ${counted(length.count, `common ${moving ? "move" : "session"}`)}; there ${have === 1 ? "is" : "are"} ${Math.max(0, have)}`,
      `${counted(lacking, "session")} more`,
    );
  }
  const from = back(grid.days[now]!, length);
  const base = rowsUntil(grid.days, from) - 1;
  if (base >= start) return rows(moving ? base : -1, base + 1, now);
  // Data that start within a week of the span's start cover it: a span may begin on a holiday.
  if (start > now || grid.days[start]! - from > 7)
    return none(tooShort(text, grid, start, from), `data from ${isoDay(from)}`);
  return rows(moving ? start : -1, moving ? start + 1 : start, now);
}

function tooShort(text: string, grid: Grid, start: number, from: Day): string {
  const begins = start < grid.days.length ? `the data start on ${isoDay(grid.days[start]!)}` : "there are no data";
  return `${text} reaches back to ${isoDay(from)}; ${begins}`;
}

/** A day moved back by a length, months clamped to their end. */
export function back(day: Day, length: Length): Day {
  switch (length.unit) {
    case "y":
      return addMonths(day, -12 * length.count);
    case "mo":
      return addMonths(day, -length.count);
    case "w":
      return day - 7 * length.count;
    default:
      return day - length.count;
  }
}

/** Moves that end in the period; values in it. */
function byPeriod(
  first: Day,
  last: Day,
  text: string,
  grid: Grid,
  now: number,
  moving: boolean,
  start: number,
): Selection {
  const today = grid.days[now]!;
  if (first > today) return none(`${text} has not begun on ${isoDay(today)}`, `data up to ${isoDay(last)}`);
  const base = rowsUntil(grid.days, first - 1) - 1;
  const end = Math.min(now, rowsUntil(grid.days, last) - 1);
  const notes = last > today ? [cut(text, today)] : [];
  if (!reaches(base, first, grid, now, moving, start))
    return none(tooShort(text, grid, start, first), `${moving ? "a value before" : "data from"} ${isoDay(first)}`);
  return moving ? rows(base, base + 1, end, notes) : rows(-1, Math.max(base + 1, start), end, notes);
}

/** Whether the data reach back to a span's first day: moves need their base; values may start within a week, as after a holiday. */
function reaches(base: number, first: Day, grid: Grid, now: number, moving: boolean, start: number): boolean {
  return base >= start || (!moving && start <= now && grid.days[start]! - first <= 7);
}

function cut(text: string, today: Day): Note {
  return { code: "span-cut", message: `${text} runs past the data: taken up to ${isoDay(today)}` };
}

/** D1..D2: a day on the left is the base of the moves, a coarser end counts whole; values are inclusive on both sides. */
function byRange(
  span: SpanNode & { type: "range" },
  grid: Grid,
  now: number,
  moving: boolean,
  start: number,
): Selection {
  const today = grid.days[now]!;
  const text = writeSpan(span);
  const { from, to } = span;
  if (from !== null && from.first > today)
    return none(`${text} has not begun on ${isoDay(today)}`, `data from ${isoDay(from.first)}`);
  const end = to === null ? now : Math.min(now, rowsUntil(grid.days, to.last) - 1);
  const notes = to !== null && to.last > today ? [cut(text, today)] : [];
  if (from === null)
    return end < start
      ? none(`${text}: no data before its end`)
      : rows(moving ? start : -1, moving ? start + 1 : start, end, notes);
  const base = rowsUntil(grid.days, from.isDay && moving ? from.first : from.first - 1) - 1;
  if (!reaches(base, from.first, grid, now, moving, start)) {
    const needs = moving ? "a value on or before" : "data from";
    return none(tooShort(text, grid, start, from.first), `${needs} ${isoDay(from.first)}`);
  }
  return moving ? rows(base, base + 1, end, notes) : rows(-1, Math.max(base + 1, start), end, notes);
}

/** Ends on the base day of the other span, so that the two never share a move. */
function before(
  span: SpanNode & { type: "beside" },
  grid: Grid,
  now: number,
  moving: boolean,
  start: number,
): Selection {
  const other = select(span.of, grid, now, true, 0);
  if (other.kind === "none") return other;
  return select({ type: "length", length: span.length, at: span.at }, grid, other.rows.base, moving, start);
}

/** Starts from the last value of the other span; not complete at now: no number, and how many sessions are missing. */
function after(
  span: SpanNode & { type: "beside" },
  grid: Grid,
  now: number,
  moving: boolean,
  start: number,
): Selection {
  const other = select(span.of, grid, now, false, 0);
  if (other.kind === "none") return other;
  const text = writeSpan(span);
  const base = rowsUntil(grid.days, lastDay(span.of, grid, other.rows.last)) - 1;
  if (base > now) return none(`${text} has not begun`);
  if (base < start) return none(`${text}: no value to start from`);
  const { length } = span;
  if (length.unit === "d") {
    const end = base + length.count;
    const missing = end - now;
    if (missing > 0)
      return none(`${text} is not complete: ${missing} sessions are missing`, `${missing} sessions more`);
    return rows(moving ? base : -1, base + 1, end);
  }
  const until = forward(grid.days[base]!, length);
  if (until > grid.days[now]!)
    return none(`${text} is not complete before ${isoDay(until)}`, `data up to ${isoDay(until)}`);
  return rows(moving ? base : -1, base + 1, rowsUntil(grid.days, until) - 1);
}

/** The day a span ends on, whether or not it is a session. */
function lastDay(span: SpanNode, grid: Grid, row: number): Day {
  if (span.type === "within") return span.period.last;
  if (span.type === "range" && span.to !== null) return span.to.last;
  return grid.days[row]!;
}

function forward(day: Day, length: Length): Day {
  return back(day, { ...length, count: -length.count });
}
