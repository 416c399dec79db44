import fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareTail } from "../../../src/stats/breaks/chi-square.ts";
import { fTest } from "../../../src/stats/breaks/f-statistics.ts";
import { GrowingFit } from "../../../src/stats/breaks/growing-fit.ts";
import { hansenPValue } from "../../../src/stats/breaks/hansen.ts";
import { kolmogorovTail } from "../../../src/stats/breaks/kolmogorov.ts";
import { segmentations } from "../../../src/stats/breaks/segments.ts";
import { shiftCdf, shiftQuantile } from "../../../src/stats/breaks/shift-date.ts";
import { waldTest } from "../../../src/stats/breaks/wald.ts";
import { wildTest } from "../../../src/stats/breaks/wild-bootstrap.ts";
import { normalCdf } from "../../../src/stats/normal.ts";
import { seeded } from "../../../src/stats/random.ts";
import { regress } from "../../../src/stats/regression.ts";
import { column, given } from "../reference.ts";

const seeds = fc.integer({ min: 1, max: 1e6 });
const close = (found: number, expected: number, relative = 1e-8): void =>
  expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThanOrEqual(
    relative * Math.max(Math.abs(expected), 1e-12),
  );

/** y = x + noise; noise and x normal. */
function sample(seed: number, n: number): { x: Float64Array; y: Float64Array } {
  const random = seeded(seed);
  const x = column(n, () => random.normal());
  return { x, y: x.map((value) => value + random.normal()) };
}

test("a fit that grows row by row leaves what least squares of all its rows leaves", () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 4, max: 40 }), (seed, n) => {
      const { x, y } = sample(seed, n);
      const fit = new GrowingFit(true);
      for (let t = 0; t < n; t++) fit.add(x[t]!, y[t]!);
      const whole = given(regress(y, [x]));
      close(fit.residualSquares, whole.residualSquares);
      close(fit.slope, whole.coefficients[1]!);
    }),
  );
});
test("no other way to cut the rows in three leaves less", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const n = 24;
      const { x, y } = sample(seed, n);
      const left = (from: number, to: number): number =>
        given(regress(y.slice(from, to), [x.slice(from, to)])).residualSquares;
      let least = Number.POSITIVE_INFINITY;
      for (let i = 5; i <= n - 10; i++) {
        for (let j = i + 5; j <= n - 5; j++) least = Math.min(least, left(0, i) + left(i, j) + left(j, n));
      }
      close(given(segmentations(y, x, { least: 5 })).byBreaks[2]!.residualSquares, least);
    }),
    { numRuns: 20 },
  );
});
test("F at a candidate is Chow's, times the coefficients", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { x, y } = sample(seed, 40);
      const { statistics, candidates } = given(fTest(y, x));
      const left = (from: number, to: number): number =>
        given(regress(y.slice(from, to), [x.slice(from, to)])).residualSquares;
      const apart = left(0, 20) + left(20, 40);
      close(statistics[20 - candidates.first]!, (left(0, 40) - apart) / (apart / 36));
    }),
  );
});
test("a level, a unit or a common slope changes no test", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { x, y } = sample(seed, 60);
      const moved = x.map((value) => 1e6 + 1e3 * value);
      const turned = y.map((value, t) => 5e-5 * value + 3 * x[t]! - 7);
      close(given(fTest(turned, moved)).sup.statistic, given(fTest(y, x)).sup.statistic, 1e-5);
      close(given(waldTest(turned, moved)).sup.statistic, given(waldTest(y, x)).sup.statistic, 1e-5);
      close(given(fTest(turned, moved)).row, given(fTest(y, x)).row);
    }),
  );
});
test("the statistic of the wild bootstrap is the robust test's with lag 0, of all, a slope or a mean", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { x, y } = sample(seed, 60);
      for (const of of ["all", "slope"] as const) {
        const wald = given(waldTest(y, x, { lag: 0, of }));
        const wild = given(wildTest(y, x, { seed, draws: 1, of }));
        close(wild.statistic, wald.sup.statistic);
        expect(wild.row).toBe(wald.row);
      }
      close(given(wildTest(y, null, { seed, draws: 1 })).statistic, given(waldTest(y, null, { lag: 0 })).sup.statistic);
    }),
  );
});
test("the same seed gives the same p, which is never 0", () => {
  const { x, y } = sample(3, 80);
  const shifted = y.map((value, t) => value + (t < 40 ? 0 : 9));
  expect(given(wildTest(y, x, { seed: 5 }))).toEqual(given(wildTest(y, x, { seed: 5 })));
  expect(given(wildTest(shifted, x, { seed: 5, draws: 99 })).p).toBe(0.01);
});
test("p falls, or stays, as any of the statistics grows, and lies between 0 and 1", () => {
  for (const kind of ["sup", "average", "exponential"] as const) {
    for (const coefficients of [1, 2] as const) {
      for (const lambda of [1, 1.05, 3, 9, 32.1, 200, 1e6]) {
        let before = 1;
        for (let x = 0; x < 400; x += 0.25) {
          const p = hansenPValue(x, kind, { coefficients, lambda });
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(before + 1e-12);
          before = p;
        }
      }
    }
  }
});
test("p of the sup follows the limit's own tail formula far out", () => {
  // Estrella (2003), after DeLong (1981): (x/2)^(k/2) e^(-x/2) / Gamma(k/2) ((1 - k/x) ln lambda + 2/x).
  const lambda = (0.85 / 0.15) ** 2;
  for (const [k, gamma] of [
    [1, Math.sqrt(Math.PI)],
    [2, 1],
  ] as const) {
    for (const x of [12, 16, 20, 24]) {
      const tail = ((x / 2) ** (k / 2) * Math.exp(-x / 2) * ((1 - k / x) * Math.log(lambda) + 2 / x)) / gamma;
      const ratio = hansenPValue(x, "sup", { coefficients: k, lambda }) / tail;
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.2);
    }
  }
});
test("chi-square with 1 and 2 degrees of freedom is known in closed form", () => {
  for (const x of [1e-6, 0.01, 0.3, 1, 2.9, 3.1, 10, 60, 600]) {
    close(chiSquareTail(x, 2), Math.exp(-x / 2), 1e-13);
    close(chiSquareTail(x, 1), 2 * normalCdf(-Math.sqrt(x)), 1e-12);
  }
  expect(chiSquareTail(0, 1)).toBe(1);
  expect(chiSquareTail(-3, 1)).toBe(1);
  expect(chiSquareTail(1e6, 3)).toBe(0);
});
test("Kolmogorov's 5 % point is 1.3581, and its two series meet", () => {
  expect(kolmogorovTail(1.3581)).toBeCloseTo(0.05, 5);
  close(kolmogorovTail(1 - 1e-12), kolmogorovTail(1), 1e-9);
  expect(kolmogorovTail(0)).toBe(1);
  expect(kolmogorovTail(0.05)).toBe(1);
});
test("the date's quantile is where its distribution reaches p", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      fc.double({ min: 0.5, max: 2, noNaN: true }),
      (p, xi, late) => {
        expect(shiftCdf(shiftQuantile(p, xi, 1, late), xi, 1, late)).toBeCloseTo(p, 9);
      },
    ),
  );
  // Bai (1997): 11 for 97.5 % where both sides are alike.
  expect(shiftQuantile(0.975, 1, 1, 1)).toBeCloseTo(11.03, 2);
});
