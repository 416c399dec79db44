import { dayCell, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { measured } from "./measured.ts";
import { report } from "./report.ts";
import { verdictTable } from "./verdicts.ts";

/** What one series costs in units of another: now, its rank, since when as low or high, its extremes and drawdown. */
export const ratio: Command = async ({ inquiry, operands, typed }) => {
  const [a, b] = operands.map((operand) => inquiry.series(operand));
  const quotient = `${enclosed(a!)}/${enclosed(b!)}`;
  const { findings: own, verdicts } = measured(inquiry, typed, [quotient]);
  const rows = [
    ["percentile of all days", `percentile(${quotient}, all)`],
    ["as low as on", `since(${quotient}, side=low)`],
    ["as high as on", `since(${quotient}, side=high)`],
    ["highest", `level(${quotient}, all, pick=max)`],
    ["on", `when(${quotient} >= q100, all)`],
    ["lowest", `level(${quotient}, all, pick=min)`],
    ["on", `when(${quotient} <= q0, all)`],
    ["below its peak", `drawdown(${quotient})`],
  ] as const;
  const others = rows.map(([words, text]) => ({ words, finding: inquiry.values(text)[0]!.finding }));
  const now = own[0]!;
  const table = {
    title: quotient,
    columns: [
      { head: "", align: "left" },
      { head: "value", align: "right" },
      { head: "on data from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: [{ words: "now", finding: now }, ...others].map(({ words, finding }) => [
      textCell(words),
      valueCell(finding),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  } as const;
  const tables = verdicts.length > 0 ? [table, verdictTable(verdicts, own, false)] : [table];
  return {
    kind: "report",
    report: report("ratio", inquiry, { findings: [...own, ...others.map((one) => one.finding)], verdicts, tables }),
  };
};

/** An operand as one factor: an expression with an operator in it stands in parentheses. */
export function enclosed(text: string): string {
  return /[\s+*/-]/.test(text) && !text.startsWith('"') ? `(${text})` : text;
}
