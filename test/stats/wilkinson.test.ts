import { expect, test } from "vitest";
import { kendall, pearson, spearman } from "../../src/stats/correlation.ts";
import { isNoEstimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { rSquaredEstimate } from "../../src/stats/estimators/rsquared.ts";
import { mean, standardDeviation } from "../../src/stats/moments.ts";
import { type Regression, regress } from "../../src/stats/regression.ts";

/** Wilkinson (1985), Statistics Quiz: the columns of his data set NASTY. */
const column = (of: (i: number) => number) => Float64Array.from({ length: 9 }, (_, i) => of(i + 1));
const X = column((i) => i);
const ZERO = column(() => 0);
const BIG = column((i) => 99999990 + i);
const LITTLE = column((i) => 0.9999999 + i * 1e-8);
const HUGE = column((i) => i * 1e12);
const TINY = column((i) => i * 1e-12);
const ROUND = column((i) => i - 0.5);
const ALIKE = [X, BIG, HUGE, TINY, ROUND];

test("means and standard deviations are those of 1 to 9, moved and stretched", () => {
  expect(mean(BIG)).toBe(99999995);
  expect(mean(HUGE)).toBe(5e12);
  expect(standardDeviation(BIG)).toBeCloseTo(Math.sqrt(7.5), 13);
  expect(standardDeviation(HUGE)! / 1e12).toBeCloseTo(Math.sqrt(7.5), 13);
  expect(standardDeviation(TINY)! * 1e12).toBeCloseTo(Math.sqrt(7.5), 13);
  // 1e-8 beside 1: half of the digits are in the column itself.
  expect(standardDeviation(LITTLE)! * 1e8).toBeCloseTo(Math.sqrt(7.5), 6);
  expect(standardDeviation(ZERO)).toBe(0);
});
test("every pair of the columns that grow by steps correlates fully, by all three methods", () => {
  for (const a of ALIKE)
    for (const b of ALIKE) {
      expect(pearson(a, b)).toBeCloseTo(1, 13);
      expect(spearman(a, b)).toBeCloseTo(1, 13);
      expect(kendall(a, b)).toBeCloseTo(1, 13);
    }
  expect(pearson(X, LITTLE)).toBeCloseTo(1, 12);
});
test("nothing correlates with a column of zeros", () => {
  for (const method of [pearson, spearman, kendall]) expect(method(X, ZERO)).toBeNull();
});
test("BIG on X has constant 99999990 and slope 1", () => {
  const { coefficients, rSquared } = regress(BIG, [X]) as Regression;
  expect(coefficients[0]).toBeCloseTo(99999990, 6);
  expect(coefficients[1]).toBeCloseTo(1, 12);
  expect(rSquared).toBeCloseTo(1, 12);
});
test("a column and its copy, or one without variation, do not explain together", () => {
  const y = column((i) => Math.sin(i));
  for (const pair of [
    [X, BIG],
    [X, X],
    [X, ZERO],
    [ZERO, X],
  ]) {
    expect(regress(y, pair)).toMatchObject({ kind: "none" });
    expect(isNoEstimate(betaEstimate(y, pair))).toBe(true);
    expect(isNoEstimate(rSquaredEstimate(y, pair))).toBe(true);
  }
});
test("powers of a column are told apart up to the fifth: X to X^5 give back their own coefficients", () => {
  const powers = [1, 2, 3, 4, 5].map((power) => X.map((value) => value ** power));
  const y = column((i) => 1 + i + i ** 2 + i ** 3 + i ** 4 + i ** 5);
  const { coefficients } = regress(y, powers) as Regression;
  for (const coefficient of coefficients) expect(coefficient).toBeCloseTo(1, 6);
});
test("a column that varies by rounding only does not vary", () => {
  const rounded = column((i) => (i % 2 === 0 ? 0.1 + 0.2 : 0.3));
  expect(pearson(X, rounded)).toBeNull();
  expect(standardDeviation(rounded)).toBe(0);
  expect(isNoEstimate(betaEstimate(X, rounded))).toBe(true);
});
test("residuals stand square on nearly collinear regressors to the last digits", () => {
  const wave = (f: (t: number) => number) => Float64Array.from({ length: 200 }, (_, t) => f(t));
  const x = wave((t) => Math.sin(t * t));
  const near = wave((t) => Math.sin(t * t) + 2e-7 * Math.cos(3 * t * t));
  const y = wave((t) => Math.sin(t * t) + Math.cos(7 * t * t));
  const { residuals } = regress(y, [x, near]) as Regression;
  // The direction in which the two differ is where one pass of Gram-Schmidt loses digits.
  const apart = near.map((value, t) => (value - x[t]!) / 2e-7);
  const along = apart.reduce((total, value, t) => total + value * residuals[t]!, 0);
  expect(Math.abs(along) / 200).toBeLessThan(1e-9);
  expect(Math.abs(x.reduce((total, value, t) => total + value * residuals[t]!, 0)) / 200).toBeLessThan(1e-15);
});
