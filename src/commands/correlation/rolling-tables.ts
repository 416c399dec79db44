import type { Cell, RollingNumbers, Table } from "../../print/report.ts";
import { sum } from "../../stats/sum.ts";
import { countCell, dayCell, textCell } from "../cells.ts";

/** Up to so many days each has its row, up to so many months each month, else each year. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;

/** Some days of a path, as a reader takes them in. */
interface Part {
  readonly name: string;
  readonly mean: number;
  readonly lowest: number;
  readonly lowestOn: string;
  readonly highest: number;
  readonly highestOn: string;
  readonly end: number;
  readonly n: number;
}

/** A rolling number for a reader: the whole path in one row, then by day, month or year, newest first. */
export function rollingTables(rolling: RollingNumbers): Table[] {
  const { days, measure, rolling: window, of } = rolling;
  const whole = partsBy(rolling, () => "all");
  if (whole.length === 0) return [];
  const title = `${measure}, rolling ${window}: ${of.length > 8 ? `${of.length} series` : of.join(", ")}; ${days[0]} .. ${days.at(-1)}`;
  return [partsTable(title, "days", whole), historyTable(rolling)];
}

function historyTable(rolling: RollingNumbers): Table {
  const { days, values } = rolling;
  if (days.length <= MOST_DAYS)
    return {
      title: "by day, newest first",
      columns: [
        { head: "day", align: "left" },
        { head: "correlation", align: "right" },
      ],
      rows: days.map((day, row) => [dayCell(day), number(values[row]!)]).reverse(),
    };
  const months = partsBy(rolling, (day) => day.slice(0, 7));
  if (months.length <= MOST_MONTHS) return partsTable("by month, newest first", "month", months.reverse());
  return partsTable("by year, newest first", "year", partsBy(rolling, (day) => day.slice(0, 4)).reverse());
}

function partsTable(title: string, head: string, parts: readonly Part[]): Table {
  const right = (text: string) => ({ head: text, align: "right" }) as const;
  const left = (text: string) => ({ head: text, align: "left" }) as const;
  return {
    title,
    columns: [
      left(head),
      right("mean"),
      right("lowest"),
      left("on"),
      right("highest"),
      left("on"),
      right("end"),
      right("n"),
    ],
    rows: parts.map((part) => [
      textCell(part.name),
      number(part.mean),
      number(part.lowest),
      dayCell(part.lowestOn),
      number(part.highest),
      dayCell(part.highestOn),
      number(part.end),
      countCell(part.n),
    ]),
  };
}

/** The days that bear one name together, in time order; days without a number count for nothing. */
function partsBy({ days, values }: RollingNumbers, nameOf: (day: string) => string): Part[] {
  const rows = new Map<string, number[]>();
  days.forEach((day, row) => {
    if (Number.isNaN(values[row]!)) return;
    const name = nameOf(day);
    const own = rows.get(name);
    if (own === undefined) rows.set(name, [row]);
    else own.push(row);
  });
  return [...rows].map(([name, own]) => {
    const lowest = own.reduce((best, row) => (values[row]! < values[best]! ? row : best));
    const highest = own.reduce((best, row) => (values[row]! > values[best]! ? row : best));
    const mean = sum(own.map((row) => values[row]!)) / own.length;
    const [low, high, end] = [values[lowest]!, values[highest]!, values[own.at(-1)!]!];
    return {
      name,
      mean,
      lowest: low,
      lowestOn: days[lowest]!,
      highest: high,
      highestOn: days[highest]!,
      end,
      n: own.length,
    };
  });
}

function number(value: number): Cell {
  return Number.isNaN(value)
    ? { kind: "none", why: "a series does not vary within the window" }
    : { kind: "number", value, unit: "1" };
}
