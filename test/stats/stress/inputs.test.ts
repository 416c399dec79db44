import { describe, expect, test } from "vitest";
import { blockScore } from "../../../src/stats/stress/block-score.ts";
import { ewmaVolatility } from "../../../src/stats/stress/ewma-volatility.ts";
import { aboveLow, belowHigh } from "../../../src/stats/stress/extremes.ts";
import { havenFailure } from "../../../src/stats/stress/haven-failure.ts";
import { peaksOf } from "../../../src/stats/stress/peaks.ts";
import { relativeIlliquidity } from "../../../src/stats/stress/relative-illiquidity.ts";

const NONE = Number.NaN;
const close = (found: Float64Array, expected: readonly number[]) => {
  expect(found.length).toBe(expected.length);
  for (const [t, value] of expected.entries()) {
    if (Number.isNaN(value)) expect(found[t]).toBeNaN();
    else expect(found[t]).toBeCloseTo(value, 14);
  }
};

test("volatility: v = 4, then .5 * 4 + .5 * 0, a gap that keeps it, .5 * 2 + .5 * 16", () =>
  close(ewmaVolatility(Float64Array.of(NONE, 2, 0, NONE, -4), { lambda: 0.5 }), [NONE, 2, Math.SQRT2, NONE, 3]));

describe("extremes of a window", () => {
  test("below the high of 2 rows: 1 - 8/10, 1 - 4/8; a price of 0 is none and hides nothing", () =>
    close(belowHigh(Float64Array.of(10, 8, 4, 0, 3), 2), [0, 0.2, 0.5, NONE, 0]));
  test("above the low of 3 rows, in its own unit", () =>
    close(aboveLow(Float64Array.of(4, 3, NONE, 5, 6), 3), [0, 0, NONE, 2, 1]));
});

describe("failure of havens", () => {
  // Row 0: shares -2, havens -1 and -3, mean -2: 2 * 2 = 4. Row 1: havens rise on average: 0. Row 2: shares rise: 0.
  const equity = Float64Array.of(-2, -2, 1, NONE, -4);
  const havens = [Float64Array.of(-1, -1, -3, 1, -4), Float64Array.of(-3, 2, -3, 1, -4)];
  test("the day's product, smoothed", () =>
    close(havenFailure(equity, havens, { alpha: 0.5 }), [4, 2, 1, NONE, 0.5 + 8]));
});

test("illiquidity: means of 2 over the median of the last 4 of them", () =>
  // Means 1, 1.5, 2.5, 3, 5, 7 with 1 known of 2 enough; medians 1.25 (1, 1.5), 1.5, 2, 2.75, 4.
  close(relativeIlliquidity(Float64Array.of(1, 2, 3, NONE, 5, 9), { short: 2, long: 4 }), [
    NONE,
    1.5 / 1.25,
    2.5 / 1.5,
    3 / 2,
    5 / 2.75,
    7 / 4,
  ]));

test("a block's score is the mean of the ranks it has", () =>
  // 5, 7: ranks .5, (1 + .5) / 2 = .75. 1 after a gap: .5; then a higher one .75.
  close(blockScore([Float64Array.of(5, 7, NONE), Float64Array.of(NONE, 1, 2)], 3, { least: 1 }), [0.5, 0.625, 0.75]));
test("a block without inputs has no score", () => close(blockScore([], 2), [NONE, NONE]));

test("peaks are apart, the highest first, of equal ones the first", () => {
  const values = Float64Array.of(1, 5, 4, NONE, 3, 5, 2);
  expect(peaksOf(values, { count: 3, apart: 3 })).toEqual([1, 5]);
  expect(peaksOf(values, { count: 3, apart: 1 })).toEqual([1, 5, 2]);
});
