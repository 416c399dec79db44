import type { Cell, Table } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import type { Link } from "../breaks/link.ts";
import { countCell, dayCell, textCell } from "../cells.ts";
import { stateText } from "./state.ts";
import type { Raised, Watched } from "./watch.ts";

/** Where the watch stands now. */
export function stateTable(link: Link, watched: Watched): Table {
  const { state, days, rule } = watched;
  const words = textCell(stateText(watched));
  return {
    title: `watch over the ${link.kind} of ${link.y} ${link.kind === "beta" ? "on" : "and"} ${link.x}`,
    columns: [
      { head: "state", align: "left", wraps: true },
      { head: `${link.kind} learned`, align: "right", wraps: true },
      { head: "from days", align: "left" },
      { head: "for higher", align: "right", wraps: true },
      { head: "for lower", align: "right", wraps: true },
      { head: "alarm at", align: "right", wraps: true },
    ],
    rows: [
      state.kind === "watching"
        ? [
            words,
            numberCell(state.link),
            daysCell(days, state.reference),
            sumCell(state.higher),
            sumCell(state.lower),
            sumCell(rule.threshold),
          ]
        : [words, EMPTY, EMPTY, EMPTY, EMPTY, sumCell(rule.threshold)],
    ],
  };
}

/** The alarms of a span, newest first. */
export function alarmsTable(link: Link, { days, rule }: Watched, alarms: readonly Raised[]): Table {
  return {
    title: `alarms, newest first; given where the statistic reaches ${rule.threshold}`,
    columns: [
      { head: "alarm", align: "left" },
      { head: "changed", align: "left" },
      { head: "sessions between", align: "right", wraps: true },
      { head: `${link.kind} before`, align: "right", wraps: true },
      { head: "since", align: "right" },
      { head: "statistic", align: "right" },
      { head: "learned from", align: "left" },
    ],
    rows: alarms
      .map((alarm) => [
        dayCell(isoDay(days[alarm.row]!)),
        dayCell(isoDay(days[alarm.changed]!)),
        countCell(alarm.row - alarm.changed),
        numberCell(alarm.before),
        alarm.since === null ? EMPTY : numberCell(alarm.since),
        sumCell(alarm.sum),
        daysCell(days, alarm.reference),
      ])
      .reverse(),
  };
}

const EMPTY: Cell = { kind: "empty" };

function numberCell(value: number): Cell {
  return { kind: "number", value, unit: "1" };
}

function sumCell(value: number): Cell {
  return { kind: "number", value, unit: "1", digits: 1 };
}

function daysCell(days: Int32Array, { first, last }: { readonly first: number; readonly last: number }): Cell {
  return { kind: "lines", cells: [first, last].map((row) => dayCell(isoDay(days[row]!))) };
}
