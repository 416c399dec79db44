import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { lintEntries } from "../../src/lint/lint.ts";
import { nodeIo } from "../../src/node-io.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { civilDay, isoDay, weekday } from "../../src/series/day.ts";
import { fakeIo } from "../fake-io.ts";

interface Row {
  readonly day: number;
  price: number;
}

/** A price on weekdays that moves by about one in a hundred: a drunkard's walk without chance, the same on every machine. */
function walk(length = 400, start = civilDay(2020, 1, 1)!): Row[] {
  const rows: Row[] = [];
  let price = 100;
  let state = 7;
  for (let day = start; rows.length < length; day++) {
    if (weekday(day) > 5) continue;
    state = (state * 48271) % 2147483647;
    price *= 1 + (state / 2147483647 - 0.5) / 30;
    rows.push({ day, price });
  }
  return rows;
}

function csv(rows: readonly Row[], more: (row: Row, i: number) => string = () => ""): string {
  return rows.map((row, i) => `${isoDay(row.day)},${row.price}${more(row, i)}`).join("\n");
}

async function codes(files: Readonly<Record<string, string>>, ...data: string[]): Promise<string[]> {
  const catalogue = await openCatalogue(fakeIo({ files }), data.length > 0 ? data : Object.keys(files));
  return lintEntries(catalogue, catalogue.entries).map(
    ({ severity, code, file, line }) => `${severity} ${code} ${file}${line === null ? "" : `:${line}`}`,
  );
}

const one = (content: string) => codes({ "X.csv": content });

test("nothing is found in a plain series, of weekdays or of all days", async () => {
  expect(await one(`date,close\n${csv(walk())}\n`)).toEqual([]);
  const every = walk().map(({ price }, i) => ({ day: 18000 + i, price }));
  expect(await one(`date,close\n${csv(every)}\n`)).toEqual([]);
});

test("a value far from both neighbours is a spike, and one that stays is not", async () => {
  const rows = walk();
  rows[100]!.price *= 1.4;
  expect(await one(`date,close\n${csv(rows)}\n`)).toEqual(["warning reverted-spike X.csv:102"]);
  const jump = walk().map((row, i) => (i < 100 ? row : { ...row, price: row.price * 1.4 }));
  expect(await one(`date,close\n${csv(jump)}\n`)).toEqual([]);
});

test("a price halved for good is another unit; prices filled onto weekends, stale, lost or drawn in are told", async () => {
  const split = walk().map((row, i) => (i < 200 ? row : { ...row, price: row.price / 4 }));
  expect(await one(`date,close\n${csv(split)}\n`)).toEqual(["error unit-break X.csv:202"]);
  const rows = walk();
  const filled: Row[] = [];
  for (let day = rows[0]!.day, i = 0; day <= rows.at(-1)!.day; day++) {
    if (rows[i]!.day === day) filled.push(rows[i++]!);
    else filled.push({ day, price: filled.at(-1)!.price });
  }
  expect((await one(`date,close\n${csv(filled)}\n`))[0]).toMatch(/^error forward-filled/);
  const stale = walk().map((row, i, all) => (i > 50 && i < 58 ? { ...row, price: all[50]!.price } : row));
  expect(await one(`date,close\n${csv(stale)}\n`)).toEqual(["warning stale-run X.csv:52"]);
  const lost = walk().filter((_, i) => i < 100 || i > 115);
  expect(await one(`date,close\n${csv(lost)}\n`)).toEqual(["warning gap X.csv:102"]);
  const line = walk().map((row, i, all) =>
    i > 100 && i < 160 ? { ...row, price: all[100]!.price * 1.0005 ** (i - 100) } : row,
  );
  expect(await one(`date,close\n${csv(line)}\n`)).toEqual(["warning interpolated X.csv:102"]);
});

test("days and months exchanged in some rows fall on Sundays", async () => {
  const rows = walk().map((row, i) => (i % 20 === 5 ? { ...row, day: row.day - weekday(row.day) } : row));
  const sorted = rows.toSorted((a, b) => a.day - b.day);
  expect((await one(`date,close\n${csv(sorted)}\n`))[0]).toMatch(/^error weekend-days/);
  // The reader says so too, to those who never lint.
  const catalogue = await openCatalogue(fakeIo({ files: { "X.csv": `date,close\n${csv(sorted)}\n` } }), ["X.csv"]);
  expect(catalogue.load(catalogue.find("X")!)!.source.notes.map(({ code }) => code)).toContain("weekend-days");
});

test("bars that contradict themselves, a thin last row, zeros at the end", async () => {
  const bars = csv(
    walk(),
    ({ price }, i) => `,${price * (i === 7 ? 0.9 : 1.01)},${price * 0.99},${i === 399 ? 5 : 100}`,
  );
  expect(await one(`date,close,high,low,volume\n${bars}\n`)).toEqual([
    "warning inconsistent-bar X.csv:9",
    "warning last-row X.csv:401",
  ]);
  const zeros = walk().map((row, i) => (i > 396 ? { ...row, price: 0 } : row));
  const files = {
    "c.yaml": "version: 1\nseries:\n  X: { file: X.csv, kind: yield }\n",
    "X.csv": `date,close\n${csv(zeros)}\n`,
  };
  expect((await codes(files, "c.yaml"))[0]).toBe("error trailing-zeros X.csv:399");
});

test("a stock is not the index of its name, and a yield is no price", async () => {
  expect(
    await codes({ "MOVE.csv": `date,close\n${csv(walk().map((row) => ({ ...row, price: row.price / 20 })))}\n` }),
  ).toEqual(["error unlikely-name MOVE.csv", "warning unlikely-name MOVE.csv"]);
  expect(
    await codes({ "DGS10.csv": `date,close\n${csv(walk().map((row) => ({ ...row, price: row.price / 30 })))}\n` }),
  ).toEqual(["warning unlikely-name DGS10.csv"]);
});

test("of two files of one asset, the one stamped a day late, and a last row that is no close", async () => {
  const rows = walk();
  const late = rows.slice(1).map(({ day }, i) => ({ day, price: rows[i]!.price }));
  const files = { "A.csv": `date,close\n${csv(rows)}\n`, "B.csv": `date,close\n${csv(late)}\n` };
  expect((await codes(files)).filter((code) => code.includes("shifted-day"))).toEqual(["error shifted-day B.csv:3"]);
  const open = rows.map((row, i) => (i === 399 ? { ...row, price: row.price * 1.004 } : row));
  expect(await codes({ "A.csv": files["A.csv"], "B.csv": `date,close\n${csv(open)}\n` })).toEqual([
    "warning last-row B.csv:401",
  ]);
});

test("a file that cannot be read is an error, and the others are looked at", async () => {
  const files = { "d/A.csv": "date,close\n2024-01-02,1\n2024-01-02,2\n", "d/B.csv": `date,close\n${csv(walk())}\n` };
  expect(await codes(files, "d")).toEqual(["error repeated-day d/A.csv:3"]);
});

const DATA = new URL("../../../shared/data/", import.meta.url).pathname;

test.skipIf(!existsSync(DATA))("known faults of real files are found, and clean ones have no error", async () => {
  const found = async (...data: string[]) => {
    const catalogue = await openCatalogue(
      nodeIo(),
      data.map((path) => `${DATA}${path}`),
    );
    return lintEntries(catalogue, catalogue.entries).map(({ severity, code, day }) => `${severity} ${code} ${day}`);
  };
  const yen = await found("market/yfinance-ohlc/JPY=X.csv");
  for (const day of ["2008-04-08", "2008-10-08", "2008-12-08"]) expect(yen).toContain(`warning reverted-spike ${day}`);
  expect(await found("dialects/semicolon-eu/gold_gld.csv")).toContain("error weekend-days 2006-01-08");
  expect((await found("traps/forward-filled/QQQ.csv"))[0]).toMatch(/^error forward-filled/);
  expect((await found("liqstress.yaml")).filter((code) => code.startsWith("error"))).toEqual([]);
});
