import type { Cell, Table } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import { dayCell, textCell } from "../cells.ts";
import type { Watched } from "./watch.ts";

const HEADS = ["day", "state", "learned", "higher", "lower", "threshold", "alarm", "changed", "before", "since"];

/**
 * A row a day, in time order, as the watch stood after it: the link learned, the sums of what speaks for a higher and a lower one, and
 * on the day of an alarm what it says (higher or lower, the day of the change, the link before and since).
 */
export function monitorRecords(
  { days, history, alarms, rule }: Watched,
  { first, last }: { readonly first: number; readonly last: number },
): Table {
  const raised = new Map(alarms.map((alarm) => [alarm.row, alarm]));
  const rows: Cell[][] = [];
  for (let row = first; row <= last; row++) {
    const state = history[row]!;
    const alarm = raised.get(row);
    const watching = state.kind === "watching" ? state : null;
    rows.push([
      dayCell(isoDay(days[row]!)),
      textCell(state.kind === "arming" && state.again ? "re-arming" : state.kind),
      ...[watching?.link, watching?.higher, watching?.lower, watching === null ? null : rule.threshold].map(number),
      textCell(alarm?.direction ?? null),
      dayCell(alarm === undefined ? null : isoDay(days[alarm.changed]!)),
      ...[alarm?.before, alarm?.since].map(number),
    ]);
  }
  return { title: null, columns: HEADS.map((head) => ({ head, align: "left" })), rows };
}

function number(value: number | null | undefined): Cell {
  return typeof value === "number" ? { kind: "number", value, unit: "1" } : { kind: "empty" };
}
