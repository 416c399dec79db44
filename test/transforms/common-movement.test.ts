import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, dailyGrid, unitOfKind } from "../../src/series/column.ts";
import { absorption } from "../../src/transforms/absorption.ts";
import { turbulence } from "../../src/transforms/turbulence.ts";

/** A price whose log moves are these; its first value has none. */
function moving(moves: readonly number[]): Column {
  let log = 0;
  const values = Float64Array.from([0, ...moves], (move) => {
    log += move;
    return 100 * Math.exp(log);
  });
  const grid = dailyGrid(Int32Array.from(values, (_, t) => 20_000 + t));
  return { kind: "price", unit: unitOfKind("price"), flow: false, every: "d", overlap: 1, grid, values };
}
const told = (of: typeof turbulence, columns: readonly Column[], rows: number, word: string) =>
  of.apply(columns, { rows, word }).values;

describe("turbulence", () => {
  // Means 0, variances 4 / 3, covariance 0 over the four moves before the fifth.
  const [a, b] = [moving([1, 1, -1, -1, 2]), moving([1, -1, 1, -1, 1])];
  test("by hand: (2^2 + 1^2) / (4 / 3)", () => {
    expect(told(turbulence, [a, b], 4, "turbulence")[5]).toBeCloseTo(3.75, 12);
    expect(told(turbulence, [a, b], 4, "magnitude")[5]).toBeCloseTo(3.75, 12);
    expect(told(turbulence, [a, b], 4, "surprise")[5]).toBeCloseTo(1, 12);
  });
  test("moves that never went together before are a surprise, however small", () => {
    const x = [0.01, -0.012, 0.011, -0.009, 0.01, -0.011, 0.006];
    const y = x.map((value, t) => (t === x.length - 1 ? -value : value + 0.0005 * (-1) ** (t >> 1)));
    const columns = [moving(x), moving(y)];
    expect(told(turbulence, columns, 6, "surprise")[7]).toBeGreaterThan(20);
    expect(told(turbulence, columns, 6, "magnitude")[7]).toBeLessThan(2);
  });
  test("there is none before N moves and the day's own, and one series has none", () => {
    expect(Array.from(told(turbulence, [a, b], 4, "turbulence").slice(0, 5))).toEqual(Array(5).fill(Number.NaN));
    expect(turbulence.shape([a], { rows: 10, word: "" })).toContain("with=");
    expect(turbulence.shape([a, b], { rows: 3, word: "" })).toContain("4 or more");
  });
});

describe("absorption", () => {
  const wave = Array.from({ length: 30 }, (_, t) => 0.01 * Math.sin(t * t + 1));
  test("series that move as one are absorbed whole, whatever their size", () => {
    const columns = [wave, wave.map((move) => 3 * move), wave.map((move) => -0.2 * move)].map(moving);
    expect(told(absorption, columns, 20, "ratio")[30]).toBeCloseTo(1, 12);
  });
  test("by hand: two series with correlation r share (1 + |r|) / 2", () => {
    const other = wave.map((move, t) => 0.5 * move + 0.01 * Math.cos(3 * t * t));
    const [x, y] = [moving(wave), moving(other)];
    const weights = Array.from({ length: 20 }, (_, t) => 2 ** ((t - 19) / 10));
    const whole = weights.reduce((sum, one) => sum + one, 0);
    const mean = (of: readonly number[]) => weights.reduce((sum, one, t) => sum + one * of[t]!, 0) / whole;
    const [u, v] = [wave.slice(10), other.slice(10)];
    const product = (p: readonly number[], q: readonly number[]) =>
      mean(p.map((value, t) => (value - mean(p)) * (q[t]! - mean(q))));
    const r = product(u, v) / Math.sqrt(product(u, u) * product(v, v));
    expect(told(absorption, [x, y], 20, "ratio")[30]).toBeCloseTo((1 + Math.abs(r)) / 2, 10);
  });
  test("a shift needs 250 ratios; one series has none", () => {
    const long = Array.from({ length: 280 }, (_, t) => 0.01 * Math.sin(t * t + 1));
    const columns = [moving(long), moving(long.map((move, t) => move * (t > 260 ? 1 : Math.cos(t))))];
    const found = told(absorption, columns, 20, "shift");
    expect(found.findIndex((value) => !Number.isNaN(value))).toBe(20 + 249);
    expect(found.at(-1)).toBeGreaterThan(0);
    expect(absorption.shape([columns[0]!], { rows: 30, word: "" })).toContain("with=");
  });
});

test("neither sees a later day, and both stay in their bounds", () => {
  const moves = fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(moves, { minLength: 2, maxLength: 4 }), fc.integer({ min: 30, max: 58 }), (all, until) => {
      const [whole, cut] = [all.map(moving), all.map((one) => moving(one.slice(0, until)))];
      for (const [of, word] of [
        [turbulence, "turbulence"],
        [turbulence, "surprise"],
        [absorption, "ratio"],
      ] as const) {
        const found = told(of, whole, 25, word);
        expect(found.slice(0, until + 1)).toEqual(told(of, cut, 25, word));
        for (const value of found) if (!Number.isNaN(value)) expect(value).toBeGreaterThanOrEqual(0);
      }
      for (const value of told(absorption, whole, 25, "ratio"))
        if (!Number.isNaN(value)) {
          expect(value).toBeLessThanOrEqual(1);
          expect(value).toBeGreaterThanOrEqual(1 / all.length - 1e-12);
        }
    }),
  );
});
