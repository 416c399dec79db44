import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rollingCorrelation } from "../../src/kernels/rolling-correlation.ts";
import { rollingMeanCorrelation } from "../../src/kernels/rolling-mean-correlation.ts";
import { pearson } from "../../src/stats/correlation.ts";
import { isNoEstimate } from "../../src/stats/estimate.ts";
import { meanCorrelation } from "../../src/stats/stress/mean-correlation.ts";
import { column, reference } from "../stats/reference.ts";
import { hostile, panels } from "./panels.ts";

const oracle = reference("kernels");
const settings = { seed: 20260206, numRuns: 60 };
const NaNs = (count: number) => new Array<number>(count).fill(Number.NaN);
const bytes = (values: Float64Array) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("hex");

/** The same number or none, within a tolerance. */
function near(found: number, expected: number | null, tolerance: number): void {
  if (expected === null) expect(found).toBeNaN();
  else expect(Math.abs(found - expected), `${found} is not ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe("rolling correlation", () => {
  test("by hand: windows of three of 1 2 3 2 1 and 1 2 3 4 5 correlate by 1, 0 and -1", () => {
    const found = rollingCorrelation(Float64Array.from([1, 2, 3, 2, 1]), Float64Array.from([1, 2, 3, 4, 5]), 3);
    expect([...found].map((r) => Math.round(r * 1e12) / 1e12 + 0)).toEqual([...NaNs(2), 1, 0, -1]);
  });
  test("on a hostile series each is that of exact fractions to 1e-14, and none where nothing moves", () => {
    const found = rollingCorrelation(hostile(1, 700), hostile(2, 700), 60);
    oracle.rolling.forEach((expected: number | null, i: number) => {
      near(found[59 + i]!, expected, 1e-14);
    });
    expect(oracle.rolling).toContain(null);
  });
  test("each is Pearson's r of its window by two passes, within [-1, 1], whatever the columns and the window", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(2, 3, 5, 20, 60, 250), (columns, window) => {
        const [x, y] = [columns[0]!, columns.at(-1)!];
        const found = rollingCorrelation(x, y, window);
        for (let t = 0; t < x.length; t += t < 2 * window ? 1 : 7) {
          const from = t - window + 1;
          near(found[t]!, from < 0 ? null : pearson(x.subarray(from, t + 1), y.subarray(from, t + 1)), 1e-11);
          expect(!(Math.abs(found[t]!) > 1)).toBe(true);
        }
      }),
      settings,
    );
  });
  test("a missing value leaves the windows without a number that hold it, and no others", () => {
    const [x, y] = [hostile(1, 80), hostile(2, 80)];
    const whole = rollingCorrelation(x, y, 10);
    x[33] = Number.NaN;
    const found = rollingCorrelation(x, y, 10);
    found.forEach((r, t) => {
      if (t >= 33 && t < 43) expect(r).toBeNaN();
      else expect(r).toBe(whole[t]);
    });
  });
  test("later rows change nothing of an earlier one", () => {
    const [x, y] = [hostile(1, 200), hostile(2, 200)];
    const whole = rollingCorrelation(x, y, 30);
    for (const rows of [30, 31, 59, 60, 61, 100, 199])
      expect(bytes(rollingCorrelation(x.slice(0, rows), y.slice(0, rows), 30))).toBe(bytes(whole.slice(0, rows)));
  });
  test("fewer rows than a window have no number; a window of one row and columns of two lengths are mistakes", () => {
    expect([...rollingCorrelation(column(4, Math.sin), column(4, Math.cos), 5)]).toEqual(NaNs(4));
    expect(() => rollingCorrelation(column(4, Math.sin), column(4, Math.cos), 1)).toThrow(RangeError);
    expect(() => rollingCorrelation(column(4, Math.sin), column(5, Math.cos), 2)).toThrow(RangeError);
  });
});

describe("rolling mean correlation", () => {
  test("on a hostile panel each is the mean over pairs of exact fractions", () => {
    const found = rollingMeanCorrelation(
      [1, 2, 3, 4].map((seed) => hostile(seed, 700)),
      60,
    );
    oracle.averages.forEach((expected: number | null, i: number) => {
      near(found[59 + 20 * i]!, expected, 1e-14);
    });
  });
  test("each is the mean over the pairs of its window, and of two columns their correlation", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(2, 3, 7, 60, 251), (columns, window) => {
        fc.pre(columns.length >= 2);
        const found = rollingMeanCorrelation(columns, window);
        const both = rollingMeanCorrelation(columns.slice(0, 2), window);
        const pair = rollingCorrelation(columns[0]!, columns[1]!, window);
        for (let t = 0; t < found.length; t += t < 2 * window ? 1 : 11) {
          const from = t - window + 1;
          near(both[t]!, Number.isNaN(pair[t]!) ? null : pair[t]!, 1e-11);
          if (from < 0 || window < 3) continue;
          const expected = meanCorrelation(columns.map((one) => one.subarray(from, t + 1)));
          near(found[t]!, typeof expected === "number" ? expected : null, 1e-11);
          if (typeof expected !== "number") expect(isNoEstimate(expected)).toBe(true);
        }
      }),
      settings,
    );
  });
  test("the kernel gives the bytes of its plain twin", () => {
    fc.assert(
      fc.property(panels, fc.constantFrom(2, 3, 59, 60), (columns, window) => {
        fc.pre(columns.length >= 2);
        expect(bytes(rollingMeanCorrelation(columns, window))).toBe(
          bytes(rollingMeanCorrelation(columns, window, { plain: true })),
        );
      }),
      settings,
    );
  });
  test("one column has no pairs", () =>
    expect(() => rollingMeanCorrelation([column(9, Math.sin)], 3)).toThrow(RangeError));
});
