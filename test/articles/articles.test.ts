import { existsSync, readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { type ClaimsFile, readClaimsFile } from "../../src/claims/file/claims-file.ts";
import { Inquiry } from "../../src/claims/inquiry.ts";
import { Failure } from "../../src/failure.ts";
import { nodeIo } from "../../src/node-io.ts";
import type { Catalogue, Entry } from "../../src/read/catalogue.ts";
import { openCatalogue } from "../../src/read/open.ts";
import type { Kind } from "../../src/series/series.ts";

const CLAIMS = new URL("../../claims/articles/", import.meta.url).pathname;
const ARTICLES = new URL("../../../shared/articles/", import.meta.url).pathname;
const SETTINGS = { confidence: 0.95, interval: "jackknife", seed: 1 } as const;

/** Each file, the letter of its article in the catalogue of claims, and how many claims the article makes. */
const FILES = [
  ["gold-crash-paradox.yaml", "S0", 49],
  ["leverage-unwinding.yaml", "S1", 37],
  ["miners-and-bitcoin.yaml", "S2", 73],
  ["yen-carry-unwind.yaml", "S3", 30],
  ["treasury-balance.yaml", "S4", 31],
] as const;

/** Every series the articles speak of, also those that few people have. */
const SERIES: Readonly<Record<Kind, string>> = {
  price: "BTC GOLD SPOT GLD SLV GDX GDXJ TLT HYG LQD SPY QQQ SMH NVDA SPX NDX NIKKEI DXY USDJPY",
  yield: "Y2 Y10 Y30 JGB2 JGB10 BE10 RY10 TP10 HYOAS BOJ BILL OIS",
  index: "VIX MOVE NFCI",
  amount: "SUPPLY TIC",
};

/** All of them by name and kind, and not one price: what a claim means is told without any. */
function namesOnly(): Catalogue {
  const entries = Object.entries(SERIES).flatMap(([kind, names]) =>
    names.split(" ").map((name): Entry => ({ name, kind: kind as Kind, file: `${name}.csv` })),
  );
  return {
    entries,
    notes: [],
    find: (name) => entries.find((entry) => entry.name === name.toUpperCase()),
    nearest: () => undefined,
    load: (entry) => {
      throw new Error(`${entry.name} was read`);
    },
  };
}

const catalogue = namesOnly();
const read = (name: string, series: Catalogue): Promise<ClaimsFile> =>
  readClaimsFile(nodeIo(), `${CLAIMS}${name}`, (one) => series.find(one) !== undefined);

test("there is a claims file for each article, and no other", () =>
  expect(readdirSync(CLAIMS).sort()).toEqual(FILES.map(([name]) => name).sort()));

describe.each(FILES)("%s", (name, letter, count) => {
  let file: ClaimsFile;
  beforeAll(async () => {
    file = await read(name, catalogue);
  });

  test(`has the claims ${letter}.1 to ${letter}.${count}, each once and in order`, () =>
    expect(file.rows.map(({ ref }) => ref)).toEqual(Array.from({ length: count }, (_, at) => `${letter}.${at + 1}`)));
  test("has an id of its own for every claim", () =>
    expect(new Set(file.rows.map(({ id }) => id)).size).toBe(file.rows.length));
  test("says every claim in a sentence of its own, next to the article's words", () => {
    for (const { id, quote, says } of file.rows) {
      expect([id, quote]).toEqual([id, expect.stringMatching(/./)]);
      expect([id, says]).toEqual([id, expect.stringMatching(/^.{10,110}$/)]);
    }
  });
  test("quotes what stands in the article", ({ skip }) => {
    const path = `${ARTICLES}${file.source}`;
    skip(!existsSync(path), `no article at ${path}`);
    const article = readFileSync(path, "utf8");
    expect(file.rows.filter(({ quote }) => !article.includes(quote!)).map(({ id }) => id)).toEqual([]);
  });
  test("claims what the language can say, in kinds that fit, before any price is read", () => {
    const inquiry = new Inquiry(catalogue, SETTINGS, file.asOf);
    for (const { expression } of file.rows)
      if (expression !== null) expect(inquiry.claim(expression.text, expression.origin, file.lets).text).not.toBe("");
  });
  test("can be judged where most of its series are there", { timeout: 60_000 }, async () => {
    const fixture = await openCatalogue(nodeIo(), ["fixtures/as-claimed"]);
    const inquiry = new Inquiry(fixture, SETTINGS, undefined);
    const { rows, lets, asOf } = await read(name, fixture);
    const outcomes = rows.flatMap(({ expression }) => {
      if (expression === null) return [];
      try {
        const { ruling, reason } = inquiry.claim(expression.text, expression.origin, lets).judge(asOf);
        expect(reason).not.toBe("");
        return [ruling];
      } catch (error) {
        if (!(error instanceof Failure) || error.faults[0]?.code !== "unknown-series") throw error;
        expect(error.faults[0].found).toMatch(/^unknown series "[A-Z0-9]+"$/);
        return ["lacking"];
      }
    });
    expect(outcomes.filter((one) => one !== "lacking").length).toBeGreaterThan(outcomes.length / 2);
  });
});

test("every series named here is needed by a claim, and none else", async () => {
  const files = await Promise.all(FILES.map(([name]) => read(name, catalogue)));
  const used = files.flatMap(({ rows, lets, asOf }) =>
    rows.flatMap(({ expression }) => {
      if (expression === null) return [];
      const { text } = new Inquiry(catalogue, SETTINGS, asOf).claim(expression.text, expression.origin, lets);
      return text.match(/\b[A-Z][A-Z0-9]+\b/g) ?? [];
    }),
  );
  const named = catalogue.entries.map(({ name }) => name);
  expect([...new Set(used)].sort()).toEqual(named.sort());
});
