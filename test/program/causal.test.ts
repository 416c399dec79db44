import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/claims/evaluate/judgement.ts";
import { Inquiry } from "../../src/claims/inquiry.ts";
import { MEASURES } from "../../src/measures/index.ts";
import { civilDay, type Day } from "../../src/series/day.ts";
import { TRANSFORMS } from "../../src/transforms/index.ts";
import { catalogueOf, continued, type Prices, upTo, walks } from "./market.ts";

const FIRST = civilDay(2019, 1, 1)!;
const LAST = civilDay(2026, 6, 30)!;
const SETTINGS = { confidence: 0.95, interval: "jackknife", seed: 1 } as const;

/** What the examples leave to a file's `let`. */
const LETS: readonly (readonly [RegExp, string])[] = [
  [/\bevent\b/g, "2025-06-02..2025-06-20"],
  [/\border\b/g, "2025-03-03..2025-06-30"],
  [/\buniverse\b/g, "[BTC, GOLD, GDX, SPX, NDX]"],
];
const examples = [...MEASURES, ...TRANSFORMS].map(({ id, example }) => ({
  id,
  claim: LETS.reduce((text, [name, value]) => text.replace(name, value), example),
}));
const more = [
  "GOLD > 0",
  "BTC/GOLD between 0.5 and 2",
  "percentile(GOLD, all) >= 50%",
  "correlation(BTC, GOLD, 60d) < correlation(BTC, GOLD, 252d before 60d)",
  "correlation(weekly(BTC), weekly(SPX), 1y) > 0",
  "beta(GDX, GOLD given move(GOLD) <= q25, 252d) > 1",
  "change(GOLD, ytd) > 0 and drawdown(BTC, 1y) < -5%",
  "GOLD > 50 for 20 sessions",
  "level(calendar(GOLD, left), 60d, pick=max) >= 10",
  "level(GOLD given move(SPX) >= q90, 2y, pick=mean) > 90",
  "when(BTC >= q100, all) <= 2025-12-31",
].map((claim) => ({ id: "and", claim }));

function judged(prices: Prices, claim: string, asOf: Day | undefined): Judgement {
  return new Inquiry(catalogueOf(prices), SETTINGS, asOf).claim(claim).judge();
}

describe("what comes later changes nothing that is asked as of a day", { timeout: 120_000 }, () => {
  test.each([...examples, ...more].map(({ id, claim }) => [id, claim] as const))("%s: %s", (_, claim) => {
    const asked = fc.record({
      seed: fc.nat(),
      other: fc.nat(),
      asOf: fc.integer({ min: civilDay(2025, 7, 1)!, max: civilDay(2026, 3, 31)! }),
    });
    fc.assert(
      fc.property(asked, ({ seed, other, asOf }) => {
        const known = upTo(walks(seed, FIRST, LAST), asOf);
        const later = continued(known, asOf, walks(other, FIRST, LAST));
        expect(judged(later, claim, asOf)).toEqual(judged(known, claim, asOf));
      }),
      { numRuns: 4, seed: 20260205 },
    );
  });
});

describe("the test above can see", { timeout: 60_000 }, () => {
  const prices = walks(8, FIRST, LAST);
  test("the invented prices answer nearly every example", () => {
    const answers = examples.map(({ claim }) => judged(prices, claim, civilDay(2026, 2, 5)));
    const silent = answers.filter(({ findings }) => findings.every(({ value }) => value === null));
    // Among them breakday: the invented links never break.
    expect(silent.length).toBeLessThanOrEqual(3);
  });
  test("another day gives another answer to nearly every example", () => {
    const on = (day: Day) => examples.map(({ claim }) => JSON.stringify(judged(prices, claim, day)));
    const [one, two] = [on(civilDay(2025, 8, 14)!), on(civilDay(2026, 2, 5)!)];
    expect(one.filter((answer, at) => answer === two[at]).length).toBeLessThanOrEqual(6);
  });
  test("without a day, later rows count", () => {
    const until = civilDay(2026, 2, 5)!;
    const known = upTo(prices, until);
    expect(judged(known, "GOLD > 0", undefined)).not.toEqual(judged(prices, "GOLD > 0", undefined));
  });
});
