import { expect, test } from "vitest";
import { mean, standardDeviation } from "../../src/stats/moments.ts";
import { percentileRank, quantile } from "../../src/stats/quantile.ts";
import { sum } from "../../src/stats/sum.ts";

test("a sum keeps what a naive one loses", () => expect(sum([1, 1e100, 1, -1e100])).toBe(2));
test("the standard deviation of 99999991..99999999 is that of 1..9", () =>
  expect(standardDeviation(Float64Array.from({ length: 9 }, (_, i) => 99999991 + i))).toBeCloseTo(Math.sqrt(7.5), 12));
test("nothing has no mean", () => expect(mean(new Float64Array())).toBeNull());
test("the first quartile of 1, 2, 3, 4 is 1.75 (type 7)", () =>
  expect(quantile(Float64Array.of(4, 1, 3, 2), 0.25)).toBe(1.75));
test("the largest of 50 stands at 99 %", () =>
  expect(
    percentileRank(
      Float64Array.from({ length: 50 }, (_, i) => i),
      49,
    ),
  ).toBe(0.99));
