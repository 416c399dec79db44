import type { Table } from "../print/report.ts";
import { isoDay } from "../series/day.ts";
import { episodes } from "../series/episodes.ts";
import { countCell, dayCell, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { measured } from "./measured.ts";
import { report } from "./report.ts";
import { spans } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";

const SHOWN = 5;

/** How far each series stands below its peak, how far it did at worst, and its deepest episodes. */
export const drawdown: Command = async ({ inquiry, operands, typed }) => {
  const series = operands.map((operand) => inquiry.series(operand));
  const windows = spans(typed, []);
  const suffixes = windows.length === 0 ? [""] : windows.map((window) => `, ${window}`);
  const current = measured(
    inquiry,
    typed,
    series.flatMap((one) => suffixes.map((suffix) => `drawdown(${one}${suffix})`)),
  );
  const deepest = series.flatMap((one) =>
    suffixes.map((suffix) => inquiry.values(`drawdown(${one}${suffix}, pick=max)`)[0]!.finding),
  );
  const summary: Table = {
    title: "drawdown",
    columns: [
      { head: "series", align: "left" },
      { head: "span", align: "left" },
      { head: "now", align: "right" },
      { head: "deepest", align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: current.findings.map((finding, index) => [
      textCell(finding.of[0] ?? null),
      textCell(finding.span ?? "all"),
      valueCell(finding),
      valueCell(deepest[index]!),
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
  const tables = [
    summary,
    ...(windows.length === 0 ? series.map((one) => episodeTable(inquiry.column(one), one)) : []),
  ];
  if (current.verdicts.length > 0) tables.push(verdictTable(current.verdicts, current.findings, false));
  return {
    kind: "report",
    report: report("drawdown", inquiry, {
      findings: [...current.findings, ...deepest],
      verdicts: current.verdicts,
      tables,
    }),
  };
};

function episodeTable(column: { values: Float64Array; grid: { days: Int32Array } }, name: string): Table {
  const { days } = column.grid;
  const on = (row: number): string => isoDay(days[row]!);
  return {
    title: `${name}: deepest falls`,
    columns: [
      { head: "depth", align: "right" },
      { head: "peak", align: "left" },
      { head: "trough", align: "left" },
      { head: "recovery", align: "left" },
      { head: "days", align: "right" },
      { head: "sessions", align: "right" },
    ],
    rows: episodes(column.values)
      .slice(0, SHOWN)
      .map(({ peak, trough, recovery, depth }) => {
        const end = recovery ?? days.length - 1;
        return [
          { kind: "number", value: depth, unit: "%" },
          dayCell(on(peak)),
          dayCell(on(trough)),
          recovery === null ? textCell("open") : dayCell(on(recovery)),
          countCell(days[end]! - days[peak]!),
          countCell(end - peak),
        ];
      }),
  };
}
