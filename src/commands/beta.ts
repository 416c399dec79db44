import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Cell, Table } from "../print/report.ts";
import { countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { callOptions, measured } from "./measured.ts";
import { report } from "./report.ts";
import { listed } from "./role-series.ts";
import { spans } from "./settings.ts";
import { verdictTable } from "./verdicts.ts";

/** Betas of one or several series on another, a row for each span; beside them R2, the ratio of volatilities and of total moves, since "2-3x" can mean each. */
export const beta: Command = async ({ inquiry, operands, typed }) => {
  const on = listed(typed.on).map((one) => inquiry.series(one));
  const [x, ...others] = on;
  if (x === undefined)
    throw new Failure({
      code: "missing-option",
      found: "beta without --on",
      expected: "the series it is measured on, for example --on GLD",
    });
  const holding = others.length === 0 ? "" : `, with=[${others.join(", ")}]`;
  const options = holding + callOptions(typed, ["every"]);
  const asked = operands
    .map((operand) => inquiry.series(operand))
    .flatMap((y) => spans(typed, ["60d", "252d"]).map((window) => ({ y, window })));
  const { findings, verdicts } = measured(
    inquiry,
    typed,
    asked.map(({ y, window }) => `beta(${y}, ${x}, ${window}${options})`),
  );
  const beside = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const multiples = asked.map(({ y, window }) => beside(`multiple(${y}, ${x}, ${window})`));
  const fits = asked.map(({ y, window }) => beside(`rsquared(${y}, ${x}, ${window}${options})`));
  // Volatilities are trailing: they answer for spans of sessions only.
  const sizes = asked.map(({ y, window }) => {
    const sessions = /^(\d+)d$/.exec(window)?.[1];
    return sessions === undefined || typed.every !== undefined
      ? null
      : beside(`volatility(${y}, ${sessions})/volatility(${x}, ${sessions})`);
  });
  const table: Table = {
    title: `beta on ${[x, ...others].join(", ")}`,
    columns: [
      { head: "series", align: "left" },
      { head: "span", align: "left" },
      { head: "beta", align: "right" },
      { head: intervalHead(inquiry.settings.confidence), align: "right" },
      { head: "R2", align: "right" },
      { head: "ratio of volatilities", align: "right", wraps: true },
      { head: "of total moves", align: "right", wraps: true },
      { head: "n", align: "right" },
      { head: "from, to", align: "left" },
    ],
    rows: findings.map((finding, index) => [
      textCell(finding.of[0] ?? null),
      textCell(finding.span),
      valueCell(finding),
      intervalCell(finding),
      valueCell(fits[index]!),
      ratioCell(sizes[index]!),
      valueCell(multiples[index]!),
      countCell(finding.n),
      { kind: "lines", cells: [dayCell(finding.from), dayCell(finding.to)] },
    ]),
  };
  const tables = verdicts.length > 0 ? [table, verdictTable(verdicts, findings, false)] : [table];
  return {
    kind: "report",
    report: report("beta", inquiry, {
      findings: [...findings, ...fits, ...sizes.filter((one) => one !== null), ...multiples],
      verdicts,
      tables,
    }),
  };
};

/** How many times as large one volatility is as the other. */
function ratioCell(finding: Finding | null): Cell {
  if (finding === null) return { kind: "empty" };
  return typeof finding.value === "number" ? { kind: "number", value: finding.value, unit: "x" } : valueCell(finding);
}
