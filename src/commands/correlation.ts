import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { asksForMatrix } from "./correlation/matrix-asked.ts";
import { callOptions, measured } from "./measured.ts";
import { seriesOf } from "./patterns.ts";
import { report } from "./report.ts";
import { spans } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";
import { weekdayTable } from "./weekdays.ts";

/** Two series: a row for each span. Three or more: every pair on the days common to all, without intervals where there are too many. */
export const correlation: Command = async (question) => {
  const { inquiry, operands, typed } = question;
  const series = seriesOf(operands, inquiry);
  if (series.length < 2)
    throw new Failure({
      code: "one-series",
      found: `only ${series[0]}`,
      expected: "two series or more to be compared",
    });
  // The kernels and what they need of Node are not loaded for a pair.
  if (typed.rolling !== undefined)
    return (await import("./correlation/rolling.ts")).correlationRolling(question, series);
  if (asksForMatrix(series.length, typed))
    return (await import("./correlation/matrices.ts")).correlationMatrices(question, series);
  const pair = series.length === 2;
  const options = callOptions(typed, ["method", "of", "every"]);
  const windows = spans(typed, pair ? ["30d", "60d", "90d", "252d"] : ["60d"]);
  const texts = windows.map(
    (window) => `correlation(${pair ? series.join(", ") : `[${series.join(", ")}]`}, ${window}${options})`,
  );
  const { findings, verdicts } = measured(inquiry, typed, texts);
  const tables = pair
    ? [pairTable(findings, inquiry.settings.confidence)]
    : windows.map((window) =>
        matrix(
          window,
          findings.filter((one) => one.span === window),
        ),
      );
  if (typed.weekdays === true) tables.push(weekdayTable(inquiry, series, pair ? findings : findings.slice(0, 1)));
  if (verdicts.length > 0) tables.push(verdictTable(verdicts, findings, false));
  const notes = [
    { code: "scope", message: "each number is the link over its own days; it is no statement about other periods" },
  ];
  return { kind: "report", report: report("correlation", inquiry, { findings, verdicts, tables, notes }) };
};

function pairTable(findings: readonly Finding[], confidence: number): Table {
  return {
    title: findings[0]?.of.join(" and ") ?? null,
    columns: [
      { head: "span", align: "left" },
      { head: "correlation", align: "right" },
      { head: intervalHead(confidence), align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: findings.map((finding) => [
      textCell(finding.span),
      valueCell(finding),
      intervalCell(finding),
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
}

function matrix(window: string, findings: readonly Finding[]): Table {
  const names = [...new Set(findings.flatMap((finding) => finding.of))];
  const between = (a: string, b: string): Finding | undefined =>
    findings.find(({ of }) => of.includes(a) && of.includes(b));
  return {
    title: `correlation, ${window}`,
    columns: [{ head: "", align: "left" }, ...names.map((head) => ({ head, align: "right" }) as const)],
    rows: names.map((name, row) => [
      textCell(name),
      ...names.map((other, column) => {
        const finding = column < row ? between(name, other) : undefined;
        return finding === undefined ? ({ kind: "empty" } as const) : valueCell(finding);
      }),
    ]),
  };
}
