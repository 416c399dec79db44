import { expect, test } from "vitest";
import { combinedInterval } from "../../src/stats/combination.ts";
import type { ConfidenceInterval, Estimate } from "../../src/stats/estimate.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { jackknifeInterval } from "../../src/stats/interval.ts";

const n = 40;
const values = Float64Array.from({ length: n }, (_, t) => Math.sin((t + 1) ** 2));
const kept = Int8Array.from({ length: n }, (_, t) => (t % 4 === 0 ? 1 : 0));
const chosen = values.filter((_, t) => kept[t] === 1);
const tail = meanEstimate(values, 1, kept) as Estimate;

test("the mean of a tail is that of its days", () => {
  expect(tail.value).toBeCloseTo(chosen.reduce((a, b) => a + b) / 10, 14);
  expect(tail).toMatchObject({ n: 40, counted: 10 });
});
test("leaving out a day of the tail changes its mean, leaving out another does not", () => {
  for (let t = 0; t < n; t++) {
    const rest = (column: Float64Array) => column.filter((_, s) => s !== t);
    const without = meanEstimate(
      rest(values),
      1,
      kept.filter((_, s) => s !== t),
    ) as Estimate;
    expect(tail.contributions[t]).toBeCloseTo((n - 1) * (tail.value - without.value), 10);
  }
});
test("the interval of a tail follows intervals.md: d = n / (m - 1) (y - mean), V = S2 / n, df of m days", () => {
  const { low, high, degreesOfFreedom } = jackknifeInterval(tail, 0.95) as ConfidenceInterval;
  const d = [...chosen].map((y) => (n / 9) * (y - tail.value));
  const S2 = d.reduce((total, one) => total + one ** 2, 0);
  const S4 = d.reduce((total, one) => total + one ** 4, 0);
  const df = Math.min(9, Math.max(4, 2 / (S4 / S2 ** 2 - 1 / 10)));
  expect(degreesOfFreedom).toBeCloseTo(df, 10);
  // Days of the tail are 4 apart and the lag is 3: nothing to guard.
  const error = Math.sqrt(S2) / n;
  expect((high - low) / 2 / error).toBeGreaterThan(1.96);
  expect((high + low) / 2).toBeCloseTo(tail.value, 12);
});
test("a tail less itself is nothing, for certain", () => {
  const rows = Int32Array.from({ length: n }, (_, t) => t);
  const found = combinedInterval(
    0,
    [1, -1].map((derivative) => ({ estimate: tail, rows, derivative })),
    0.95,
  );
  expect(found).toMatchObject({ low: 0, high: 0 });
});
test("a tail less a constant has the tail's own interval", () => {
  const rows = Int32Array.from({ length: n }, (_, t) => t);
  const found = combinedInterval(tail.value, [{ estimate: tail, rows, derivative: 1 }], 0.95);
  const own = jackknifeInterval(tail, 0.95) as ConfidenceInterval;
  expect(found.high - found.low).toBeCloseTo(own.high - own.low, 10);
});
test("one day is no tail", () =>
  expect(
    meanEstimate(
      values,
      1,
      kept.map((_, t) => (t === 3 ? 1 : 0)),
    ),
  ).toMatchObject({ kind: "none" }));
