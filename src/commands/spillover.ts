import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Cell, Table } from "../print/report.ts";
import { textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { callOptions } from "./measured.ts";
import { report } from "./report.ts";
import { spans, wholeOption } from "./settings.ts";

const MOST = 20;

/** Who takes how much of whose forecast errors: the table of Diebold and Yilmaz, each cell a measure of the language. */
export const spillover: Command = async ({ inquiry, operands, typed }) => {
  const series = operands.map((operand) => inquiry.series(operand));
  if (series.length < 2 || series.length > MOST)
    throw new Failure({
      code: "wrong-operands",
      found: `spillover of ${series.length} series`,
      expected: `2 to ${MOST} series`,
    });
  const order = wholeOption("--order", typed.order, 2, 1, 20);
  const horizon = wholeOption("--horizon", typed.horizon, 10, 1, 250);
  const every = callOptions(typed, ["every"]);
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const notes = [
    {
      code: "closes",
      message: "closes at different hours, and shocks common to all, look like spillover: a share is no proof of cause",
    },
  ];
  for (const span of spans(typed, ["2y"])) {
    const cells = series.map((y, i) =>
      series.map((x, j) => {
        if (i === j) return null;
        const others = series.filter((_, k) => k !== i && k !== j);
        const beside = others.length === 0 ? "" : `, with=[${others.join(", ")}]`;
        const text = `spillover(${y}, ${x}, ${span}${beside}, order=${order}, horizon=${horizon}${every})`;
        return inquiry.values(text)[0]!.finding;
      }),
    );
    const found = cells.flat().filter((one): one is Finding => one !== null);
    findings.push(...found);
    const silent = found.find((one) => one.value === null);
    if (silent !== undefined) notes.push({ code: "no-number", message: `${span}: ${silent.reason}` });
    else tables.push(pairTable(series, cells, span), sumTable(series, cells));
  }
  return { kind: "report", report: report("spillover", inquiry, { findings, tables, notes }) };
};

const shareOf = (one: Finding | null): number => (one === null ? 0 : (one.value as number));
const share = (value: number): Cell => ({ kind: "number", value, unit: "%" });

function takenBy(cells: readonly (readonly (Finding | null)[])[], i: number): number {
  return cells[i]!.reduce((total, one) => total + shareOf(one), 0);
}

/** Row: whose forecast errors. Column: whose shocks. */
function pairTable(series: readonly string[], cells: readonly (readonly (Finding | null)[])[], span: string): Table {
  const { n, from, to } = cells[0]![1]!;
  return {
    title: `share of a row's forecast errors from shocks to a column, ${span}: ${n} rows, ${from} .. ${to}`,
    columns: [{ head: "of", align: "left", wraps: true }, ...series.map((head) => ({ head, align: "right" }) as const)],
    rows: series.map((name, i) => [
      textCell(name),
      ...cells[i]!.map((one) => (one === null ? share(1 - takenBy(cells, i)) : valueCell(one))),
    ]),
  };
}

function sumTable(series: readonly string[], cells: readonly (readonly (Finding | null)[])[]): Table {
  const from = series.map((_, i) => takenBy(cells, i));
  const to = series.map((_, j) => cells.reduce((total, row) => total + shareOf(row[j]!), 0));
  const total = from.reduce((a, b) => a + b, 0) / series.length;
  return {
    title: "what each takes from all others, gives to them, and gives less takes",
    columns: [
      { head: "series", align: "left", wraps: true },
      { head: "from others", align: "right" },
      { head: "to others", align: "right" },
      { head: "net", align: "right" },
    ],
    rows: [
      ...series.map((name, i) => [textCell(name), share(from[i]!), share(to[i]!), share(to[i]! - from[i]!)]),
      [textCell("total (mean)"), share(total), share(total), { kind: "empty" }],
    ],
  };
}
