import { expect, test } from "vitest";
import { combinedInterval } from "../../src/stats/combination.ts";
import type { ConfidenceInterval, Estimate } from "../../src/stats/estimate.ts";
import { rateEstimate } from "../../src/stats/estimators/rate.ts";
import { wilson, wilsonInterval } from "../../src/stats/wilson.ts";

const days = (n: number, of: (t: number) => boolean) => Float64Array.from({ length: n }, (_, t) => (of(t) ? 1 : 0));
const rate = (ones: Float64Array, kept?: Int8Array, overlap = 1) => rateEstimate(ones, kept, overlap) as Estimate;
const interval = (estimate: Estimate) => wilsonInterval(estimate, 0.95) as ConfidenceInterval;

test("days that do not come in runs count in full: Wilson's interval of 20 in 40", () => {
  const { low, high, method } = interval(rate(days(40, (t) => t % 2 === 0)));
  expect([low, high]).toEqual(wilson(0.5, 40, 0.95));
  expect(method).toBe("wilson");
});
test("days in runs of ten count for fewer", () => {
  const { low, high } = interval(rate(days(40, (t) => t % 20 < 10)));
  const [below, above] = wilson(0.5, 40, 0.95);
  expect(low).toBeLessThan(below);
  expect(high).toBeGreaterThan(above);
});
test("of moves that overlap by five days the same days count for fewer, and where all are alike for a fifth", () => {
  const ones = days(60, (t) => [0, 1, 2, 6, 8, 9].includes(Math.floor(t / 5)));
  const length = (overlap: number) => {
    const { low, high } = interval(rate(ones, undefined, overlap));
    return high - low;
  };
  expect(length(5)).toBeGreaterThan(1.2 * length(1));
  const always = days(60, () => true);
  const { low } = interval(rate(always, undefined, 5));
  expect(low).toBeCloseTo(wilson(1, 12, 0.95)[0], 12);
});
test("under a condition only its days are counted", () => {
  const kept = Int8Array.from({ length: 40 }, (_, t) => (t % 4 < 2 ? 1 : 0));
  const estimate = rate(
    days(40, (t) => t % 2 === 0),
    kept,
  );
  expect(estimate).toMatchObject({ value: 0.5, n: 40, counted: 20, hits: 10 });
  const { low, high } = interval(estimate);
  expect([low, high]).toEqual(wilson(0.5, 20, 0.95));
});
test("a rate of 1 is not certain, neither alone nor in a difference", () => {
  const estimate = rate(days(10, () => true));
  // prop.test(10, 10, correct = FALSE)
  expect(interval(estimate).low).toBeCloseTo(0.7224672, 6);
  const rows = Int32Array.from({ length: 10 }, (_, t) => t);
  const { low, high } = combinedInterval(1, [{ estimate, rows, derivative: 1 }], 0.95);
  expect(high - low).toBeGreaterThan(1 - 0.7224672);
});
