import type { Finding } from "../../measures/finding.ts";
import type { Cell, Table } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import { chanceCell, countCell, dayCell, textCell, valueCell } from "../cells.ts";
import { shareText } from "../settings.ts";
import type { CarryAsked } from "./asked.ts";
import { type CarryTold, type ToldLeg, unwindDays } from "./told.ts";

/** As many days are shown; the JSON has all. */
const SHOWN = 12;

/** How often, beside what chance would give. */
export function countTable({ span, tail }: CarryAsked, finding: Finding, told: CarryTold | null): Table {
  const expected = told?.states;
  const either = (found: { expected: number; p: number } | null | undefined): Cell[] =>
    found == null
      ? [{ kind: "empty" }, { kind: "empty" }]
      : [{ kind: "number", value: found.expected, unit: "1", digits: 1 }, chanceCell(found.p)];
  return {
    title: `days of a carry unwind in ${span}, the yen in its best ${shareText(tail)}; by chance, days taken as independent, without links and with those of the moves`,
    columns: [
      { head: "days", align: "right" },
      ...["without links", "p", "with links", "p", "n"].map((head) => ({ head, align: "right" }) as const),
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: [
      [
        typeof finding.value === "number" ? countCell(finding.value) : valueCell(finding),
        ...either(expected?.independent),
        ...either(expected?.gaussian),
        countCell(finding.n),
        dayCell(finding.from),
        dayCell(finding.to),
      ],
    ],
  };
}

const move = ({ unit }: ToldLeg, value: number): Cell => ({ kind: "number", value, unit });

/** Each leg: what is asked of it, how often it held, and how it stood on the last day. */
export function legsTable({ legs, days }: CarryTold): Table {
  const met = legs.every(({ holds }) => holds);
  return {
    title: `the legs; ${isoDay(days.at(-1)!)} is ${met ? "such a day" : "no such day"}`,
    columns: [
      { head: "role", align: "left" },
      { head: "series", align: "left", wraps: true },
      { head: "asked", align: "left" },
      { head: "bound", align: "right" },
      { head: "held on", align: "right" },
      { head: "last move", align: "right" },
      { head: "holds", align: "left" },
    ],
    rows: legs.map((one) => [
      textCell(one.role),
      textCell(one.series),
      textCell(one.leg.side),
      move(one, one.leg.bound),
      { kind: "number", value: one.rate, unit: "%" },
      move(one, one.last),
      textCell(one.holds ? "yes" : "no"),
    ]),
  };
}

/** The days themselves, newest first, with the moves of each leg. */
export function daysTable(told: CarryTold): Table {
  const days = unwindDays(told);
  const some = days.length > SHOWN ? `, the last ${SHOWN} of ${days.length}` : "";
  return {
    title: `those days, newest first${some}`,
    columns: [
      { head: "day", align: "left" },
      ...told.legs.map(({ series }) => ({ head: series, align: "right" }) as const),
    ],
    rows: days
      .slice(0, SHOWN)
      .map(({ day, moves }) => [dayCell(day), ...moves.map((value, index) => move(told.legs[index]!, value))]),
  };
}

/** What the trade pays for each unit of risk: now, a month ago, and how high that is. */
export function paysTable(pays: string, now: Finding, before: Finding, rank: Finding): Table {
  return {
    title: `carry to risk, ${pays}`,
    columns: [
      { head: "now", align: "right" },
      { head: "20 sessions ago", align: "right" },
      { head: "rank", align: "right" },
      { head: "n", align: "right" },
      { head: "to", align: "left" },
    ],
    rows: [[valueCell(now), valueCell(before), valueCell(rank), countCell(rank.n), dayCell(now.to)]],
  };
}
