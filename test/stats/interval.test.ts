import { expect, test } from "vitest";
import type { ConfidenceInterval, Estimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { jackknifeInterval } from "../../src/stats/interval.ts";

const pairs = (n: number) => {
  const x = Float64Array.from({ length: n }, (_, i) => Math.sin((i + 1) ** 2));
  const y = x.map((value, i) => 0.5 * value + Math.cos(3 * (i + 1) ** 2) * ((i + 1) % 7 === 0 ? 3 : 1));
  return { x, y };
};
const of = (estimate: unknown) => {
  const { value } = estimate as Estimate;
  const { low, high, degreesOfFreedom } = jackknifeInterval(estimate as Estimate, 0.95) as ConfidenceInterval;
  return [value, low, high, degreesOfFreedom!];
};
const near = (found: number[], expected: number[]) => found.map((one, i) => expect(one).toBeCloseTo(expected[i]!, 6));

// Vectors computed independently in numpy.
test.each([
  [20, [0.0727684, -0.58213891, 0.67040944, 7.1050151], [0.09758102, -0.82222406, 1.0173861, 7.65076682]],
  [60, [0.21203911, -0.10302911, 0.48843808, 22.46315099], [0.30847853, -0.12183792, 0.73879499, 25.4940679]],
  [250, [0.18195382, 0.05177152, 0.30605557, 94.03698631], [0.27179392, 0.08274203, 0.4608458, 106.75394601]],
])("jackknife-t intervals of correlation and beta over %d rows", (n, correlation, beta) => {
  const { x, y } = pairs(n);
  near(of(correlationEstimate(x, y)), correlation);
  near(of(betaEstimate(y, x)), beta);
});
test("contributions are what leaving out each row changes", () => {
  const { x, y } = pairs(12);
  const whole = correlationEstimate(x, y) as Estimate;
  x.forEach((_, t) => {
    const rest = (values: Float64Array) => values.filter((__, i) => i !== t);
    const without = correlationEstimate(rest(x), rest(y)) as Estimate;
    expect(whole.contributions[t]).toBeCloseTo(11 * (whole.value - without.value), 10);
  });
});
test("99999990 + i correlates with i * 1e-12 perfectly", () => {
  const big = Float64Array.from({ length: 9 }, (_, i) => 99999990 + i);
  const small = Float64Array.from({ length: 9 }, (_, i) => i * 1e-12);
  expect((correlationEstimate(big, small) as Estimate).value).toBeCloseTo(1, 12);
});
test("a constant column has no correlation", () =>
  expect(correlationEstimate(new Float64Array(9).fill(3), pairs(9).x)).toMatchObject({ kind: "none" }));
test("moves over five rows leave (2 * 25 + 1) / 15 = 3.4 times fewer degrees of freedom, and name no day for it", () => {
  const { x, y } = pairs(250);
  const plain = correlationEstimate(x, y) as Estimate;
  const [single, overlapping] = [plain, { ...plain, overlap: 5 }].map(
    (estimate) => jackknifeInterval(estimate, 0.95) as ConfidenceInterval,
  );
  expect(overlapping!.degreesOfFreedom).toBeCloseTo(single!.degreesOfFreedom! / 3.4, 10);
  expect((jackknifeInterval({ ...plain, overlap: 100 }, 0.95) as ConfidenceInterval).dominant).toBeNull();
});
