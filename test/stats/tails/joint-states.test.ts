import fc from "fast-check";
import { expect, test } from "vitest";
import { binomialAtLeast, binomialAtMost, clopperPearson } from "../../../src/stats/binomial.ts";
import { seeded } from "../../../src/stats/random.ts";
import { bivariateNormalCdf } from "../../../src/stats/tails/bivariate-normal.ts";
import { jointStates } from "../../../src/stats/tails/joint-states.ts";
import { orthant } from "../../../src/stats/tails/orthant.ts";
import { agrees, column, given, reference } from "../reference.ts";

const oracle = reference("tails");
const rows = (matrix: readonly (readonly number[])[]) => matrix.map((row) => Float64Array.from(row));

test.each(oracle.binomial as [number, number, number, number, number, number, number][])(
  "%d hits in %d at a chance of %d: tails and exact bounds are scipy's",
  (hits, n, p, more, fewer, low, high) => {
    agrees(binomialAtLeast(hits, n, p), more);
    agrees(binomialAtMost(hits, n, p), fewer);
    const found = clopperPearson(hits, n, 0.95);
    agrees(found[0], low);
    agrees(found[1], high);
  },
);
test.each(oracle.pairs as [number, number, number, number][])(
  "two normals below %d and %d with correlation %d",
  (a, b, rho, expected) => expect(Math.abs(bivariateNormalCdf(a, b, rho) - expected)).toBeLessThan(1e-13),
);
test("law: a quadrant at 0 is 1/4 + asin(rho) / 2 pi, also near 1", () => {
  for (const rho of [-1, -0.9999, -0.5, 0, 0.3, 0.999, 0.99999, 1]) {
    expect(bivariateNormalCdf(0, 0, rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 13);
  }
});
test("three and four normals are Genz's to 1e-5", () => {
  for (const [bounds, expected] of oracle.threes) {
    expect(Math.abs(orthant(bounds, rows(oracle.correlation3))! - expected)).toBeLessThan(1e-5);
  }
  expect(Math.abs(orthant(oracle.four[0], rows(oracle.correlation4))! - oracle.four[1])).toBeLessThan(1e-5);
});
test("a leg that is another's double takes nothing away, an impossible matrix is none", () => {
  const same = rows([
    [1, 0.5, 0.5],
    [0.5, 1, 1],
    [0.5, 1, 1],
  ]);
  expect(orthant([-1, 0, 0], same)).toBeCloseTo(bivariateNormalCdf(-1, 0, 0.5), 4);
  expect(
    orthant(
      [0, 0, 0],
      rows([
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ]),
    ),
  ).toBeNull();
});

test("joint states by hand", () => {
  const equity = { moves: Float64Array.of(-5, 1, -4, 2, 3, 1, 2, -6, 1, 2), side: "at most", bound: -4 } as const;
  const gold = { moves: Float64Array.of(-1, -1, 0, 1, 1, 1, 1, -2, 1, 1), side: "below", bound: 0 } as const;
  const found = given(jointStates([equity, gold]));
  // Rates 3/10 and 3/10: .9 days by independence, P(K >= 2 | 10, .09) = 1 - .91^10 - 10 * .09 * .91^9.
  expect(found).toMatchObject({ count: 2, days: 10, rows: [0, 7], rates: [0.3, 0.3] });
  expect(found.independent.expected).toBeCloseTo(0.9, 14);
  expect(found.independent.p).toBeCloseTo(1 - 0.91 ** 10 - 0.9 * 0.91 ** 9, 12);
  expect(found.gaussian!.expected).toBeGreaterThan(0.9);
});
test("moves of a Gaussian copula meet as often as it says, whatever their margins", () => {
  const random = seeded(3);
  const n = 20_000;
  const z = column(n, () => random.normal());
  const w = z.map((one) => 0.6 * one + 0.8 * random.normal());
  const found = given(
    jointStates([
      { moves: z.map((one) => one ** 3), side: "at most", bound: -1 },
      { moves: w.map((one) => -Math.exp(one)), side: "above", bound: -0.5 },
    ]),
  );
  expect(Math.abs(found.count - found.gaussian!.expected)).toBeLessThan(4 * Math.sqrt(found.gaussian!.expected));
  expect(found.independent.p).toBeLessThan(1e-10);
});
test("a leg that never holds has no Gaussian benchmark, a missing move no count", () => {
  const moves = Float64Array.of(1, 2, 3, 4);
  expect(
    jointStates([
      { moves, side: "below", bound: 0 },
      { moves, side: "above", bound: 2 },
    ]),
  ).toMatchObject({ count: 0, gaussian: null });
  expect(jointStates([{ moves: Float64Array.of(1, Number.NaN), side: "above", bound: 0 }])).toMatchObject({
    kind: "none",
  });
});
test("law: the tails of a binomial add to 1 and the bounds hold the rate", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
      (n, share, p) => {
        const hits = Math.round(share * n);
        expect(binomialAtLeast(hits, n, p) + binomialAtMost(hits - 1, n, p)).toBeCloseTo(1, 10);
        const [low, high] = clopperPearson(hits, n, 0.9);
        expect(low <= hits / n && hits / n <= high).toBe(true);
        if (hits > 0) expect(binomialAtLeast(hits, n, low)).toBeCloseTo(0.05, 10);
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});
