import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/claims/verdict.ts";
import type { Finding } from "../../src/measures/finding.ts";
import { run } from "./transcript.ts";

const ARTICLE = "claims/articles/miners-and-bitcoin.yaml";
const SERIES = "BTC GOLD SILVER GDX GLD SLV NDX SPX HYG DXY USDJPY Y10 Y2 JGB10 TP10 MOVE VIX HYOAS".split(" ");
const PAIRS = SERIES.flatMap((a, at) => SERIES.slice(at + 1).map((b) => [a, b] as const));

interface Document {
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  readonly summary: Readonly<Record<Verdict["ruling"], number>>;
}

async function asked(argv: readonly string[], world: string): Promise<Document> {
  const { out } = await run([...argv, "--json", "--data", `fixtures/${world}`, "--as-of", "2026-02-05"]);
  return JSON.parse(out);
}

/** Ids of the verdicts that rest on nothing but observed values. */
function exact({ verdicts, findings }: Document): Verdict[] {
  return verdicts.filter((one) => one.findings.length > 0 && one.findings.every((at) => findings[at]!.exact));
}

describe("the article on miners and bitcoin", { timeout: 60_000 }, () => {
  test("in the world it tells of, every exact claim holds but the one that contradicts another of its own", async () => {
    const claims = exact(await asked(["check", ARTICLE], "as-claimed"));
    expect(claims.length).toBeGreaterThan(20);
    expect(claims.filter(({ ruling }) => ruling !== "supported").map(({ id }) => id)).toEqual(["miners-gains-gone"]);
  });
  test("in the world as it was, several of its exact claims do not hold", async () => {
    const refuted = exact(await asked(["check", ARTICLE], "as-it-was")).filter(({ ruling }) => ruling === "refuted");
    expect(refuted.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["extreme-fear", "ratio", "miners-daily-moves"]),
    );
  });
  test("a claim prices cannot tell is untestable in every world", async () => {
    const untestable = await Promise.all(
      ["as-claimed", "as-it-was", "null"].map(async (world) =>
        (await asked(["check", ARTICLE], world)).verdicts.filter(({ ruling }) => ruling === "untestable"),
      ),
    );
    const ids = untestable.map((verdicts) => verdicts.map(({ id }) => id));
    expect(ids[0]!.length).toBeGreaterThan(0);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
  });
});

// Intervals of 95 %: about 5 of 100 claims of sign about unrelated series are decided wrongly. 153 pairs are not independent; 12 % is ample.
describe("in a world without links", { timeout: 60_000 }, () => {
  test.each([
    ["correlations", PAIRS.map(([a, b]) => `correlation(${a}, ${b}, 252d) > 0`)],
    ["rank correlations", PAIRS.map(([a, b]) => `correlation(${a}, ${b}, 252d, method=spearman) < 0`)],
    ["betas", PAIRS.map(([a, b]) => `beta(${a}, ${b}, 252d) > 0`)],
    ["lagged correlations", PAIRS.map(([a, b]) => `correlation(lag(${a}, 1), ${b}, 252d) > 0`)],
    ["means on another's worst days", PAIRS.map(([a, b]) => `mean(move(${a}) given move(${b}) <= q10, 252d) < 0`)],
  ])("hardly any claim of sign about %s is decided", async (_, claims) => {
    const { supported, refuted } = (await asked(["assert", ...claims], "null")).summary;
    expect((supported + refuted) / claims.length).toBeLessThan(0.12);
  });
  test.each(["as-it-was", "as-claimed"])("but links that are there are found: %s", async (world) => {
    const claims = ["correlation(GDX, GOLD, 252d) > 0", "beta(GDX, GOLD, 252d) > 1", "correlation(BTC, NDX, 252d) > 0"];
    expect((await asked(["assert", ...claims], world)).summary.supported).toBe(3);
  });
});
