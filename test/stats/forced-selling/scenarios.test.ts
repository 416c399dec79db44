import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNoEstimate } from "../../../src/stats/estimate.ts";
import { standingBook } from "../../../src/stats/forced-selling/book.ts";
import { cascadeScenario, type ImpactLaw, type Scenario } from "../../../src/stats/forced-selling/scenario.ts";
import { agrees, given, reference } from "../reference.ts";

const oracle = reference("forced-selling");
const margins = { maintenance: 0, convention: "entry" } as const;
const linear = (impact: number): ImpactLaw => ({ kind: "linear", impact });
const only = (leverage: number) => [{ leverage, share: 1 }];
const plain = (prices: readonly number[]) => {
  const path = Float64Array.from(prices);
  return { prices: path, worst: path, volumes: null };
};

describe("a book by hand", () => {
  // 10x closes at 90 %: 100 at 90, gone on the third day; 88 at 79.2, 95 at 85.5, 90 at 81 stand. 2x closes at half: all four stand.
  const entries = Float64Array.of(100, 88, 95, 90);
  const path = { entries, worst: entries };
  const ladder = [
    { leverage: 10, share: 3 },
    { leverage: 2, share: 1 },
  ];
  test("what a later day reached is gone; shares are scaled, sizes add to 1", () => {
    const book = given(standingBook(path, ladder, margins));
    // Units: 10x 3 * 0.75, 2x 4 * 0.25.
    expect(book.units).toBeCloseTo(3.25, 12);
    expect(book.positions.reduce((total, { size }) => total + size, 0)).toBeCloseTo(1, 12);
    expect(book.rungs[0]).toMatchObject({ leverage: 10, share: 0.75, closed: 0.25 });
    expect(book.rungs[0]!.nearest).toBeCloseTo(85.5, 12);
    expect(book.rungs[0]!.standing).toBeCloseTo(2.25 / 3.25, 12);
    expect(book.rungs[1]).toMatchObject({ closed: 0, nearest: 50 });
  });
  test("with volumes a day opens in proportion to its own, and a day without opens nothing", () => {
    const book = given(standingBook({ ...path, opened: Float64Array.of(5, 1, 0, 3) }, only(10), margins));
    expect(book.positions.map(({ size }) => size)).toEqual([0.25, 0.75]);
    expect(book.rungs[0]!.closed).toBeCloseTo(5 / 9, 12);
  });
  test("without a loan nothing is ever sold; where all is gone there is no book", () => {
    const free = given(standingBook(path, only(1), { maintenance: 0, convention: "mark" }));
    expect(free.rungs[0]).toMatchObject({ nearest: null, closed: 0, standing: 1 });
    const last = { entries: Float64Array.of(100, Number.NaN), worst: Float64Array.of(100, 50) };
    expect(standingBook(last, only(10), margins)).toMatchObject({ kind: "none", why: expect.stringMatching(/stands/) });
    expect(() => standingBook(path, [{ leverage: 2, share: 0 }], margins)).toThrow(RangeError);
  });
});

test("a scenario by hand: half the book at once, then the other half", () => {
  // Closed at 90 and 84.6 of entries 100 and 94; 94 now. 5 % down is 89.3: the first; 4 % more is 85.54: nothing; with 6 % it is 83.66: both.
  const asked = { shock: 0.05, ladder: only(10), margins };
  const one = given(cascadeScenario(plain([100, 94]), { ...asked, law: linear(0.08) })).cascade;
  expect(one.fall).toBeCloseTo(0.09, 12);
  expect(one).toMatchObject({ sold: 0.5, liquidated: 1 });
  const both = given(cascadeScenario(plain([100, 94]), { ...asked, law: linear(0.12) })).cascade;
  expect(both.amplification).toBeCloseTo(0.17 / 0.05, 12);
  expect(both.rounds.map(({ sold }) => sold)).toEqual([0.5, 0.5, 0]);
});
test("square root by hand: a quarter of a day's volume takes half of a day's volatility", () => {
  const prices = Float64Array.of(100, 110, 100, 100);
  const volumes = Float64Array.of(0, 0, 1000, 1000);
  const path = { prices, worst: prices, volumes };
  const law = { kind: "root", factor: 1, leveraged: 0.25 } as const;
  // Both of the last two days stand: 2000 units * 0.25 sold at 90, of a mean volume of 1000: sqrt(1/2) of the volatility.
  const { cascade } = given(cascadeScenario(path, { shock: 0.1, ladder: only(10), margins, law }));
  const step = Math.log(1.1);
  expect(cascade.fall).toBeCloseTo(0.1 + step * Math.sqrt(0.5), 12);
  expect(cascadeScenario({ ...path, volumes: null }, { shock: 0.1, ladder: only(10), margins, law })).toMatchObject({
    why: "the square root of what is sold needs a volume",
  });
});
test("a path without a price on its last day has no scenario", () => {
  const asked = { shock: 0.1, ladder: only(10), margins, law: linear(0.1) };
  expect(cascadeScenario(plain([100, Number.NaN]), asked)).toMatchObject({ kind: "none" });
  expect(cascadeScenario(plain([]), asked)).toMatchObject({ kind: "none" });
});

describe("as plain loops in numpy find it", () => {
  const path = {
    prices: Float64Array.from(oracle.close as number[]),
    worst: Float64Array.from(oracle.low as number[]),
    volumes: Float64Array.from(oracle.volume as number[]),
  };
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the script's beside the file
  test.each(oracle.scenarios as any[])("$asked", ({ asked, found }) => {
    const law: ImpactLaw =
      asked.root === undefined
        ? linear(asked.impact)
        : { kind: "root", factor: asked.root[0], leveraged: asked.root[1] };
    const ladder = (asked.leverages as number[]).map((leverage, rung) => ({ leverage, share: asked.shares[rung] }));
    const { book, cascade } = given(
      cascadeScenario(
        { ...path, volumes: law.kind === "root" ? path.volumes : null },
        { shock: asked.shock, ladder, margins: { maintenance: asked.maintenance, convention: asked.convention }, law },
      ),
    );
    expect([book.positions.length, cascade.liquidated]).toEqual([found.standing, found.liquidated]);
    agrees(cascade.fall, found.fall);
    agrees(cascade.amplification, found.amplification);
    agrees(cascade.sold, found.sold);
  });
});

test.each([0, 0.3, 0.6, 0.9])(
  "evenly lying forced sales under linear impact amplify by 1 / (1 - k), k = %d: the closed form",
  (k) => {
    // Entries rise evenly to 100 and 2x closes at half of each: bounds lie evenly from 50 down to 0, so at a fall of 50 % sales
    // begin, and each further 1 % of the price sells 2 % of the book: k = 2 * impact.
    const rising = Array.from({ length: 20_000 }, (_, i) => (100 * (i + 0.5)) / 20_000);
    const asked = { shock: 0.505, ladder: only(2), margins, law: linear(k / 2) };
    const { fall } = given(cascadeScenario(plain([...rising, 100]), asked)).cascade;
    expect((fall - 0.5) / 0.005).toBeCloseTo(1 / (1 - k), 1);
  },
);

describe("law over random paths", () => {
  const price = fc.double({ min: 20, max: 200, noNaN: true });
  const question = fc.record({
    prices: fc.array(price, { minLength: 2, maxLength: 60 }),
    shock: fc.double({ min: 0.01, max: 0.4, noNaN: true }),
    impact: fc.double({ min: 0, max: 0.5, noNaN: true }),
    leverage: fc.double({ min: 1.1, max: 20, noNaN: true }),
  });
  const told = (prices: readonly number[], shock: number, impact: number, leverage: number): Scenario =>
    given(cascadeScenario(plain(prices), { shock, ladder: only(leverage), margins, law: linear(impact) }));
  test("a unit of money changes nothing, more impact never ends higher, a larger shock never sells less", () => {
    fc.assert(
      fc.property(question, ({ prices, shock, impact, leverage }) => {
        const { cascade } = told(prices, shock, impact, leverage);
        // Powers of two scale without rounding.
        const scaled = told(
          prices.map((one) => one * 1024),
          shock,
          impact,
          leverage,
        ).cascade;
        expect([scaled.fall, scaled.sold]).toEqual([cascade.fall, cascade.sold]);
        expect(told(prices, shock, impact * 2, leverage).cascade.fall).toBeGreaterThanOrEqual(cascade.fall);
        expect(told(prices, shock * 2, impact, leverage).cascade.sold).toBeGreaterThanOrEqual(cascade.sold);
        expect(cascade.fall).toBeCloseTo(Math.min(1, shock + impact * cascade.sold), 12);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
  test("a ladder of one leverage in two parts is that leverage", () => {
    fc.assert(
      fc.property(question, ({ prices, shock, impact, leverage }) => {
        const twice = [
          { leverage, share: 0.25 },
          { leverage, share: 0.75 },
        ];
        const found = cascadeScenario(plain(prices), { shock, ladder: twice, margins, law: linear(impact) });
        if (isNoEstimate(found)) throw new Error(found.why);
        expect(found.cascade.fall).toBeCloseTo(told(prices, shock, impact, leverage).cascade.fall, 9);
      }),
      { numRuns: 100, seed: 2 },
    );
  });
});
