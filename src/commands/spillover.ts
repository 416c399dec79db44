import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import { nearest } from "../nearest.ts";
import type { Table } from "../print/report.ts";
import type { Note } from "../series/series.ts";
import type { Command } from "./command.ts";
import { callOptions } from "./measured.ts";
import { report } from "./report.ts";
import { spans, type Typed, wholeOption, wrongOption } from "./settings.ts";
import { rollingTotal } from "./spillover/rolling.ts";
import { pairTable, rollingTable, type Shares, sumTable, whySilent } from "./spillover/tables.ts";

const MOST = 20;
const METHODS = ["generalised", "cholesky"] as const;

/** Who takes how much of whose forecast errors: the table of Diebold and Yilmaz, each cell a measure of the language. */
export const spillover: Command = async ({ inquiry, operands, typed }) => {
  const series = operands.map((operand) => inquiry.series(operand));
  if (series.length < 2 || series.length > MOST)
    throw new Failure({
      code: "wrong-operands",
      found: `spillover of ${series.length} series`,
      expected: `2 to ${MOST} series`,
    });
  const method = methodOf(typed);
  const asked = optionsOf(typed, method);
  const sessions =
    typed.rolling === undefined ? null : wholeOption("--rolling", typed.rolling.replace(/d$/, ""), 200, 8, 2500);
  const found = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const span of spans(typed, ["2y"])) {
    const cells: Shares = series.map((y, i) =>
      series.map((x, j) =>
        i === j ? null : found(`spillover(${y}, ${x}, ${span}${beside(series, i, j, method)}${asked})`),
      ),
    );
    const pairs = cells.flat().filter((one): one is Finding => one !== null);
    const total = (over: string): string =>
      `totalspillover(${series[0]}, ${series[1]}, ${over}${series.length > 2 ? `, with=[${series.slice(2).join(", ")}]` : ""}${asked})`;
    findings.push(...pairs, found(total(span)));
    tables.push(pairTable(series, cells, span, method));
    if (whySilent(cells, span) !== null) continue;
    tables.push(sumTable(series, cells));
    if (sessions === null) continue;
    const rolling = rollingTotal(inquiry, total, sessions, span);
    findings.push(rolling.now, rolling.rank, ...rolling.ends.map(({ value }) => value));
    tables.push(rollingTable(rolling));
  }
  return {
    kind: "report",
    report: report("spillover", inquiry, { findings, tables, notes: cautions(series, method) }),
  };
};

function methodOf({ method = "generalised" }: Typed): (typeof METHODS)[number] {
  const known = METHODS.find((one) => one === method);
  if (known === undefined) throw wrongOption("--method", method, METHODS.join(", "), nearest(method, METHODS));
  return known;
}

/** The options of every call; what is usual is not said, so that the calls stay short. */
function optionsOf(typed: Typed, method: string): string {
  const order = wholeOption("--order", typed.order, 2, 1, 20);
  const horizon = wholeOption("--horizon", typed.horizon, 10, 1, 250);
  const said = method === "generalised" ? "" : `, method=${method}`;
  return `${said}, order=${order}, horizon=${horizon}${callOptions(typed, ["every"])}`;
}

/** The series beside two; to Cholesky's factor all of them in their order, for that matters to it. */
function beside(series: readonly string[], i: number, j: number, method: string): string {
  const others = method === "cholesky" ? series : series.filter((_, k) => k !== i && k !== j);
  return others.length === 0 ? "" : `, with=[${others.join(", ")}]`;
}

function cautions(series: readonly string[], method: string): Note[] {
  const order = {
    code: "shock-order",
    message: `cholesky takes the shocks in this order: ${series.join(", ")}; what is common to two is booked on the one named first, so another order gives another table`,
  };
  return [
    {
      code: "closes",
      message: "closes at different hours, and shocks common to all, look like spillover: a share is no proof of cause",
    },
    ...(method === "cholesky" ? [order] : []),
  ];
}
