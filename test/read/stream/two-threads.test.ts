import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { nodeIo } from "../../../src/node-io.ts";
import { DIALECTS } from "../../../src/read/dialects/index.ts";
import { openCatalogue } from "../../../src/read/open.ts";
import { TwoThreads } from "../../../src/read/stream/kernel/two-threads.ts";
import type { StreamSizes } from "../../../src/read/stream/sizes.ts";
import { draws } from "../fuzzing.ts";
import { faults } from "../told.ts";

const directory = mkdtempSync(join(tmpdir(), "liqstress-threads-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Blocks of 16 KiB, shared by two threads, and the same read by one without the compiled scanner. */
const SHARED: StreamSizes = {
  threshold: 0,
  block: 2 ** 14,
  head: 2 ** 12,
  longestRow: 2 ** 20,
  shared: 0,
  halved: true,
};
const ALONE: StreamSizes = { ...SHARED, shared: Number.POSITIVE_INFINITY, uncompiled: true };

async function told(path: string, sizes: StreamSizes): Promise<unknown> {
  try {
    const catalogue = await openCatalogue(nodeIo(), [path], DIALECTS, sizes);
    return catalogue.entries.map((entry) => {
      const { days, values, source } = catalogue.load(entry, "high") ?? catalogue.load(entry)!;
      return { name: entry.name, days, values, notes: source.notes };
    });
  } catch (error) {
    return faults(error);
  }
}

/** Minute rows of `symbols`, 150 KB: ten blocks. */
function minutes(symbols: readonly string[]): string[] {
  const draw = draws(5);
  const rows = Array.from({ length: 4000 }, (_, row) => {
    const stamp = new Date(Date.UTC(2024, 0, 1) + Math.floor(row / symbols.length) * 1_500_000).toISOString();
    const values = Array.from({ length: 2 }, () =>
      draw() < 0.02 ? (draw() * 1e-7).toString() : (draw() * 900).toFixed(2),
    );
    return `${stamp.slice(0, 10)} ${stamp.slice(11, 19)},${symbols[row % symbols.length]},${values.join(",")}`;
  });
  return ["time,symbol,high,close", ...rows];
}

/** Daily rows without clocks, as many; the last symbol begins late. */
function days(symbols: readonly string[]): string[] {
  const draw = draws(6);
  const rows = Array.from({ length: 4000 }, (_, row) => {
    const day = new Date(Date.UTC(2010, 0, 1) + Math.floor(row / symbols.length) * 86_400_000).toISOString();
    const values = Array.from({ length: 2 }, () => (draw() < 0.01 ? "" : (draw() * 900 - 4).toFixed(2)));
    return `${day.slice(0, 10)},${symbols[row % symbols.length]},${values.join(",")}`;
  });
  const late = rows.filter((row, index) => index > 2500 || !row.includes(`,${symbols.at(-1)},`));
  return ["date,symbol,high,close", ...late];
}

const PLAIN = minutes(["A", "B", "CC"]);
const DAILY = days(["A", "B", "CC", "D"]);
const later = (change: (row: string) => string) => PLAIN.map((row, index) => (index === 2900 ? change(row) : row));
const FILES: Readonly<Record<string, string>> = {
  "plain rows": `${PLAIN.join("\n")}\n`,
  "no newline at the end": PLAIN.join("\n"),
  "a mark at the start": `\ufeff${PLAIN.join("\n")}\n`,
  "a symbol that comes late": `${later((row) => row.replace(/,(A|B|CC),/, ",NEW,")).join("\n")}\n`,
  "names beyond ASCII": `${minutes(["Å", "金"]).join("\n")}\n`,
  "a blank line, a missing value and one below zero": `${later((row) => `\n${row.replace(/,[^,]*$/, ",")}\n2031-01-01 00:00:00,A,-5,-6`).join("\n")}\n`,
  "a number that is none": `${later((row) => row.replace(/,[^,]*,[^,]*$/, ",12x,13y")).join("\n")}\n`,
  "a day that is none": `${later((row) => row.replace(/^\S+/, "2024-02-30")).join("\n")}\n`,
  "a moment twice": `${later((row) => `${row}\n${row}`).join("\n")}\n`,
  "rows in no order": `${later((row) => row.replace(/^\d{4}/, "1999")).join("\n")}\n`,
  "newest first": `${[PLAIN[0], ...PLAIN.slice(1).toReversed()].join("\n")}\n`,
  "quotes far below": `${later((row) => row.replace(/,(A|B|CC),/, ',"$1",')).join("\n")}\n`,
  "returns far below": `${later((row) => `${row}\r`).join("\n")}\n`,
  "rows without clocks": `${DAILY.join("\n")}\n`,
  "rows without clocks, newest first": `${[DAILY[0], ...DAILY.slice(1).toReversed()].join("\n")}\n`,
  "rows without clocks, one day twice": `${[...DAILY.slice(0, 2900), DAILY[2899], ...DAILY.slice(2900)].join("\n")}\n`,
  "a row with a clock among rows without": `${DAILY.map((row, index) => (index === 2900 ? row.replace(",", " 10:00,") : row)).join("\n")}\n`,
  "a row longer than blocks": `${later((row) => `${row}${",".repeat(200_000)}`).join("\n")}\n`,
};

test("the second thread reads every other block", async () => {
  const fetched = vi.spyOn(TwoThreads.prototype, "fetch");
  writeFileSync(join(directory, "halved.csv"), `${PLAIN.join("\n")}\n`);
  await told(join(directory, "halved.csv"), SHARED);
  const got = fetched.mock.results.map(({ value }) => (value as { rows: number }).rows);
  expect(got.length).toBeGreaterThanOrEqual(4);
  expect(Math.min(...got)).toBeGreaterThan(100);
  fetched.mockRestore();
});

describe("two threads say what one says", () => {
  beforeAll(() => {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(directory, `${name}.csv`), text);
  });
  test.each(Object.keys(FILES))("%s", async (name) => {
    const path = join(directory, `${name}.csv`);
    expect(await told(path, SHARED)).toEqual(await told(path, ALONE));
  });
});
