import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { expressions } from "./expressions.ts";
import { report } from "./report.ts";

/** The bare values of expressions, unrounded, a line each; `null` where there is none. */
export const evaluateExpressions: Command = async ({ io, inquiry, operands }) => {
  const findings = expressions(io, operands).flatMap(({ text, origin }) =>
    inquiry.values(text, origin).map((one) => one.finding),
  );
  const notes = findings.flatMap(({ expression, reason }) =>
    reason === null ? [] : [{ code: "no-number", message: `${expression}: ${reason}` }],
  );
  const text = findings.map((finding) => `${finding.value === null ? "null" : finding.value}\n`).join("");
  const facts = report("eval", inquiry, { findings, notes, tables: [] });
  return {
    kind: "text",
    text,
    report: {
      ...facts,
      // Only other formats than the bare values show it.
      get tables() {
        return [findingTable(findings, inquiry.settings.confidence)];
      },
    },
  };
};

/** Findings one under the other, whatever they are. */
export function findingTable(findings: readonly Finding[], confidence: number): Table {
  return {
    title: null,
    columns: [
      { head: "expression", align: "left", wraps: true },
      { head: "value", align: "right" },
      { head: intervalHead(confidence), align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: findings.map((finding) => [
      textCell(finding.expression),
      valueCell(finding),
      intervalCell(finding),
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
}
