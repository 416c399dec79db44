import type { Cell, Table } from "../../print/report.ts";
import type { Scenario } from "../../stats/forced-selling/scenario.ts";
import { countCell, valueCell } from "../cells.ts";
import type { CascadeAsked } from "./asked.ts";
import type { CascadeTold } from "./told.ts";

/** As many rounds are shown; the JSON has all. */
const SHOWN = 12;

const share = (value: number): Cell => ({ kind: "number", value, unit: "%" });
const price = (value: number): Cell => ({ kind: "number", value, unit: "price" });
const right = (head: string) => ({ head, align: "right" }) as const;

/** A row for each shock: where it ends. */
export function endsTable({ series, span }: CascadeAsked, told: readonly CascadeTold[]): Table {
  const start = told.find(({ scenario }) => scenario !== null)?.scenario?.start;
  const from = start === undefined ? "" : `, from ${Number(start.toPrecision(6))}`;
  return {
    title: `a scenario: cascade of ${series}${from}; longs opened on each day of ${span}`,
    columns: ["shock", "fall in all", "amplification", "price then", "book sold", "rounds"].map(right),
    rows: told.map(({ shock, finding, scenario }) => {
      const none: Cell = { kind: "none", why: finding.reason ?? "no number" };
      if (scenario === null) return [share(-shock), none, none, none, none, none];
      const { cascade } = scenario;
      return [
        share(-shock),
        share(-cascade.fall),
        valueCell(finding),
        price(cascade.price),
        share(cascade.sold),
        countCell(cascade.rounds.length - 1),
      ];
    }),
  };
}

/** What stands before the shock, by leverage. */
export function bookTable({ start, book }: Scenario, days: number): Table {
  const opened = days * book.rungs.length;
  return {
    title: `the book before the shock: ${book.positions.length} of ${opened} positions are left`,
    columns: ["leverage", "of openings", "closed since", "of the book", "nearest sale"].map(right),
    rows: book.rungs.map((rung) => [
      { kind: "number", value: rung.leverage, unit: "x" },
      share(rung.share),
      share(rung.closed),
      share(rung.standing),
      rung.nearest === null ? { kind: "none", why: "nothing of it is ever sold" } : share(rung.nearest / start - 1),
    ]),
  };
}

/** The rounds of one shock: the price, what is sold at it by force, and what has been sold so far. */
export function roundsTable(shock: number, { start, cascade }: Scenario): Table {
  const rows: Cell[][] = [];
  let sold = 0;
  cascade.rounds.forEach((round, index) => {
    sold += round.sold;
    rows.push([
      countCell(index + 1),
      price(round.price),
      share(round.price / start - 1),
      share(round.sold),
      share(sold),
    ]);
  });
  const kept = rows.length <= SHOWN ? rows : [...rows.slice(0, SHOWN - 1), rows.at(-1)!];
  const some = kept.length < rows.length ? `, the first ${SHOWN - 1} and the last of ${rows.length} rounds` : "";
  return {
    title: `shock of ${Number((shock * 100).toPrecision(4))} %, round by round${some}`,
    columns: ["round", "price", "fall", "sold now", "sold so far"].map(right),
    rows: kept,
  };
}
