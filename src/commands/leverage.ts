import type { Finding } from "../measures/finding.ts";
import type { Cell, Table } from "../print/report.ts";
import { liquidationPrice, type MarginConvention } from "../stats/forced-selling/liquidation-price.ts";
import { countCell, dayCell, textCell, valueCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { report } from "./report.ts";
import { numberOption, shareOption, shareText, spans, type Typed, wholeOption, wrongOption } from "./settings.ts";
import { hasField, worstField } from "./worst-price.ts";

const CONVENTIONS: readonly MarginConvention[] = ["mark", "entry", "inverse"];

/** At which price positions of some leverage are closed by force, and how many of those opened on the real path were. */
export const leverage: Command = async ({ inquiry, operands, typed }) => {
  const series = operands.map((operand) => inquiry.series(operand));
  const asked = askedOf(typed);
  const windows = spans(typed, ["2y"]);
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const notes = [
    {
      code: "entries",
      message: `a position is opened at each close that has ${asked.horizon} sessions after it; neighbouring entries share their days, so these are no independent trials`,
    },
    {
      code: "margins",
      message:
        "fees, funding and interest are left out; mark: maintenance of the value now; entry: of the value when opened; inverse: settled in the coin itself",
    },
  ];
  for (const one of series) {
    const field = worstField(one, asked.side);
    const worst = hasField(inquiry, one, field) ? `, ${field}` : "";
    if (worst === "")
      notes.push({ code: "closes-only", message: `${one} is judged at its closes: within the day it went further` });
    for (const span of windows) {
      const rows = asked.leverages.flatMap((times) =>
        CONVENTIONS.map((convention) => {
          const text = `liquidated(${one}${worst}, ${span}, leverage=${times}, maintenance=${shareText(asked.maintenance)}, horizon=${asked.horizon}, convention=${convention}, side=${asked.side})`;
          const { finding } = inquiry.values(text)[0]!;
          return { times, convention, finding, now: priceOf(asked, times, convention) };
        }),
      );
      const price = inquiry.values(`level(${one})`)[0]!.finding;
      findings.push(price, ...rows.map((row) => withPrice(row, price)));
      tables.push(
        leverageTable(`${one}, ${asked.side}, entries of ${span}, ${asked.horizon} sessions each`, rows, price),
      );
    }
  }
  return { kind: "report", report: report("leverage", inquiry, { findings, tables, notes }) };
};

interface Asked {
  readonly leverages: readonly number[];
  readonly maintenance: number;
  readonly horizon: number;
  readonly side: "long" | "short";
}

function askedOf({ leverage: typed = "2,5,10,25,50", maintenance, horizon, side = "long" }: Typed): Asked {
  const leverages = typed.split(",").map((text) => numberOption("--leverage", text, 1, 1, 500, false, "x"));
  if (side !== "long" && side !== "short") throw wrongOption("--side", side, "long or short");
  return {
    leverages,
    maintenance: shareOption("--maintenance", maintenance, 0.5, 0, 50),
    horizon: wholeOption("--horizon", horizon, 20, 1, 2500),
    side,
  };
}

/** The share with the price of forced closing beside it: over the entry, and of a position opened now. */
function withPrice({ finding, now, times, convention }: Row, { value }: Finding): Finding {
  const openedNow = now === null || typeof value !== "number" ? null : now * value;
  return { ...finding, evidence: { leverage: times, convention, closedAt: now, openedNow } };
}

/** The price of forced closing over the entry; null where no price above 0 does it, or the margin is gone at once. */
function priceOf({ maintenance, side }: Asked, times: number, convention: MarginConvention): number | null {
  if (maintenance * times >= 1) return null;
  return liquidationPrice({ entry: 1, leverage: times, maintenance, side }, convention);
}

interface Row {
  readonly times: number;
  readonly convention: MarginConvention;
  readonly finding: Finding;
  readonly now: number | null;
}

function leverageTable(title: string, rows: readonly Row[], price: Finding): Table {
  const none: Cell = { kind: "none", why: "no price above 0 closes it" };
  return {
    title,
    columns: [
      { head: "leverage", align: "right" },
      { head: "margin", align: "left" },
      { head: "closed at", align: "right" },
      { head: "opened now", align: "right" },
      { head: "share closed", align: "right" },
      { head: "entries", align: "right" },
      { head: "to", align: "left" },
    ],
    rows: rows.map(({ times, convention, finding, now }) => [
      { kind: "number", value: times, unit: "x" },
      textCell(convention),
      now === null ? none : { kind: "number", value: now - 1, unit: "%" },
      now === null || typeof price.value !== "number"
        ? none
        : { kind: "number", value: now * price.value, unit: price.unit },
      valueCell(finding),
      countCell(finding.n),
      dayCell(finding.to),
    ]),
  };
}
