import { Failure } from "../../failure.ts";
import type { PanelNumbers, Table } from "../../print/report.ts";
import { isoDay } from "../../series/day.ts";
import { everyDay } from "../../series/every-day.ts";
import { align, rowsUntil } from "../../series/panel.ts";
import type { Series } from "../../series/series.ts";
import { countCell, dayCell, textCell } from "../cells.ts";
import type { Command } from "../command.ts";
import { dataUsed, report } from "../report.ts";
import { named } from "./named.ts";

/**
 * The values of series side by side, a row a day, as they were read: for other programs (`--csv`, `--json`). Operands are files, or names of
 * series of `--data`; without any, all series. Every day that any of them has, or with `--common` only those that all have.
 */
export const panel: Command = async ({ io, inquiry, operands, typed }) => {
  const found = await named(io, operands, typed.data ?? []);
  const series = found.flatMap(({ catalogue, entries }) => entries.map((entry) => catalogue.load(entry)!));
  refuseSameNames(series);
  const { days, columns } = typed.common === true ? align(series) : everyDay(series);
  const rows = inquiry.asOf === undefined ? days.length : rowsUntil(days, inquiry.asOf);
  const numbers: PanelNumbers = {
    series: series.map(({ name }) => name),
    days: Array.from(days.subarray(0, rows), isoDay),
    columns: columns.map((column) => column.subarray(0, rows)),
  };
  const notes = series.flatMap(({ name, source }) =>
    source.notes.map((note) => ({ ...note, message: `${name}: ${note.message}` })),
  );
  const facts = report("data panel", inquiry, { findings: [], tables: [table(numbers)], notes });
  return { kind: "report", report: { ...facts, data: series.map(dataUsed), panel: numbers } };
};

/** Columns of one name could not be told apart; operands that are files may bring them together. */
function refuseSameNames(series: readonly Series[]): void {
  const twice = series.find(({ name }, index) => series.findIndex((other) => other.name === name) < index);
  if (twice === undefined) return;
  throw new Failure({
    code: "repeated-series",
    place: { file: twice.source.file },
    found: `two series are named ${twice.name}`,
    expected: "give one of the files another name: NAME=FILE",
  });
}

/** A panel for a reader: each series with its first and last day, how many days it has, and its last value. */
function table({ series, days, columns }: PanelNumbers): Table {
  return {
    title: `${series.length} series on ${days.length} days; --csv prints a row a day`,
    columns: [
      { head: "series", align: "left" },
      { head: "days", align: "right" },
      { head: "missing", align: "right" },
      { head: "first", align: "left" },
      { head: "last", align: "left" },
      { head: "last value", align: "right" },
    ],
    rows: series.map((name, index) => {
      const column = columns[index]!;
      const there = column.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
      if (there === 0) return [textCell(name), countCell(0), countCell(days.length)];
      const first = column.findIndex((value) => !Number.isNaN(value));
      const last = column.findLastIndex((value) => !Number.isNaN(value));
      return [
        ...[textCell(name), countCell(there), countCell(days.length - there)],
        ...[dayCell(days[first]!), dayCell(days[last]!), textCell(String(column[last]!))],
      ];
    }),
  };
}
