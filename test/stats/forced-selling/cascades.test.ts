import fc from "fast-check";
import { expect, test } from "vitest";
import { cascade, linearImpact, squareRootImpact } from "../../../src/stats/forced-selling/cascade.ts";
import {
  firstLiquidations,
  liquidatedShare,
  trailingLiquidatedShare,
} from "../../../src/stats/forced-selling/liquidated-entries.ts";
import { given } from "../reference.ts";

test("a cascade by hand", () => {
  // 100 falls 10 % to 90: the position at 95 is sold, 2 units at 2 % each: 100 (1 - .1 - .04) = 86. That reaches 86: 1 unit, 84.
  // The one at 80 stands.
  const found = cascade(
    100,
    0.1,
    [
      { bound: 80, size: 5 },
      { bound: 86.5, size: 1 },
      { bound: 95, size: 2 },
    ],
    linearImpact(0.02),
  );
  expect(found.price).toBeCloseTo(84, 12);
  expect(found.amplification).toBeCloseTo(1.6, 12);
  expect(found).toMatchObject({ sold: 3, liquidated: 2, exhausted: false });
  expect(found.rounds.map(({ sold }) => sold)).toEqual([2, 1, 0]);
});
test("positions out of reach leave the shock as it is", () => {
  expect(cascade(100, 0.1, [{ bound: 80, size: 5 }], linearImpact(1))).toMatchObject({ amplification: 1, sold: 0 });
  expect(cascade(100, 0.1, [], linearImpact(1)).price).toBeCloseTo(90, 12);
});
test("sales beyond what the price can bear end at 0 and say so", () => {
  expect(cascade(100, 0.1, [{ bound: 95, size: 50 }], linearImpact(0.02))).toMatchObject({
    price: 0,
    fall: 1,
    exhausted: true,
  });
});
test("the impact of a quarter of the volume is half of factor times volatility", () => {
  expect(squareRootImpact({ factor: 0.8, volatility: 0.02, volume: 400 })(100)).toBeCloseTo(0.008, 15);
  expect(squareRootImpact({ factor: 0.8, volatility: 0.02, volume: 400 })(0)).toBe(0);
});
test.each([0, 0.2, 0.5, 0.8, 0.9])(
  "evenly lying bounds and linear impact: the multiplier is 1 / (1 - k) at k = %d",
  (k) => {
    // Density 1 a unit of fall: bounds at every 1e-5 of the price, each of size 1e-5.
    const steps = 100_000;
    const even = Array.from({ length: steps }, (_, i) => ({ bound: 100 * (1 - (i + 0.5) / steps), size: 1 / steps }));
    expect(cascade(100, 0.05, even, linearImpact(k)).amplification).toBeCloseTo(1 / (1 - k), 2);
  },
);
test("law: the end is a fixed point that no smaller fall reaches, and more impact never ends higher", () => {
  const position = fc.record({
    bound: fc.integer({ min: 1, max: 99 }),
    size: fc.double({ min: 0.01, max: 3, noNaN: true }),
  });
  fc.assert(
    fc.property(
      fc.array(position, { maxLength: 40 }),
      fc.double({ min: 0.001, max: 0.03, noNaN: true }),
      (positions, lambda) => {
        const found = cascade(100, 0.05, positions, linearImpact(lambda));
        const at = (price: number) => positions.reduce((sum, { bound, size }) => sum + (bound >= price ? size : 0), 0);
        expect(found.sold).toBeCloseTo(at(found.price), 9);
        expect(found.fall).toBeCloseTo(Math.min(1, 0.05 + lambda * found.sold), 12);
        for (const { bound } of positions) {
          // At a bound not yet sold, the sales before it would not have brought the price there.
          if (bound > found.price)
            expect(0.05 + lambda * at(bound + 1e-9)).toBeGreaterThanOrEqual(1 - bound / 100 - 1e-9);
        }
        expect(cascade(100, 0.05, positions, linearImpact(lambda * 1.5)).price).toBeLessThanOrEqual(found.price);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test("entries closed by force by hand", () => {
  // Longs closed at .9 of the entry: 100 at 90, reached on row 2; 110 at 99, on row 1? its own row opens it after the low: row 2.
  const entries = Float64Array.of(100, 110, 89, 95, 100);
  const worst = Float64Array.of(98, 100, 88, 85, 94);
  expect([...firstLiquidations({ entries, worst }, 0.9)]).toEqual([2, 2, -1, -1, -1]);
  // Shorts closed at 1.1 times: 89 at 97.9 by the high 101 of row 4, 95 at 104.5 not.
  expect([...firstLiquidations({ entries, worst: Float64Array.of(101, 109, 95, 96, 101) }, 1.1)]).toEqual([
    -1, -1, 4, -1, -1,
  ]);
});
test("shares over two rows by hand, and a row without a price opens nothing", () => {
  const first = Int32Array.of(2, 2, -1, -2, 5, -1);
  // Row 2: of entries 0, 1 both closed. Row 3: entry 1 closed on row 2, entry 2 not. Row 4: entry 2 only. Row 5: entry 4 only.
  expect([...trailingLiquidatedShare(first, 2)]).toEqual([Number.NaN, Number.NaN, 1, 0.5, 0, 1]);
  expect(liquidatedShare(first, 2)).toEqual({ value: 2 / 3, hits: 2, entries: 3 });
  expect(liquidatedShare(first, 6)).toMatchObject({ kind: "none" });
  expect([
    ...firstLiquidations(
      { entries: Float64Array.of(10, Number.NaN, 10), worst: Float64Array.of(9, Number.NaN, 5) },
      0.8,
    ),
  ]).toEqual([2, -2, -1]);
});
test("law: as looking at every later row, for longs and shorts; later rows change no earlier share", () => {
  const cell = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 50, max: 150 }) },
    { weight: 1, arbitrary: fc.constant(Number.NaN) },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 60 }),
      fc.constantFrom(0.7, 0.95, 1.02, 1.3),
      (rows, factor) => {
        const path = {
          entries: Float64Array.from(rows, (row) => row[0]),
          worst: Float64Array.from(rows, (row) => row[1]),
        };
        const first = firstLiquidations(path, factor);
        path.entries.forEach((entry, i) => {
          const reached = (price: number) => (factor < 1 ? price <= factor * entry : price >= factor * entry);
          const expected = Number.isNaN(entry) ? -2 : path.worst.findIndex((price, t) => t > i && reached(price));
          expect(first[i]).toBe(expected);
        });
        const shares = trailingLiquidatedShare(first, 5);
        shares.forEach((share, t) => {
          const opened = Array.from({ length: 5 }, (_, i) => t - 5 + i).filter((i) => i >= 0 && first[i] !== -2);
          if (t < 5 || opened.length === 0) expect(share).toBeNaN();
          else expect(share).toBe(opened.filter((i) => first[i]! >= 0 && first[i]! <= t).length / opened.length);
        });
        const early = { entries: path.entries.slice(0, 20), worst: path.worst.slice(0, 20) };
        expect(trailingLiquidatedShare(firstLiquidations(early, factor), 5)).toEqual(shares.slice(0, 20));
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
test("a share over a horizon is that of entries whose rows have all been seen", () => {
  const falling = Float64Array.from({ length: 50 }, (_, t) => 100 * 0.99 ** t);
  const first = firstLiquidations({ entries: falling, worst: falling }, 0.9);
  // .99^11 = .895 is the first power below .9.
  expect(first[0]).toBe(11);
  expect(given(liquidatedShare(first, 11)).value).toBe(1);
  expect(given(liquidatedShare(first, 10)).value).toBe(0);
});
