import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import type { Cell, Table } from "../print/report.ts";
import { dayCell, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { dayOfValue } from "./day-of-value.ts";
import { report } from "./report.ts";
import { numberOption, shareOption, shareText, spans, type Typed, wholeOption } from "./settings.ts";

/** What funds that follow a rule must sell, whatever they think of the price: at the last session, over five, and at most. */
export const flows: Command = async ({ inquiry, operands, typed }) => {
  const asked = askedOf(typed);
  const told = operands
    .map((operand) => inquiry.series(operand))
    .flatMap((series) =>
      spans(typed, ["2y"]).map((span) => ({
        series,
        span,
        rows: rulesOf(asked, series).map((rule) => sold(inquiry, rule, span)),
      })),
    );
  const tables = told.map(({ series, span, rows }) => flowTable(`${series}, ${span}`, rows, asked.assets));
  const findings = told.flatMap(({ rows }) =>
    rows.flatMap(({ exposure, last, five, most }) => [...(exposure === null ? [] : [exposure]), last, five, most]),
  );
  const notes = [
    {
      code: "flow-scope",
      message:
        "what the rule asks of each unit of such funds' assets; how large they are, and how early they trade, prices do not tell. A fund at leverage L sells L (L - 1) times the fall, of its assets before it",
    },
  ];
  return { kind: "report", report: report("flows", inquiry, { findings, tables, notes }) };
};

interface Asked {
  readonly leverages: readonly number[];
  readonly target: number;
  readonly cap: number;
  readonly multiple: number;
  readonly sessions: number;
  /** null: flows are shares of the assets */
  readonly assets: number | null;
}

function askedOf({ leverage = "-1,2,3", target, cap, multiple, sessions, assets }: Typed): Asked {
  return {
    leverages: leverage.split(",").map((text) => numberOption("--leverage", text.replace(/x$/, ""), 2, -10, 10)),
    target: shareOption("--target", target, 10, 0.1, 500),
    cap: numberOption("--cap", cap, 2, 0.01, 100),
    multiple: numberOption("--multiple", multiple, 2.326, 0.01, 100),
    sessions: wholeOption("--sessions", sessions, 20, 2, 2500),
    assets: assets === undefined ? null : numberOption("--assets", assets, 1, 0.01, 1e15),
  };
}

/** A rule that makes funds sell, as series of the language. */
interface Rule {
  readonly name: string;
  /** sold on each session, per unit of assets */
  readonly sale: string;
  /** how much it lets a fund hold; null where that never changes */
  readonly exposure: string | null;
}

function rulesOf({ leverages, target, cap, multiple, sessions }: Asked, series: string): Rule[] {
  const limits: readonly (readonly [string, string])[] = [
    [
      `volatility ${shareText(target)} a year`,
      `exposure(${series}, ${sessions}, target=${shareText(target)}, cap=${cap})`,
    ],
    [`margin of ${multiple} deviations`, `marginexposure(${series}, ${sessions}, multiple=${multiple})`],
  ];
  return [
    ...leverages.map((leverage) => ({
      name: `fund at ${leverage}x`,
      sale: `-rebalancing(${series}, leverage=${leverage})`,
      exposure: null,
    })),
    ...limits.map(([name, exposure]) => ({ name, sale: `sale(${exposure})`, exposure })),
  ];
}

interface Sold extends Pick<Rule, "name"> {
  readonly exposure: Finding | null;
  readonly last: Finding;
  readonly five: Finding;
  readonly most: Finding;
  readonly on: string | null;
}

function sold(inquiry: Inquiry, { name, sale, exposure }: Rule, span: string): Sold {
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const most = value(`level(${sale}, ${span}, pick=max)`);
  return {
    name,
    exposure: exposure === null ? null : value(`level(${exposure})`),
    last: value(`level(${sale})`),
    five: value(`level(${sale}, 5d, pick=sum)`),
    most,
    on: dayOfValue(inquiry, sale, most),
  };
}

function flowTable(title: string, rows: readonly Sold[], assets: number | null): Table {
  const money = (finding: Finding): Cell => {
    if (typeof finding.value !== "number") return valueCell(finding);
    return assets === null
      ? { kind: "number", value: finding.value, unit: "%" }
      : { kind: "number", value: finding.value * assets, unit: "amount" };
  };
  return {
    title: `${title}: sold by rule, below 0 bought, ${assets === null ? "as a share of assets" : `by funds of ${assets}`}`,
    columns: [
      { head: "rule", align: "left", wraps: true },
      { head: "holds", align: "right" },
      { head: "last session", align: "right" },
      { head: "last five", align: "right" },
      { head: "most in one", align: "right" },
      { head: "on", align: "left" },
    ],
    rows: rows.map(({ name, exposure, last, five, most, on }) => [
      textCell(name),
      exposure === null || typeof exposure.value !== "number"
        ? { kind: "empty" }
        : { kind: "number", value: exposure.value, unit: "x" },
      money(last),
      money(five),
      money(most),
      dayCell(on),
    ]),
  };
}
