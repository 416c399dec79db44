import fc from "fast-check";
import { expect, test } from "vitest";
import { systemicStress, systemicStressOf } from "../../../src/stats/stress/ciss.ts";
import { asCorrelation, ewmaCovariance } from "../../../src/stats/stress/ewma-correlation.ts";
import { recursiveMidRanks } from "../../../src/stats/stress/recursive-rank.ts";
import { column } from "../reference.ts";

// Money, bonds, equities, intermediaries, exchange rates: the weights of Hollo, Kremer and Lo Duca.
const WEIGHTS = [0.15, 0.15, 0.25, 0.3, 0.15];
const matrix = (k: number, beside: number) =>
  Array.from({ length: k }, (_, i) => column(k, (j) => (i === j ? 1 : beside)));

test("recursive mid-ranks by hand", () => {
  // 3: alone, .5. 1: smallest of two, .25. 3: two of three equal, (1 + 3/2 - .5) / 3. Missing. 2: of four, (1 + 1/2) / 4.
  const found = recursiveMidRanks(Float64Array.of(3, 1, 3, Number.NaN, 2), { least: 1 });
  expect([...found]).toEqual([0.5, 0.25, 2 / 3, Number.NaN, 0.375]);
});
test("the first values have no rank yet", () => {
  expect([...recursiveMidRanks(Float64Array.of(1, Number.NaN, 2, 3), { least: 2 })]).toEqual([
    Number.NaN,
    Number.NaN,
    0.75,
    2.5 / 3,
  ]);
});
test("law: ranks are those of counting, and later values change none of them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN), fc.constant(-0)), { maxLength: 60 }),
      (cells) => {
        const values = Float64Array.from(cells);
        const found = recursiveMidRanks(values, { least: 1 });
        values.forEach((value, t) => {
          const seen = values.slice(0, t + 1).filter((one) => !Number.isNaN(one));
          const equal = seen.filter((one) => one === value).length;
          const expected = (seen.filter((one) => one < value).length + (equal + 1) / 2 - 0.5) / seen.length;
          expect(found[t]).toBe(Number.isNaN(value) ? Number.NaN : expected);
        });
        expect(recursiveMidRanks(values.slice(0, 20), { least: 1 })).toEqual(found.slice(0, 20));
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test("stress of full scores that move as one is 1, of unrelated ones the sum of squared weights", () => {
  const ones = WEIGHTS.map(() => 1);
  expect(systemicStress(ones, WEIGHTS, matrix(5, 1))!.index).toBeCloseTo(1, 14);
  expect(systemicStress(ones, WEIGHTS, matrix(5, 0))!.index).toBeCloseTo(0.22, 14);
});
test("two blocks by hand: y = .4 and .1, correlation .5", () => {
  const found = systemicStress([0.8, 0.2], [0.5, 0.5], matrix(2, 0.5))!;
  // .16 + .01 + 2 * .5 * .04 = .21; shares .4 (.4 + .05) and .1 (.2 + .1).
  expect(found.index).toBeCloseTo(0.21, 15);
  expect(found.contributions[0]).toBeCloseTo(0.18, 15);
  expect(found.contributions[1]).toBeCloseTo(0.03, 15);
  expect(found.level).toBeCloseTo(0.5, 15);
});
test("a missing block leaves its weight to the others", () => {
  const found = systemicStress([0.8, Number.NaN, 0.2], [0.25, 0.5, 0.25], matrix(3, 0.5))!;
  expect(found.index).toBeCloseTo(0.21, 15);
  expect(found.contributions[1]).toBeNaN();
  expect(systemicStress([Number.NaN], [1], matrix(1, 1))).toBeNull();
});
test("moving covariances by hand, and a pair with a hole keeps its own", () => {
  const step = ewmaCovariance(2, { lambda: 0.5, variance: 1, covariance: 0.5 });
  // Deviations .5 and -.5: variances .5 + .125, covariance .25 - .125.
  expect(step([1, 0]).map((row) => [...row])).toEqual([
    [0.625, 0.125],
    [0.125, 0.625],
  ]);
  expect(step([1, Number.NaN]).map((row) => [...row])).toEqual([
    [0.4375, 0.125],
    [0.125, 0.625],
  ]);
});
test("law: contributions add to the index, the index is the level squared less what is not shared, and it rises with every correlation", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), {
        minLength: 1,
        maxLength: 40,
      }),
      (days) => {
        const scores = WEIGHTS.map((_, j) => Float64Array.from(days, (day) => day[j]!));
        const found = systemicStressOf(scores, WEIGHTS);
        const step = ewmaCovariance(5, { lambda: 0.93, variance: 1 / 12, covariance: 1 / 24 });
        found.forEach((one, t) => {
          const rho = asCorrelation(step(days[t]!));
          const y = days[t]!.map((score, j) => score * WEIGHTS[j]!);
          const apart = y.reduce(
            (sum, a, i) => sum + y.reduce((s, b, j) => s + (i === j ? 0 : a * b * (1 - rho[i]![j]!)), 0),
            0,
          );
          expect(one!.contributions.reduce((a, b) => a + b)).toBe(one!.index);
          expect(one!.index).toBeCloseTo(one!.level ** 2 - apart, 12);
          expect(one!.index).toBeGreaterThan(-1e-12);
          expect(one!.index).toBeLessThanOrEqual(1 + 1e-12);
          rho[0]![1]! += 0.01;
          rho[1]![0]! += 0.01;
          expect(systemicStress(days[t]!, WEIGHTS, rho)!.index).toBeGreaterThanOrEqual(one!.index);
        });
        expect(
          systemicStressOf(
            scores.map((column) => column.slice(0, 5)),
            WEIGHTS,
          ),
        ).toEqual(found.slice(0, 5));
      },
    ),
    { numRuns: 100, seed: 1 },
  );
});
