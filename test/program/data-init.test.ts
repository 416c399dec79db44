import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/main.ts";
import { nodeIo } from "../../src/node-io.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { proposal } from "../../src/read/proposal/proposal.ts";
import { proposalText } from "../../src/read/proposal/proposal-text.ts";
import { isoDay } from "../../src/series/day.ts";
import { type FakeWorld, fakeIo } from "../fake-io.ts";
import { messageOf } from "../read/reading.ts";

const PRICES = "Date,Close\n2024-01-02,10\n2024-01-03,11\n2024-01-04,12\n";

/** The catalogue of a world's files, written to a path, and read again. */
async function written(files: NonNullable<FakeWorld["files"]>, output = "liqstress.yaml") {
  const io = fakeIo({ files });
  const text = await proposalText(io, await proposal(io, "."), output);
  const catalogue = await openCatalogue(fakeIo({ files: { ...files, [output]: text } }), [output]);
  return { text, catalogue };
}

/** `NAME kind alias,alias` of each series. */
async function named(files: NonNullable<FakeWorld["files"]>): Promise<string[]> {
  const { catalogue } = await written(files);
  return catalogue.entries.map(({ name, kind, aliases }) => [name, kind, ...aliases].join(" "));
}

describe("the catalogue that data init writes", () => {
  test("is there afterwards, and its series load", async () => {
    const io = fakeIo({ files: { "prices/GC=F.csv": PRICES, "prices/deep/er/vix.csv": PRICES } });
    expect(await main(["data", "init", "prices"], io)).toBe(0);
    expect(io.complained).toEqual([]);
    expect([...io.written.keys()]).toEqual(["prices/liqstress.yaml"]);
    const files = {
      "prices/GC=F.csv": PRICES,
      "prices/deep/er/vix.csv": PRICES,
      "prices/liqstress.yaml": io.written.get("prices/liqstress.yaml")!,
    };
    const catalogue = await openCatalogue(fakeIo({ files }), ["prices"]);
    expect(catalogue.entries.map(({ name }) => name)).toEqual(["GOLD", "VIX"]);
    for (const entry of catalogue.entries) expect(catalogue.load(entry)!.values).toEqual(Float64Array.of(10, 11, 12));
  });
  test("needs no data besides the directory", async () => {
    const io = fakeIo({ files: { "a/X.csv": PRICES }, env: { LIQSTRESS_DATA: "nowhere" } });
    expect(await main(["data", "init", "a", "-o", "-"], io)).toBe(0);
    expect(io.printed.join("")).toContain("file: a/X.csv");
  });
  test("is never written over", async () => {
    const io = fakeIo({ files: { "a/X.csv": PRICES, "a/liqstress.yaml": "version: 1\n" } });
    expect(await main(["data", "init", "a"], io)).toBe(2);
    expect(io.complained.join("")).toContain("-o");
    expect(io.written.size).toBe(0);
  });
  test("finds its files from wherever it is written", async () => {
    const { text } = await written({ "a/X.csv": PRICES }, "elsewhere/deep/mine.yaml");
    expect(text).toContain("file: ../../a/X.csv");
  });
  test("is the same however often it is made", async () => {
    const files = { "b/X.csv": PRICES, "a/X.csv": PRICES, "X.csv": PRICES };
    expect((await written(files)).text).toBe((await written(files)).text);
  });
});

describe("names", () => {
  test("a well-known ticker gets its plain name and stays an alias", async () => {
    const files = Object.fromEntries(
      ["^GSPC", "^NDX", "^VIX", "DX-Y.NYB", "JPY=X", "^TNX", "BTC-USD"].map((name) => [`${name}.csv`, PRICES]),
    );
    expect(await named(files)).toEqual([
      "BTC price BTC-USD",
      "DXY price DX-Y.NYB",
      "USDJPY price JPY=X",
      "SPX price ^GSPC",
      "NDX price ^NDX",
      "Y10 yield ^TNX",
      "VIX index ^VIX",
    ]);
  });
  test("who is called by the plain name comes first; a ticker keeps its own where that is taken", async () => {
    expect(await named({ "BTC-USD.csv": PRICES, "btc.csv": PRICES })).toEqual(["BTC-USD price", "BTC price"]);
  });
  test("the same stem again gets its directory, then a number", async () => {
    const names = await named({ "X.csv": PRICES, "a/x.csv": PRICES, "b/a/X.csv": PRICES, "c/a/X.txt": PRICES });
    expect(names).toEqual(["X price", "X_A price", "X_A_2 price", "X_A_3 price"]);
  });
  test("names that YAML takes for something else stay names", async () => {
    const names = ["1321", "NO", "NULL", "1E5", "~", "- A", "A: B", "#X", "'", "&A", "*A", "{", "2024-01-02", "TRUE"];
    const found = await named(Object.fromEntries(names.map((name) => [`${name}.csv`, PRICES])));
    expect(found.map((one) => one.replace(/ price$/, "")).sort()).toEqual(names.toSorted());
  });
  test("a line break in a name of a file does not break out of a comment", async () => {
    const { catalogue, text } = await written({ "x\ny: {.csv": "a picture\n", "X.csv": PRICES });
    expect(text).toContain("# x y: {.csv: ");
    expect(catalogue.entries.length).toBe(1);
  });
});

describe("kinds", () => {
  const rows = (values: readonly number[]) =>
    `date,value\n${values.map((value, i) => `${isoDay(19_700 + i)},${value}`).join("\n")}\n`;
  test.each([
    ["us-10-year-treasury-yield", [4.1, 4.2, 4.3], "yield"],
    ["US10Y", [4.1, 4.2, 4.3], "yield"],
    ["hy_oas", [3.1, 3.2, 3.3], "yield"],
    ["treasury etf", [95, 96, 97], "price"],
    ["vix-daily", [14, 15, 16], "index"],
    ["total assets", [8e6, 8.1e6, 8.2e6], "amount"],
    ["oil", [20, -37.6, 10, 12, 14], "price"],
    ["term premium", [0.2, -0.1, -0.2, -0.3, 0.1], "yield"],
    ["flows", [100, -250, -30, -3, 500], "index"],
    ["corporate", [14, 15, 16], "price"],
  ])("%s is read as it is meant", async (name, values, kind) => {
    const { text, catalogue } = await written({ [`${name}.csv`]: rows(values) });
    expect(catalogue.entries[0]!.kind).toBe(kind);
    // Every guess that is none of a price says why.
    if (kind !== "price") expect(text).toMatch(new RegExp(`kind: ${kind} # .+`));
  });
});

describe("what is left out", () => {
  test("says so in a comment with the reason", async () => {
    const { text } = await written({
      "a.csv": PRICES,
      "b.csv": "Date,Close\n2024-01-02,1\n2024-01-02,2\n",
      "c.csv": "",
    });
    expect(text).toMatch(/# b\.csv: .*2024-01-02/);
    expect(text).toContain("# c.csv: is empty");
  });
  test("hidden names and node_modules are not looked into", async () => {
    const { text } = await written({ "a.csv": PRICES, ".git/b.csv": PRICES, "node_modules/p/c.csv": PRICES });
    expect(text).not.toMatch(/b\.csv|c\.csv/);
  });
  test("a file of more than 40 series stays out whole", async () => {
    const columns = Array.from({ length: 41 }, (_, i) => `S${i}`);
    const wide = `Date,${columns.join(",")}\n2024-01-02,${columns.map(() => 1).join(",")}\n`;
    const { text, catalogue } = await written({ "a.csv": PRICES, "wide.csv": wide });
    expect(catalogue.entries.length).toBe(1);
    expect(text).toContain("# wide.csv: holds 41 series");
  });
  test("where nothing can be read, no catalogue is written, and the reason is told", async () => {
    const io = fakeIo({ files: { "a/x.csv": "" } });
    expect(await main(["data", "init", "a"], io)).toBe(2);
    expect(io.complained.join("")).toContain("a/x.csv: is empty");
    expect(io.written.size).toBe(0);
    expect(await messageOf(() => openCatalogue(fakeIo(), []))).toContain("no data");
  });
});

test("a loop of links and a file that may not be read are harmless", async () => {
  const directory = mkdtempSync(join(tmpdir(), "liqstress-init-"));
  try {
    writeFileSync(join(directory, "GC=F.csv"), PRICES);
    symlinkSync(directory, join(directory, "again"));
    symlinkSync("self.csv", join(directory, "self.csv"));
    symlinkSync("nowhere.csv", join(directory, "dangling.csv"));
    const printed: string[] = [];
    const io = { ...nodeIo(), out: (text: string) => void printed.push(text) };
    expect(await main(["data", "init", directory], io)).toBe(0);
    const text = readFileSync(join(directory, "liqstress.yaml"), "utf8");
    expect(text.match(/^ {4}file: /gm)).toEqual(["    file: "]);
    expect(text).toContain("# self.csv: cannot be read (ELOOP)");
  } finally {
    rmSync(directory, { recursive: true });
  }
});

const REAL = new URL("../../../shared/data/", import.meta.url).pathname;
if (!existsSync(REAL)) console.warn(`skipped: no real market data at ${REAL}`);
test.skipIf(!existsSync(REAL))("every series of a catalogue of real files loads", { timeout: 60_000 }, async () => {
  const io = nodeIo();
  const proposed = await proposal(io, REAL);
  const text = await proposalText(io, proposed, "liqstress-init.yaml");
  const readFile = (path: string) => (path === "liqstress-init.yaml" ? Buffer.from(text) : io.readFile(path));
  const kindOf = (path: string) => (path === "liqstress-init.yaml" ? "file" : io.kindOf(path));
  const catalogue = await openCatalogue({ ...io, readFile, kindOf }, ["liqstress-init.yaml"]);
  expect(catalogue.entries.length).toBe(proposed.series.length);
  for (const entry of catalogue.entries) expect(catalogue.load(entry)!.days.length, entry.name).toBeGreaterThan(0);
  const kinds = new Map(catalogue.entries.map(({ name, kind }) => [name, kind]));
  expect([kinds.get("Y10"), kinds.get("VIX"), kinds.get("GOLD"), kinds.get("USDJPY")]).toEqual([
    ...["yield", "index", "price", "price"],
  ]);
});
