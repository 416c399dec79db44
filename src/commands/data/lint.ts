import { type Issue, lintEntries } from "../../lint/lint.ts";
import type { Table } from "../../print/report.ts";
import { textCell } from "../cells.ts";
import type { Command } from "../command.ts";
import { report } from "../report.ts";
import { named } from "./named.ts";

/** What looks wrong in the data: all series of `--data`, or those and the files named. Exit 1 where numbers would be wrong, 0 where something is only doubtful. */
export const lint: Command = async ({ io, inquiry, operands, typed }) => {
  const found = await named(io, operands, typed.data ?? []);
  const issues = found.flatMap(({ catalogue, entries }) => lintEntries(catalogue, entries));
  const series = found.reduce((sum, { entries }) => sum + entries.length, 0);
  const tables = issues.length === 0 ? [] : [issueTable(issues)];
  const notes = [{ code: "linted", message: countText(issues, series) }];
  return { kind: "report", report: { ...report("data lint", inquiry, { findings: [], tables, notes }), issues } };
};

function issueTable(issues: readonly Issue[]): Table {
  return {
    title: null,
    columns: [
      { head: "severity", align: "left" },
      { head: "series", align: "left" },
      { head: "where", align: "left", wraps: true },
      { head: "what, and what to do", align: "left", wraps: true },
    ],
    rows: issues.map(({ severity, code, series, file, line, day, message, advice }) => [
      textCell(severity),
      textCell(series),
      { kind: "lines", cells: [textCell(line === null ? file : `${file}:${line}`), textCell(day)] },
      { kind: "lines", cells: [textCell(`${code}: ${message}`), textCell(`→ ${advice}`)] },
    ]),
  };
}

function countText(issues: readonly Issue[], series: number): string {
  const many = (severity: Issue["severity"]) => {
    const count = issues.filter((issue) => issue.severity === severity).length;
    return `${count} ${severity}${count === 1 ? "" : "s"}`;
  };
  return `${series} series: ${many("error")}, ${many("warning")}, ${many("note")}`;
}
