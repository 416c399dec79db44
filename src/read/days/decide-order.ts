import { Failure } from "../../failure.ts";
import { civilDay } from "../../series/day.ts";
import { quoted } from "../quoted.ts";
import { clockAfterDay } from "./clock.ts";
import type { DayCells } from "./day-format.ts";
import { isWhole } from "./day-part.ts";
import { inOrder, type NumericOrder } from "./numeric-order.ts";
import { plainCell } from "./plain-cell.ts";
import { type Triple, tripleOf } from "./triple.ts";

/** An order, and one clause that says what decided it. */
export interface Decision {
  readonly order: NumericOrder;
  readonly why: string;
}

/**
 * The order of days of three numbers, by the whole file. First the calendar: a number above 12 is no month, one above 31 no day of a month.
 * Then the order of the rows: ten rows or more that run strictly forward, or strictly back, in one order only. With two-digit years there are
 * three orders; year first or last is also told by rows that follow each other within a year in one of them only.
 * Failure `mixed-dates` where rows contradict each other, `ambiguous-dates` where nothing decides.
 */
export function decideOrder(cells: DayCells, sample: Triple, file: string): Decision {
  const left = byCalendar(cells, sample, file);
  if (left.length === 1) return { order: left[0]!.order, why: decisive(cells, left[0]!.row) };
  const orders = left.map(({ order }) => order);
  const steps = new Map(orders.map((order) => [order, stepsOf(cells, sample, order)]));
  const running = orders.filter((order) => steps.get(order)!.strict);
  const rows = running.length === 0 ? 0 : steps.get(running[0]!)!.rows;
  if (rows >= 10 && running.length === 1)
    return { order: running[0]!, why: `the rows run in order only with ${FIRST[running[0]!]}` };
  const candidates = rows >= 10 && running.length > 1 ? running : orders;
  if (candidates.length === 2 && candidates.includes("ymd")) {
    const near = candidates.filter((order) => steps.get(order)!.strict && steps.get(order)!.longest <= YEAR);
    if (near.length === 1)
      return { order: near[0]!, why: `the rows follow each other within a year only with ${FIRST[near[0]!]}` };
  }
  throw new Failure({
    code: "ambiguous-dates",
    place: { file, line: cells.line(0) },
    found: sample.short ? "day, month and year cannot be told apart" : "day and month cannot be told apart",
    expected: `set date_format: ${orList(sample.short ? ["mdy", "dmy", "ymd"] : ["mdy", "dmy"])}`,
  });
}

const FIRST: Readonly<Record<NumericOrder, string>> = {
  ymd: "the year first",
  mdy: "the month first",
  dmy: "the day first",
};
const YEAR = 366;

/** The orders that every row admits, each with a row that rules out another one. Rows that no order admits say nothing: they are refused when read. */
function byCalendar(cells: DayCells, sample: Triple, file: string): { order: NumericOrder; row: number }[] {
  const all: readonly NumericOrder[] = sample.short ? ["ymd", "mdy", "dmy"] : ["mdy", "dmy"];
  const ruledOut = new Map<NumericOrder, number>();
  for (let i = 0; i < cells.count; i++) {
    const triple = tripleOf(plainCell(cells.text(i)));
    if (triple === undefined || triple.short !== sample.short || !isWhole(triple)) continue;
    if (triple.first <= 12 && triple.second <= 12 && !sample.short) continue;
    const out = all.filter((order) => !admits(triple, order));
    if (out.length === all.length) continue;
    for (const order of out) if (!ruledOut.has(order)) ruledOut.set(order, i);
    if (ruledOut.size === all.length) throw contradiction(cells, ruledOut, file);
  }
  const row = Math.max(...ruledOut.values());
  return all.flatMap((order) => (ruledOut.has(order) ? [] : [{ order, row }]));
}

function admits(triple: Triple, order: NumericOrder): boolean {
  const { month, dayOfMonth } = inOrder(triple, order);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31;
}

function decisive(cells: DayCells, row: number): string {
  return `line ${cells.line(row)} has ${quoted(cells.text(row).trim())}`;
}

function contradiction(cells: DayCells, ruledOut: ReadonlyMap<NumericOrder, number>, file: string): Failure {
  const lines = [...new Set([...ruledOut.values()].map((row) => cells.line(row)))].sort((a, b) => a - b);
  const [monthFirst, dayFirst] = [cells.line(ruledOut.get("dmy")!), cells.line(ruledOut.get("mdy")!)];
  const found = ruledOut.has("ymd")
    ? `no order of day, month and year fits lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`
    : `line ${dayFirst} writes the day before the month, line ${monthFirst} the month before the day`;
  return new Failure({
    code: "mixed-dates",
    place: { file, line: lines.at(-1) },
    found,
    expected: "one order is expected in the whole file",
  });
}

/** How the rows follow each other in an order: all forward or all back, and the longest step in days. */
function stepsOf(
  cells: DayCells,
  sample: Triple,
  order: NumericOrder,
): { rows: number; strict: boolean; longest: number } {
  let [rows, forward, back, longest] = [0, 0, 0, 0];
  let last: number | undefined;
  let possible = true;
  for (let i = 0; i < cells.count; i++) {
    const triple = tripleOf(plainCell(cells.text(i)));
    if (triple === undefined || triple.short !== sample.short) continue;
    const { year, month, dayOfMonth } = inOrder(triple, order);
    const day = civilDay(year, month, dayOfMonth);
    const clock = clockAfterDay(triple.rest);
    if (clock === undefined) continue;
    // 30 February under this order: whatever the other rows do, they do not all run in it.
    if (day === undefined && admits(triple, order)) possible = false;
    if (day === undefined) continue;
    const time = day + (clock.second ?? 0) / 86400;
    if (last !== undefined && time > last) forward++;
    if (last !== undefined && time < last) back++;
    if (last !== undefined) longest = Math.max(longest, Math.abs(time - last));
    last = time;
    rows++;
  }
  return { rows, strict: possible && rows > 1 && (forward === rows - 1 || back === rows - 1), longest };
}

function orList(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
