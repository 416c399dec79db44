import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pearson, spearman } from "../../src/stats/correlation.ts";
import { studentQuantile } from "../../src/stats/distributions.ts";
import type { Estimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { kendallEstimate, spearmanEstimate } from "../../src/stats/estimators/rank-correlation.ts";
import { rSquaredEstimate } from "../../src/stats/estimators/rsquared.ts";
import { standardDeviation } from "../../src/stats/moments.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { type Regression, regress } from "../../src/stats/regression.ts";
import { wilson } from "../../src/stats/wilson.ts";

// Values of R 4.2.2, see fixtures/oracle/eustock.R.
const R = JSON.parse(readFileSync(new URL("../../fixtures/oracle/eustock.json", import.meta.url), "utf8"));
const [x, y, z] = [R.x, R.y, R.z].map((values: number[]) => Float64Array.from(values)) as [
  Float64Array,
  Float64Array,
  Float64Array,
];
const tied = (values: Float64Array) => values.slice(0, 500).map((value) => roundHalfToEven(value * 200));

/** Agrees with R to 10 significant digits. */
function agrees(found: number, expected: number, digits = 10): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(0.5 * 10 ** (1 - digits) * Math.abs(expected));
}
const value = (estimate: object): number => (estimate as Estimate).value;
/** HC3 leaves out the n / (n - 1) of the jackknife and its centring: se^2 = sum d^2 / (n - 1)^2. */
const hc3 = (estimate: object): number =>
  Math.hypot(...(estimate as Estimate).contributions) / ((estimate as Estimate).n - 1);

test("Pearson's correlation is cor.test's", () => {
  agrees(value(correlationEstimate(x, y)), R.pearson);
  agrees(pearson(y, x)!, R.pearson);
});
test("Fisher's textbook interval is cor.test's", () => {
  const { link, textbook } = correlationEstimate(x, y) as Estimate;
  const ends = [-1, 1].map((sign) => Math.tanh(link!.value + sign * normalQuantile(0.975) * textbook!.standardError));
  ends.forEach((end, i) => {
    agrees(end, R.pearsonFisher95[i]);
  });
});
test("Spearman's correlation is R's, with and without ties", () => {
  agrees(value(spearmanEstimate(x, y)), R.spearman);
  agrees(spearman(x, y)!, R.spearman);
  agrees(value(spearmanEstimate(tied(x), tied(y))), R.spearmanTied);
});
test("Kendall's tau-b is R's, with and without ties", () => {
  agrees(value(kendallEstimate(x.slice(0, 500), y.slice(0, 500))), R.kendall500);
  agrees(value(kendallEstimate(tied(x), tied(y))), R.kendallTied);
});
test.each([
  ["one regressor", [x], "one"],
  ["two regressors", [x, z], "two"],
])("least squares on %s agrees with lm and vcovHC", (_, regressors, key) => {
  const fit = regress(y, regressors) as Regression;
  const variance = fit.residualSquares / fit.degreesOfFreedom;
  fit.coefficients.forEach((coefficient, j) => {
    agrees(coefficient, R[key][j]);
    agrees(Math.sqrt(variance * fit.inverseGram(j, j)), R[`${key}Errors`][j]);
  });
  regressors.forEach((__, j) => {
    const estimate = betaEstimate(y, regressors, j);
    agrees(value(estimate), R[key][j + 1]);
    agrees(hc3(estimate), R[`${key}HC3`][j + 1]);
  });
  agrees(value(rSquaredEstimate(y, regressors)), R[`${key}RSquared`]);
});
test("leverages are hatvalues", () => {
  const { leverages } = regress(y, [x]) as Regression;
  R.oneLeverages10.forEach((leverage: number, t: number) => {
    agrees(leverages[t]!, leverage);
  });
});
test.each([
  ["down", (move: number) => move <= 0, "downBeta"],
  ["up", (move: number) => move > 0, "upBeta"],
])("the beta of %s days has its own constant and means", (_, chosen, key) => {
  const days = (values: Float64Array) => values.filter((__, t) => chosen(x[t]!));
  agrees(value(betaEstimate(days(y), days(x))), R[key]);
});
test("the Longley data, nearly collinear, come out as in lm", () => {
  const columns = [0, 1, 2, 3, 4, 5, 6].map((j) => Float64Array.from(R.longley, (row: number[]) => row[j]!));
  const fit = regress(columns[0]!, columns.slice(1)) as Regression;
  // Condition number 5e9 before centring: lm itself has about 10 digits here.
  fit.coefficients.forEach((coefficient, j) => {
    agrees(coefficient, R.longleyCoefficients[j]);
  });
  agrees(fit.rSquared, R.longleyRSquared);
});
test("mean, its standard error and the standard deviation are R's", () => {
  agrees(value(meanEstimate(y)), R.mean);
  const estimate = meanEstimate(y) as Estimate;
  agrees(Math.hypot(...estimate.contributions) / Math.sqrt(y.length * (y.length - 1)), R.meanError);
  agrees(standardDeviation(y)!, R.sd);
});
test("quantiles are type 7", () => {
  [0, 0.05, 0.1, 0.5, 0.9, 1].forEach((level, i) => {
    agrees(quantile(y, level)!, R.quantiles7[i]);
  });
});
test.each(R.studentQuantiles as [number, number, number][])("t at %d with %d degrees of freedom", (p, df, t) => {
  expect(Math.abs(studentQuantile(p, df) - t)).toBeLessThanOrEqual(1e-11 * Math.max(Math.abs(t), 1e-3));
});
test.each(R.normalQuantiles as [number, number][])("the normal quantile at %d", (p, quantileOfR) => {
  expect(Math.abs(normalQuantile(p) - quantileOfR)).toBeLessThanOrEqual(1e-14 * Math.abs(quantileOfR));
});
test.each(R.wilson as [number, number, number, number][])(
  "Wilson's interval of %d in %d is prop.test's",
  (k, n, low, high) => {
    const found = wilson(k / n, n, 0.95);
    agrees(found[0], low);
    agrees(found[1], high);
  },
);

/** As R's round: a half goes to the even neighbour. */
function roundHalfToEven(number: number): number {
  const floor = Math.floor(number);
  return number - floor === 0.5 ? floor + (floor % 2) : Math.round(number);
}
