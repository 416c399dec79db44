import { civilDay, isoDay, weekday } from "../src/series/day.ts";

interface Row {
  readonly day: number;
  readonly price: number;
}

/** Invented prices on weekdays, that move by about one in a hundred: the same on every machine. */
function walk(length = 400, start = civilDay(2020, 1, 1)!): Row[] {
  const rows: Row[] = [];
  let price = 100;
  let state = 7;
  for (let day = start; rows.length < length; day++) {
    if (weekday(day) > 5) continue;
    state = (state * 48271) % 2147483647;
    price *= 1 + (state / 2147483647 - 0.5) / 30;
    rows.push({ day, price: Number(price.toFixed(2)) });
  }
  return rows;
}

function changed(rows: readonly Row[], price: (row: Row, index: number) => number): Row[] {
  return rows.map((row, index) => ({ day: row.day, price: Number(price(row, index).toFixed(2)) }));
}

function csv(rows: readonly Row[], head = "date,close", more: (row: Row, index: number) => string = () => ""): string {
  return `${[head, ...rows.map((row, index) => `${isoDay(row.day)},${row.price}${more(row, index)}`)].join("\n")}\n`;
}

/** Friday's price on Saturday and Sunday. */
function filled(rows: readonly Row[]): Row[] {
  const all: Row[] = [];
  let next = 0;
  for (let day = rows[0]!.day; day <= rows.at(-1)!.day; day++)
    all.push(rows[next]!.day === day ? rows[next++]! : { day, price: all.at(-1)!.price });
  return all;
}

const PLAIN = walk();

/** For each check, and each remark of the reader that is a finding, files that it finds something in: what it says of them stands in docs/lint.md. */
export const EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "weekend-days": {
    "X.csv": csv(
      walk()
        .map((row, index) => (index % 20 === 5 ? { ...row, day: row.day - weekday(row.day) } : row))
        .toSorted((a, b) => a.day - b.day),
    ),
  },
  "forward-filled": { "X.csv": csv(filled(PLAIN)) },
  "stale-run": {
    "X.csv": csv(changed(PLAIN, ({ price }, index) => (index > 50 && index < 58 ? PLAIN[50]!.price : price))),
  },
  interpolated: {
    "X.csv": csv(
      changed(PLAIN, ({ price }, index) => {
        return index > 100 && index < 160 ? PLAIN[100]!.price * 1.0005 ** (index - 100) : price;
      }),
    ),
  },
  "reverted-spike": { "X.csv": csv(changed(PLAIN, ({ price }, index) => (index === 100 ? price * 1.4 : price))) },
  gap: { "X.csv": csv(PLAIN.filter((_, index) => index < 100 || index > 115)) },
  "unit-break": { "X.csv": csv(changed(PLAIN, ({ price }, index) => (index < 200 ? price : price / 4))) },
  "inconsistent-bar": {
    "X.csv": csv(PLAIN, "date,close,high,low", ({ price }, index) => {
      return `,${(price * (index === 40 ? 0.99 : 1.02)).toFixed(2)},${(price * 0.98).toFixed(2)}`;
    }),
  },
  "last-row": { "X.csv": csv(PLAIN, "date,close,volume", (_, index) => (index === 399 ? ",120" : ",900")) },
  "trailing-zeros": {
    "c.yaml": "version: 1\nseries:\n  X: { file: X.csv, kind: yield }\n",
    "X.csv": csv(changed(PLAIN, ({ price }, index) => (index < 396 ? price / 25 : 0))),
  },
  "unlikely-name": { "VIX.csv": csv(PLAIN.map(({ day, price }) => ({ day, price: Number((price * 5).toFixed(2)) }))) },
  "shifted-day": {
    "X.csv": csv(PLAIN),
    "Y.csv": csv(PLAIN.map(({ day }, index) => ({ day, price: PLAIN[Math.max(0, index - 1)]!.price }))),
  },
  "last-row of two": {
    "X.csv": csv(PLAIN),
    "Y.csv": csv(changed(PLAIN, ({ price }, index) => (index === 399 ? price * 1.02 : price))),
  },
  "non-positive": { "X.csv": csv(changed(PLAIN, ({ price }, index) => (index === 100 ? -1 : price))) },
  "doubtful-decimal": { "X.csv": "date;close\n2024-01-02;1.234\n2024-01-03;1.250\n" },
  unsorted: { "X.csv": csv([PLAIN[1]!, PLAIN[0]!, ...PLAIN.slice(2)]) },
};
