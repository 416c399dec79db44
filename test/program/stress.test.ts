import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseIsoDay, weekday } from "../../src/series/day.ts";
import { scratch } from "./scratch.ts";
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

describe("--compare with an outside index", () => {
  /** A file as FRED writes its weekly indices, of which a catalogue must say that they are no prices: values at `of` of each Friday's index. */
  async function weekly(of: (index: number) => number): Promise<{ data: string[]; fridays: number }> {
    const { out } = await run(["stress", ...ROLES, ...FIXTURE, "--span", "all", "--csv"]);
    const rows = out
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(","));
    const fridays = rows.filter(([day]) => weekday(parseIsoDay(day!)!) === 5);
    const directory = scratch();
    const lines = fridays.map(([day, index]) => `${day},${of(Number(index))}`);
    writeFileSync(join(directory, "STLFSI4.csv"), `observation_date,STLFSI4\n${lines.join("\n")}\n`);
    const catalogue = join(directory, "liqstress.yaml");
    writeFileSync(catalogue, "version: 1\nseries:\n  STLFSI4: { file: STLFSI4.csv, kind: index }\n");
    return { data: ["--data", catalogue], fridays: fridays.length };
  }
  test("a weekly one is held against the daily index on its days: one that rises with it has rank correlation 1", async () => {
    const { data, fridays } = await weekly((index) => 5 * Math.log(index) + 4);
    const { out } = await asked("--compare", "STLFSI4", ...data, "--json");
    const [index, , compared] = JSON.parse(out).findings;
    expect(compared).toMatchObject({ measure: "correlation", value: 1, n: fridays });
    // The same index as without it: ranks still count days, not weeks.
    expect(index.value).toBe(JSON.parse((await asked("--json")).out).findings[0].value);
  });
  test("one that has nothing to do with it has an interval that holds 0, and the weeks are said", async () => {
    let seed = 5;
    const { data } = await weekly(() => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32 - 0.5;
    });
    const { out } = await asked("--compare", "STLFSI4", ...data, "--json");
    const { findings, notes } = JSON.parse(out);
    expect(findings[2].interval.low).toBeLessThan(0);
    expect(findings[2].interval.high).toBeGreaterThan(0);
    expect(notes.map(({ code }: { code: string }) => code)).toContain("coarse-common-days");
  });
  test.each(["stress(SPX, haven=GOLD, yield=Y10, dollar=DXY)", "regime(SPX, GOLD, state=risk-off)", "alarm(BTC, NDX)"])(
    "%s is the same beside a series with fewer days",
    async (series) => {
      const directory = scratch();
      const days = ["2023-06-01", "2024-03-15", "2025-04-22", "2026-02-05"];
      writeFileSync(join(directory, "FEW.csv"), `Date,Close\n${days.map((day) => `${day},1`).join("\n")}\n`);
      const beside = ["eval", `level(${series} given FEW > 0, all, pick=sum)`, ...FIXTURE, "--data", directory];
      const alone = ["eval", ...days.map((day) => `(level(${series}) at ${day})`), ...FIXTURE];
      const values = (await run(alone)).out.trim().split("\n").map(Number);
      expect(Number((await run(beside)).out)).toBeCloseTo(
        values.reduce((total, one) => total + one),
        12,
      );
    },
  );
});

describe("--fail-on strained", () => {
  // The index stands at 90 % of its past or above from 2025-04-08 on; the third such day is the 10th.
  const on = async (day: string, ...more: string[]) =>
    run(["stress", ...ROLES, "--data", "fixtures/as-it-was", "--as-of", day, ...more]);
  test("1 from the third day on, 0 before", async () => {
    const codes = ["2025-04-09", "2025-04-10", "2025-04-22"].map(
      async (day) => (await on(day, "--fail-on", "strained")).code,
    );
    expect(await Promise.all(codes)).toEqual([0, 1, 1]);
    expect((await on("2025-04-10", "--fail-on", "strained,never")).code).toBe(0);
    expect((await on("2025-04-22")).code).toBe(0);
  });
  test("the rule is the options'", async () => {
    const code = async (...more: string[]) => (await on("2025-04-22", "--fail-on", "strained", ...more)).code;
    expect(await code("--enter", "99.9%")).toBe(0);
    expect(await code("--enter", "0.5", "--exit", "0.3")).toBe(1);
    expect(await code("--enter", "0.55", "--exit", "0.3")).toBe(0);
    expect(await code("--confirm", "11")).toBe(0);
  });
  test("3 while there is no state: no index, or fewer than 250 days of it", async () => {
    expect((await on("2021-03-01", "--fail-on", "strained")).code).toBe(3);
    const early = await on("2022-06-01", "--fail-on", "strained");
    expect([early.code, early.out.replace(/\s+/g, " ")]).toEqual([
      3,
      expect.stringContaining("strain is told from the 250th day of the index on"),
    ]);
    expect((await on("2022-06-01", "--fail-on", "strained", "--enter", "0.9", "--exit", "0.8")).code).toBe(0);
  });
  test("change counts the last sessions", async () => {
    const codes = [["2025-04-10"], ["2025-04-11"], ["2025-04-11", "--within", "2d"]].map(
      async ([day, ...more]) => (await on(day!, "--fail-on", "change", ...more)).code,
    );
    expect(await Promise.all(codes)).toEqual([1, 0, 1]);
  });
  test("against a baseline another state fails, and one told by another rule is not compared", async () => {
    const file = join(scratch(), "baseline.json");
    const code = async (day: string, ...more: string[]) => (await on(day, "--baseline", file, ...more)).code;
    expect(await code("2025-04-09", "--update-baseline")).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).claims[0]).toMatchObject({ ruling: "supported", value: "calm" });
    expect(await code("2025-04-09", "--fail-on", "change")).toBe(0);
    expect(await code("2025-04-10", "--fail-on", "change")).toBe(1);
    expect(await code("2025-04-10", "--fail-on", "strained")).toBe(1);
    expect(await code("2025-04-10", "--confirm", "4")).toBe(3);
  });
  test("with --expect the baseline keeps that ruling, as before", async () => {
    const file = join(scratch(), "baseline.json");
    const expecting = ["--expect", "0..0.4", "--baseline", file];
    await on("2025-04-09", ...expecting, "--update-baseline");
    expect(JSON.parse(readFileSync(file, "utf8")).claims).toHaveLength(1);
    expect((await on("2025-04-22", ...expecting, "--fail-on", "change")).code).toBe(1);
    expect((await on("2025-04-09", ...expecting, "--fail-on", "change")).code).toBe(0);
  });
  test("the state is a finding with its rule and runs", async () => {
    const finding = JSON.parse((await on("2025-04-22", "--json")).out).findings.at(-1);
    expect(finding).toMatchObject({ measure: "strain", value: "strained", unit: "state", from: "2025-04-10", n: 8 });
    expect(finding.evidence).toMatchObject({ of: "percentile", enter: 0.9, exit: 0.75, confirm: 3, leave: 3 });
    expect(finding.evidence.history.at(-1)).toEqual({
      state: "strained",
      from: "2025-04-10",
      to: "2025-04-22",
      sessions: 8,
    });
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
    [["--equity", "SPX", "--yield", "GOLD"], '"GOLD" is a price and cannot be the yield'],
    [["--equity", "Y10"], '"Y10" is a yield and cannot be the equity'],
    [["--equity", "SPX", "--bond", "GLD"], "without a price as credit="],
    [["--equity", "SPX", "--volume-of", "SPX"], "volume"],
    [["--equity", "SPX", "--risk", "HYG"], "stress has no use for --risk"],
    [["--equity", "SPX", "--span", "1y", "--span", "2y"], "one span"],
    [["--equity", "SPX", "--enter", "0.3"], "--exit too"],
    [["--equity", "SPX", "--enter", "130%"], '"130%"; a number from 0 to 100'],
    [["--equity", "SPX", "--enter", "50%", "--exit", "60%"], "not above that of --enter"],
    [["--equity", "SPX", "--exit", "0.5"], "a share such as 75%"],
    [["--equity", "SPX", "--within", "5d"], "--within without --fail-on change"],
    [["--equity", "SPX", "--within", "0d", "--fail-on", "change"], '--within: found "0d"'],
    [["--equity", "SPX", "--fail-on", "straned"], 'did you mean "strained"'],
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
    const catalogue = join(scratch(), "ofr.yaml");
    writeFileSync(catalogue, `version: 1\nseries:\n  OFR: { file: "${OFR}", column: OFR FSI, kind: index }\n`);
    const more = ["--compare", "VIX,OFR", "--data", catalogue, "--as-of", "2025-09-11"];
    const [, , vix, ofr] = await told(...all, ...more);
    expect(vix.value).toBeCloseTo(0.67, 2);
    expect(ofr.value).toBeCloseTo(0.57, 2);
  });
  test("the spells of strain that liqstress explain stress names", async () => {
    const spells = async (asked: readonly string[]) => {
      const findings = await told(...asked, "--as-of", "2026-05-01");
      const history: { state: string; from: string }[] = findings.at(-1).evidence.history;
      return history.filter(({ state }) => state === "strained").map(({ from }) => from.slice(0, 7));
    };
    expect(await spells(roles.slice(0, 8))).toEqual(["2007-11", "2011-10", "2020-03", "2022-03", "2025-04"]);
    expect(await spells(all)).toEqual(["2020-03", "2022-03"]);
  });
  test("Amihud's illiquidity of GLD, 2015 to April 2025: .0053787 a billion by another program, .0053777 from log moves", async () => {
    const mean = "level(illiquidity(GLD), 2015-01-01..2025-04-30, pick=mean)";
    const { out } = await run(["eval", mean, "--data", `${DATA}liqstress.yaml`]);
    expect(Number(out).toFixed(7)).toBe("0.0053787");
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
