import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { countCell, dayCell, intervalCell, intervalHead, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { callOptions } from "./measured.ts";
import { report } from "./report.ts";
import { spans, type Typed, wrongOption } from "./settings.ts";

/** The moves of one series against those of another some rows before and after, and betas with and without the neighbouring days. */
export const lead: Command = async ({ inquiry, operands, typed }) => {
  const [x, y] = operands.map((operand) => inquiry.series(operand)) as [string, string];
  const options = callOptions(typed, ["method", "every"]);
  const every = callOptions(typed, ["every"]);
  const [first, last] = lagsOf(typed);
  const found = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const groups = spans(typed, ["252d"]).map((span) => {
    const lagged = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((lag) => {
      const pair = lag === 0 ? `${x}, ${y}` : lag > 0 ? `lag(${x}, ${lag}), ${y}` : `${x}, lag(${y}, ${-lag})`;
      return { lag, finding: found(`correlation(${pair}, ${span}${options})`) };
    });
    const betas = [found(`beta(${y}, ${x}, ${span}${every})`), found(`dimson(${y}, ${x}, ${span}${every})`)];
    return { span, lagged, betas };
  });
  const { confidence } = inquiry.settings;
  const tables = groups.flatMap(({ span, lagged, betas }) => [
    lagTable(`${x} and ${y}, ${span}`, lagged, x, y, confidence),
    betaTable(betas, confidence),
  ]);
  const findings = groups.flatMap(({ lagged, betas }) => [...lagged.map((one) => one.finding), ...betas]);
  const tested = findings.length - 2 * groups.length;
  const notes = [
    {
      code: "closes",
      message:
        "closes at different hours alone make a correlation at one day's lag: the later close has seen news the earlier has not. Compare the two betas, or take weekly moves, before you say that one leads",
    },
    {
      code: "several-lags",
      message: `${tested} correlations were looked at: the more lags, the likelier that one interval leaves out 0 by chance alone`,
    },
  ];
  return { kind: "report", report: report("lead", inquiry, { findings, tables, notes }) };
};

const MOST = 60;

/** The first and the last lag of `--lags -3..3`; `--lags 5` is -5..5. */
function lagsOf({ lags = "-3..3" }: Typed): readonly [number, number] {
  const [, from, to] = /^(-?\d{1,4})(?:\.\.(-?\d{1,4}))?$/.exec(lags.trim()) ?? [];
  const [first, last] =
    to === undefined ? [-Math.abs(Number(from)), Math.abs(Number(from))] : [Number(from), Number(to)];
  if (!(first <= last && Math.max(-first, last) <= MOST))
    throw wrongOption("--lags", lags, `lags such as -3..3, the smaller first, none beyond ${MOST}`);
  return [first + 0, last];
}

function lagTable(
  title: string,
  lagged: readonly { lag: number; finding: Finding }[],
  x: string,
  y: string,
  confidence: number,
): Table {
  return {
    title,
    columns: [
      { head: "lag", align: "right" },
      { head: "first moves", align: "left" },
      { head: "correlation", align: "right" },
      { head: intervalHead(confidence), align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: lagged.map(({ lag, finding }) => [
      countCell(lag),
      textCell(lag === 0 ? "together" : lag > 0 ? x : y),
      valueCell(finding),
      intervalCell(finding),
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
}

function betaTable(betas: readonly Finding[], confidence: number): Table {
  const words = ["plain", "with neighbours (Dimson)"];
  return {
    title: `beta of ${betas[0]!.of.join(" on ")}`,
    columns: [
      { head: "beta", align: "left" },
      { head: "value", align: "right" },
      { head: intervalHead(confidence), align: "right" },
      { head: "n", align: "right" },
    ],
    rows: betas.map((finding, index) => [
      textCell(words[index]!),
      valueCell(finding),
      intervalCell(finding),
      countCell(finding.n),
    ]),
  };
}
