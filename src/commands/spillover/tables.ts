import type { Finding } from "../../measures/finding.ts";
import type { Cell, Table } from "../../print/report.ts";
import { countCell, dayCell, textCell, valueCell } from "../cells.ts";

/** The shares of one span, row by row; null on the diagonal, which is what the others leave. */
export type Shares = readonly (readonly (Finding | null)[])[];

const shareOf = (one: Finding | null): number => (one === null ? 0 : (one.value as number));
const share = (value: number): Cell => ({ kind: "number", value, unit: "%" });

function takenBy(cells: Shares, i: number): number {
  return cells[i]!.reduce((total, one) => total + shareOf(one), 0);
}

/** Why a table of shares cannot be given, with its span; null where it can. */
export function whySilent(cells: Shares, span: string): string | null {
  const silent = cells.flat().find((one) => one?.value === null);
  return silent == null ? null : `${span}: ${silent.reason}`;
}

/** Row: whose forecast errors. Column: whose shocks. Dashes where they cannot be told. */
export function pairTable(series: readonly string[], cells: Shares, span: string, method: string): Table {
  const { n, from, to } = cells[0]![1]!;
  const why = whySilent(cells, span);
  const days = from === null ? "" : `: ${n} rows, ${from} .. ${to}`;
  return {
    title: `${method} share of a row's forecast errors from shocks to a column, ${span}${days}`,
    columns: [{ head: "of", align: "left", wraps: true }, ...series.map((head) => ({ head, align: "right" }) as const)],
    rows: series.map((name, i) => [
      textCell(name),
      ...cells[i]!.map((one): Cell => {
        if (why !== null) return { kind: "none", why };
        return one === null ? share(1 - takenBy(cells, i)) : valueCell(one);
      }),
    ]),
  };
}

/** What each series takes, gives, and gives less takes. */
export function sumTable(series: readonly string[], cells: Shares): Table {
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

/** The total over a sliding stretch: now, its rank, and its ends within a span. */
export interface Rolling {
  readonly sessions: number;
  readonly span: string;
  readonly now: Finding;
  readonly rank: Finding;
  readonly ends: readonly { readonly head: string; readonly value: Finding; readonly day: string | null }[];
}

export function rollingTable({ sessions, span, now, rank, ends }: Rolling): Table {
  return {
    title: `total over the last ${sessions} rows, taken on each day of ${span}`,
    columns: [
      { head: "total", align: "left" },
      { head: "value", align: "right" },
      { head: "rank", align: "right" },
      { head: "n", align: "right" },
      { head: "on", align: "left" },
    ],
    rows: [
      [textCell("now"), valueCell(now), valueCell(rank), countCell(rank.n), dayCell(now.to)],
      ...ends.map(({ head, value, day }): Cell[] => [
        textCell(head),
        valueCell(value),
        { kind: "empty" },
        countCell(value.n),
        dayCell(day),
      ]),
    ],
  };
}
