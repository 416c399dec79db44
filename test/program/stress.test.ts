import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "./transcript.ts";

interface Block {
  readonly block: string;
  readonly weight: number | null;
  readonly contribution: number | null;
}
const ROLES = ["--equity", "SPX", "--haven", "GOLD", "--yield", "Y10", "--dollar", "DXY"];
const FIXTURE = ["--data", "fixtures/as-it-was", "--as-of", "2026-02-05"];
const asked = async (...more: string[]) => run(["stress", ...ROLES, ...FIXTURE, ...more]);

describe("the JSON of stress", () => {
  test("the index with contributions that add to it exactly, and weights that add to 1", async () => {
    const { out, code } = await asked("--yen", "USDJPY", "--credit", "HYG,HYOAS", "--volume-of", "GLD,HYG", "--json");
    const [finding] = JSON.parse(out).findings;
    const blocks: Block[] = finding.evidence.blocks;
    expect(code).toBe(0);
    expect(finding).toMatchObject({ measure: "stress", unit: "1", to: "2026-02-05" });
    expect(blocks.map(({ block }) => block)).toEqual(["equity", "credit", "haven", "rates", "liquidity", "fx"]);
    expect(blocks.reduce((total, { contribution }) => total + contribution!, 0)).toBe(finding.value);
    expect(blocks.reduce((total, { weight }) => total + weight!, 0)).toBeCloseTo(1, 15);
  });
  test("blocks that are not there have no contribution, and their weight goes to the others", async () => {
    const blocks: Block[] = JSON.parse((await asked("--json")).out).findings[0].evidence.blocks;
    const there = blocks.filter(({ contribution }) => contribution !== null);
    expect(there.map(({ block }) => block)).toEqual(["equity", "haven", "rates", "fx"]);
    expect(there[0]!.weight).toBeCloseTo(0.25 / 0.65, 15);
  });
  test("the language gives the same number, with weights too", async () => {
    const { out } = await asked("--weights", "equity=.5,fx=0", "--json");
    const [finding] = JSON.parse(out).findings;
    expect(finding.expression).toContain("equityweight=0.5, fxweight=0");
    expect(Number((await run(["eval", finding.expression, ...FIXTURE])).out)).toBe(finding.value);
  });
  test("it is a series: percentiles and highest values of spans are asked of it", async () => {
    const index = "stress(SPX, haven=GOLD, yield=Y10, dollar=DXY)";
    const claims = [`percentile(${index}, all) > 0%`, `level(${index}, 2025-04, pick=max) > level(${index})`];
    expect((await run(["assert", ...claims, ...FIXTURE])).code).toBe(0);
  });
});

describe("exit codes", () => {
  test("--expect: 0 where it holds, 1 where it does not, 3 where there is no index", async () => {
    expect((await asked("--expect", "0..0.35")).code).toBe(0);
    expect((await asked("--expect", "0.9..1")).code).toBe(1);
    const early = await run([
      "stress",
      ...ROLES,
      "--data",
      "fixtures/as-it-was",
      "--as-of",
      "2021-03-01",
      "--expect",
      "0..1",
    ]);
    expect(early.code).toBe(3);
  });
  test.each([
    [["--haven", "GOLD"], "stress without --equity"],
    [["--equity", "SPX", "--weights", "equty=1"], 'did you mean "equity"'],
    [["--equity", "SPX", "--weights", "equity=-1"], "--weights equity"],
    [["--equity", "SPX", "--weights", "equity=1,equity=2"], "--weights"],
    [["--equity", "SPX", "--yield", "GOLD"], "a price as yield"],
    [["--equity", "Y10"], "a yield as equity"],
    [["--equity", "SPX", "--bond", "GLD"], "without a price as credit="],
    [["--equity", "SPX", "--volume-of", "SPX"], "volume"],
    [["--equity", "SPX", "--risk", "HYG"], "stress has no use for --risk"],
    [["--equity", "SPX", "--span", "1y", "--span", "2y"], "one span"],
  ])("%j is a mistake, not a number", async (options, words) => {
    const { code, err, out } = await run(["stress", ...options, ...FIXTURE]);
    expect([code, out]).toEqual([2, ""]);
    expect(err.replace(/\s+/g, " ")).toContain(words);
  });
});

const DATA = new URL("../../../shared/data/", import.meta.url).pathname;
const OFR = new URL("../../../shared/oracles/data/ofr-fsi.csv", import.meta.url).pathname;
const DOLLAR = `${DATA}traps/forward-filled/DX-Y.NYB.csv`;
const BOND = `${DATA}market/yfinance-adjclose/IEF.csv`;
const present = [`${DATA}liqstress.yaml`, DOLLAR, BOND, OFR].every((path) => existsSync(path));
if (!present) console.warn(`skipped: no real market data at ${DATA}`);

describe.skipIf(!present)("on real prices", () => {
  const data = ["--data", `${DATA}liqstress.yaml`, "--data", `USD=${DOLLAR}`, "--data", `IEF=${BOND}`];
  const roles = [...ROLES.slice(0, 6), "--dollar", "USD", "--yen", "USDJPY"];
  const all = [...roles, "--credit", "HYG", "--bond", "IEF", "--volume-of", "SPY,GLD,HYG"];
  const told = async (...more: string[]) =>
    JSON.parse((await run(["stress", ...data, ...more, "--json"])).out).findings;
  test("the two highest days are of October 2008 and of the weeks from March 2020", async () => {
    const [finding] = await told(...all, "--as-of", "2026-05-01");
    const [first, second] = finding.evidence.peaks;
    expect(first.day).toMatch(/^2008-10/);
    expect(second.day >= "2020-03-01" && second.day <= "2020-04-03").toBe(true);
  });
  test("rank correlations: with VIX near .68, with the OFR's index .57", async () => {
    // The OFR's index falls below 0, as no price may: a catalogue says that it is an index.
    const catalogue = join(mkdtempSync(join(tmpdir(), "stress-")), "ofr.yaml");
    writeFileSync(catalogue, `version: 1\nseries:\n  OFR: { file: "${OFR}", column: OFR FSI, kind: index }\n`);
    const more = ["--compare", "VIX,OFR", "--data", catalogue, "--as-of", "2025-09-11"];
    const [, , vix, ofr] = await told(...all, ...more);
    expect(vix.value).toBeCloseTo(0.67, 2);
    expect(ofr.value).toBeCloseTo(0.57, 2);
  });
  test("contributions of 2008-10-24 are near those of the design, which took credit from spreads too", async () => {
    const more = ["--credit", "HYOAS", "--volume-of", "SPY,GLD", "--as-of", "2008-10-24"];
    const [{ value, evidence }] = await told(...roles, ...more);
    const expected = { equity: 0.229, credit: 0.176, haven: 0.137, rates: 0.083, liquidity: 0.133, fx: 0.092 };
    for (const { block, contribution } of evidence.blocks as Block[])
      expect(Math.abs(contribution! - expected[block as keyof typeof expected])).toBeLessThan(0.03);
    expect(value).toBeGreaterThan(0.8);
  });
});
