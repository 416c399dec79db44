import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type ClaimsFile, readClaimsFile } from "../../src/claims/file/claims-file.ts";
import { Inquiry } from "../../src/claims/inquiry.ts";
import { nodeIo } from "../../src/node-io.ts";
import type { Catalogue } from "../../src/read/catalogue.ts";
import { openCatalogue } from "../../src/read/open.ts";
import { parseIsoDay } from "../../src/series/day.ts";

const MECHANISMS = new URL("../../claims/mechanisms/", import.meta.url).pathname;
const REAL = new URL("../../../shared/data/liqstress.yaml", import.meta.url).pathname;
const SETTINGS = { confidence: 0.95, interval: "jackknife", seed: 1 } as const;
const FILES = readdirSync(MECHANISMS).sort();
const fixtures = ["fixtures/as-claimed", "fixtures/as-it-was"];

/** For every name of `let`, something else of the same kind. */
const OTHERS: Readonly<Record<string, string>> = {
  abroad: "Y2",
  asset: "SILVER",
  assets: "[SPX, NDX, SILVER, USDJPY, GDX, GLD, DXY, HYG, BTC]",
  bonds: "Y2",
  breached: "move(NDX) <= -2%",
  buying: "5mo",
  calm: "40d before 2026-01-29",
  coin: "SLV",
  days: "8d",
  deep: "SLV",
  drop: "-3%",
  earlier: "1y before 2026-01-29",
  elsewhere: "Y2",
  equity: "HYG",
  far: "10%",
  fear: "MOVE",
  follower: "SILVER",
  followers: "[SILVER, SPX]",
  fund: "SLV",
  funds: "[GLD, SLV, GDX]",
  haven: "SILVER",
  history: "2y",
  home: "TP10",
  junk: "SLV",
  leader: "HYG",
  margin: "3%",
  metal: "SILVER",
  mild: "move(SPX) between -1% and 0%",
  mining: "SLV",
  others: "[SILVER, GDX, HYG]",
  pair: "DXY",
  pays: "Y10 / volatility(USDJPY, 20)",
  premium: "TP10",
  prior: "40d before 2026-01-29",
  severe: "move(SPX) <= -2%",
  span: "120d",
  spread: "TP10",
  stretched: "lag(stretch(GDX, 100), 20) > 10%",
  swings: "VIX",
  tech: "SPX",
  thin: "SLV",
  triple: "move(SPX) < 0 and move(DXY) < 0",
  turnover: "SLV.volume / average(SLV.volume, 60)",
  usd: "USDJPY",
  winner: "SILVER",
};

const read = (name: string, catalogue: Catalogue, substitutes = new Map<string, string>()): Promise<ClaimsFile> =>
  readClaimsFile(nodeIo(), `${MECHANISMS}${name}`, (one) => catalogue.find(one) !== undefined, substitutes);

/** Every claim of the file by its series: their kinds are checked on the way. */
const texts = (file: ClaimsFile, catalogue: Catalogue): string[] =>
  file.rows.map(({ expression }) =>
    expression === null
      ? ""
      : new Inquiry(catalogue, SETTINGS, undefined).claim(expression.text, expression.origin, file.lets).text,
  );

describe.each(FILES)("%s", (name) => {
  const source = readFileSync(`${MECHANISMS}${name}`, "utf8");

  test("opens with its schema, and with words on what it is and what to replace", async () => {
    const lines = source.split("\n");
    expect(lines[0]).toBe("# yaml-language-server: $schema=../../schemas/claims.schema.json");
    const words = lines.slice(1, lines.indexOf("version: 1"));
    expect(words.every((line) => line.startsWith("# "))).toBe(true);
    expect(words.length).toBeGreaterThanOrEqual(2);
    const { lets } = await read(name, await openCatalogue(nodeIo(), ["fixtures/as-claimed"]));
    const named = [...words.join("\n").matchAll(/--with "?(\w+)=/g)].map(([, one]) => one!);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one) => !lets.has(one))).toEqual([]);
  });
  test("has three to eight claims, each in a sentence and with a tag", async () => {
    const { rows } = await read(name, await openCatalogue(nodeIo(), ["fixtures/as-claimed"]));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.length).toBeLessThanOrEqual(8);
    for (const { id, says, tags } of rows) {
      expect([id, says]).toEqual([id, expect.stringMatching(/^.{10,110}$/)]);
      expect([id, tags]).not.toEqual([id, []]);
    }
    expect(rows.some(({ severity }) => severity === "error")).toBe(true);
  });
  test.each(fixtures)("is judged on %s, every claim of it", async (folder) => {
    const catalogue = await openCatalogue(nodeIo(), [folder]);
    const { rows, lets } = await read(name, catalogue);
    const inquiry = new Inquiry(catalogue, SETTINGS, undefined);
    for (const { id, expression } of rows) {
      const { ruling, reason } = inquiry.claim(expression!.text, expression!.origin, lets).judge(undefined);
      expect([id, ruling]).toEqual([id, expect.stringMatching(/^(supported|refuted|inconclusive)$/)]);
      expect([id, reason]).not.toEqual([id, ""]);
    }
  });
  test("has parameters that are used, are no series, and can be replaced", { timeout: 60_000 }, async () => {
    const catalogue = await openCatalogue(nodeIo(), ["fixtures/as-it-was"]);
    const file = await read(name, catalogue);
    const before = texts(file, catalogue);
    const inquiry = new Inquiry(catalogue, SETTINGS, undefined);
    for (const parameter of file.lets.keys()) {
      expect(catalogue.find(parameter), parameter).toBeUndefined();
      expect(OTHERS[parameter], `another ${parameter}`).toBeDefined();
      const changed = await read(name, catalogue, new Map([[parameter, OTHERS[parameter]!]]));
      const after = texts(changed, catalogue);
      expect([parameter, after]).not.toEqual([parameter, before]);
      for (const [at, { expression }] of changed.rows.entries())
        if (after[at] !== before[at])
          expect(inquiry.claim(expression!.text, expression!.origin, changed.lets).judge(undefined).reason).not.toBe(
            "",
          );
    }
  });
  test("names only series that the catalogue of real prices has as well", async ({ skip }) => {
    skip(!existsSync(REAL), `no prices at ${REAL}`);
    const catalogue = await openCatalogue(nodeIo(), [REAL]);
    expect(texts(await read(name, catalogue), catalogue)).not.toContain("");
  });
});

/** Days on which a mechanism is known to have been at work, and days on which it was not. */
const KNOWN = [
  ["dash-for-cash", "2020-03-18", "2025-07-15", { usd: "DOLLAR" }],
  ["var-shock", "2020-03-18", "2025-12-26", {}],
  ["margin-call-cascade", "2026-02-02", "2025-07-15", {}],
  ["yen-carry-unwind", "2024-08-05", "2024-07-01", {}],
  ["triple-drop", "2025-04-21", "2024-08-05", {}],
  ["calm-surface", "2025-12-26", "2025-04-08", {}],
  ["digital-gold-decoupling", "2026-02-05", "2024-03-13", {}],
  ["illiquidity", "2020-03-18", "2025-07-15", {}],
  ["correction-or-break", "2026-02-02", "2013-06-28", {}],
] as const;

test.for(KNOWN)(
  "%s is seen on %s and not on %s",
  { timeout: 60_000 },
  async ([name, day, quiet, substitutes], { skip }) => {
    skip(!existsSync(REAL), `no prices at ${REAL}`);
    const catalogue = await openCatalogue(nodeIo(), [REAL]);
    const { rows, lets } = await read(`${name}.yaml`, catalogue, new Map(Object.entries(substitutes)));
    const inquiry = new Inquiry(catalogue, SETTINGS, undefined);
    const rulings = (asOf: string): string[] =>
      rows
        .filter(({ severity }) => severity === "error")
        .map(
          ({ expression }) => inquiry.claim(expression!.text, expression!.origin, lets).judge(parseIsoDay(asOf)).ruling,
        );
    const seen = rulings(day);
    expect(seen).not.toContain("refuted");
    expect(seen.filter((one) => one === "supported").length).toBeGreaterThan(seen.length / 2);
    expect(rulings(quiet).filter((one) => one === "refuted").length).toBeGreaterThanOrEqual(2);
  },
);
