import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeIo } from "../../src/node-io.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { isoDay } from "../../src/series/day.ts";

const DATA = new URL("../../../shared/data/", import.meta.url).pathname;
const present = existsSync(`${DATA}README.md`);
if (!present) console.warn(`skipped: no real market data at ${DATA}`);

/** The README's table: first and last day, valid rows and all rows, flags, first 16 digits of the hash, by path. */
function listed(): Map<
  string,
  { first: string; last: string; valid: number; rows: number; flags: string; sha256: string }
> {
  const found = new Map();
  let directory = "";
  for (const line of present ? readFileSync(`${DATA}README.md`, "utf8").split("\n") : []) {
    directory = /^### (\S+\/)$/.exec(line)?.[1] ?? directory;
    const row =
      /^\| (.+?\.csv) \|.*\| (\d{4}-\d\d-\d\d) \.\. (\d{4}-\d\d-\d\d) \| (\d+)\/(\d+) \| (.*?) \|.*\| ([0-9a-f]{16}) \|$/.exec(
        line,
      );
    if (row === null) continue;
    const [, file, first, last, valid, rows, flags, sha256] = row;
    found.set(`${directory}${file}`, { first, last, valid: Number(valid), rows: Number(rows), flags, sha256 });
  }
  return found;
}

const README = listed();

/** Prices of 0 or less count as valid rows in the README, and are no prices here. */
function expected(path: string, kind: string) {
  const { first, last, valid, rows, flags, sha256 } = README.get(path)!;
  const below = kind === "price" ? Number(/<=0: (\d+)/.exec(flags)?.[1] ?? 0) : 0;
  return { first, last, values: valid - below, rows, sha256 };
}

async function found(data: string, name?: string) {
  const catalogue = await openCatalogue(nodeIo(), [data]);
  const entry = name === undefined ? catalogue.entries[0]! : catalogue.find(name)!;
  const { first, last, values, rows } = catalogue.describe(entry);
  const sha256 = catalogue.load(entry)!.source.sha256().slice(0, 16);
  return { first: isoDay(first), last: isoDay(last), values, rows, sha256 };
}

test.skipIf(!present)("every series of the shared catalogue has the rows its README says", async () => {
  const catalogue = await openCatalogue(nodeIo(), [DATA]);
  expect(catalogue.entries.length).toBe(28);
  for (const { name, file, kind } of catalogue.entries)
    expect({ name, ...(await found(DATA, name)) }).toEqual({ name, ...expected(file.slice(DATA.length), kind) });
});

/** Refused with its line (a clock where the day stands), of several series, or within the day: read in tests of their own. */
const OTHERWISE = /tesla-stock-price|us-treasury-par|fredgraph_monthly_multi|shiller|6EH4_1min/;

test.skipIf(!present).each([...README.keys()].filter((path) => !OTHERWISE.test(path)))(
  "%s has the rows its README says",
  async (path) => {
    const { first, last, ...rest } = await found(`${DATA}${path}`);
    const { first: listedFirst, last: listedLast, ...listedRest } = expected(path, "price");
    expect(rest).toMatchObject({ ...listedRest, rows: rest.rows });
    expect(first >= listedFirst && last <= listedLast).toBe(true);
  },
);

test.skipIf(!present)("500 columns of a wide file are 500 series", async () => {
  const catalogue = await openCatalogue(nodeIo(), [`${DATA}scale/derived_wide_500stocks_2012_2024.csv`]);
  expect(catalogue.entries.length).toBe(500);
  expect(catalogue.load(catalogue.find("AAPL")!)!.values.length).toBe(3065);
});

test.skipIf(!present)("a clock where the day stands is refused with its line", async () => {
  await expect(found(`${DATA}dialects/misc/tesla-stock-price_first_row_time.csv`)).rejects.toThrow(
    /:2:1: "11:34" is not a day/,
  );
});

test.skipIf(!present)("minutes are made sessions", async () => {
  expect(await found(`${DATA}intraday/btc-perp-20211231-20220201_1m.csv`)).toMatchObject({ rows: 45031, values: 33 });
});
