import type { Inquiry } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { countCell, dayCell, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { measured } from "./measured.ts";
import { report } from "./report.ts";
import { spans } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";

const WINDOWS = ["60d", "1y", "2y", "5y", "all"];

/** Where each series' value now stands among its values of several windows that end now. */
export const rank: Command = async ({ inquiry, operands, typed }) => {
  const series = operands.map((operand) => inquiry.series(operand));
  const windows = spans(typed, WINDOWS);
  const now = new Map(series.map((one) => [one, levelOf(inquiry, one)]));
  const { findings, verdicts } = measured(
    inquiry,
    typed,
    series.flatMap((one) => windows.map((window) => `percentile(${one}, ${window})`)),
  );
  const tables = [rankTable(findings, series, now, windows.length)];
  if (verdicts.length > 0) tables.push(verdictTable(verdicts, findings, false));
  return {
    kind: "report",
    report: report("rank", inquiry, { findings: [...findings, ...now.values()], verdicts, tables }),
  };
};

function levelOf(inquiry: Inquiry, series: string): Finding {
  const [level, ...others] = inquiry.values(`level(${series})`);
  if (others.length === 0) return level!.finding;
  const expected = "series one by one, such as rank GOLD NDX";
  throw new Failure({ code: "wrong-operands", found: `rank of a list, ${series}`, expected });
}

function rankTable(
  findings: readonly Finding[],
  series: readonly string[],
  now: ReadonlyMap<string, Finding>,
  each: number,
): Table {
  return {
    title: "share of the values of a span below the value now, half of equal ones",
    columns: [
      { head: "series", align: "left", wraps: true },
      { head: "now", align: "right" },
      { head: "span", align: "left" },
      { head: "rank", align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: findings.map((finding, index) => {
      const one = series[Math.floor(index / each)]!;
      return [
        textCell(one),
        valueCell(now.get(one)!),
        textCell(finding.span),
        valueCell(finding),
        countCell(finding.n),
        dayCell(finding.from),
        dayCell(finding.to),
      ];
    }),
  };
}
