import { expect, test } from "vitest";
import { incompleteBeta, logGamma, studentCdf, studentQuantile } from "../../src/stats/distributions.ts";
import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import { agrees, reference } from "./reference.ts";

const R = reference("distributions");

// R 4.2: qt(p, df)
test.each([
  [4, 0.975, 2.776445105],
  [4.5, 0.975, 2.658912347],
  [7.3, 0.975, 2.345066737],
  [12.25, 0.95, 1.779261803],
  [248, 0.995, 2.595798537],
])("the t quantile with %d degrees of freedom at %d is %d", (df, p, t) =>
  expect(studentQuantile(p, df)).toBeCloseTo(t, 8),
);
test("the t distribution with 1 degree of freedom is Cauchy's", () => {
  // 1/2 + arctan(1) / pi = 3/4; with 2 degrees of freedom 1/2 + t / (2 sqrt(2 + t^2)), at t = 1: 1/2 + 1 / (2 sqrt 3)
  agrees(studentCdf(1, 1), 0.75, 15);
  agrees(studentCdf(1, 2), 0.5 + 1 / (2 * Math.sqrt(3)), 15);
});
test("the normal distribution is R's pnorm to 14 digits, far into the tail", () => {
  R.z.forEach((z: number, i: number) => {
    agrees(normalCdf(z), R.pnorm[i], 14);
  });
});
test("the normal quantile is R's qnorm to 14 digits", () => {
  R.p.forEach((p: number, i: number) => {
    agrees(normalQuantile(p), R.qnorm[i], 14);
  });
});
test("the t distribution is R's pt to 12 digits, with real degrees of freedom", () => {
  R.df.forEach((df: number, i: number) => {
    if (df > 20_000) return; // n - 2 of nobody's panel; the fraction loses digits there
    R.t.forEach((t: number, j: number) => {
      agrees(studentCdf(t, df), R.pt[i][j], 12);
    });
  });
});
test("the t quantile is R's qt to 11 digits", () => {
  R.df.forEach((df: number, i: number) => {
    if (df > 20_000) return;
    R.pt_grid.forEach((p: number, j: number) => {
      agrees(studentQuantile(p, df), R.qt[i][j], 11);
    });
  });
});
test("the incomplete beta is R's pbeta to 12 digits", () => {
  for (const [x, a, b, expected] of R.beta) agrees(incompleteBeta(x, a, b), expected, 12);
});
test("ln Gamma is R's lgamma to 14 digits", () => {
  R.lgamma_x.forEach((x: number, i: number) => {
    expect(Math.abs(logGamma(x) - R.lgamma[i])).toBeLessThan(1e-14 * Math.max(1, Math.abs(R.lgamma[i])));
  });
});
test("a quantile leads back to its probability", () => {
  for (const df of [0.7, 3.7, 60, 5000, 1e12])
    for (const p of [1e-12, 0.01, 0.3, 0.9, 0.9999]) agrees(studentCdf(studentQuantile(p, df), df), p, 11);
});
test("the ends of a distribution are infinite, and no probability lies beyond them", () => {
  expect(studentQuantile(0, 5)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(studentCdf(Number.POSITIVE_INFINITY, 5)).toBe(1);
  expect(() => studentQuantile(1.1, 5)).toThrow("a probability lies between 0 and 1, not 1.1");
  expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
});
