import { expect, test } from "vitest";
import { pearson } from "../../src/stats/correlation.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { rateEstimate } from "../../src/stats/estimators/rate.ts";
import { hacInterval, neweyWest } from "../../src/stats/hac.ts";
import { intervalBy } from "../../src/stats/methods.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { type Regression, regress } from "../../src/stats/regression.ts";
import { agrees, given, reference, value } from "./reference.ts";

const R = reference("eustock");
const [x, y, z] = ["x", "y", "z"].map((name) => Float64Array.from(R[name])) as [
  Float64Array,
  Float64Array,
  Float64Array,
];
const correlation = given(correlationEstimate(x, y));
const beta = given(betaEstimate(y, x));

test("set A is the one of oracles.json: correlation 0.639467397262, beta 0.827755021859491", () => {
  agrees(correlation.value, 0.639467397262, 12);
  agrees(beta.value, 0.827755021859491, 13);
});
test.each([
  [0.95, "pearsonFisher95"],
  [0.9, "pearsonFisher90"],
])("the fisher interval at %d is cor.test's", (confidence, key) => {
  const { low, high, degreesOfFreedom } = given(intervalBy("fisher", correlation, confidence));
  agrees(low, R[key][0], 12);
  agrees(high, R[key][1], 12);
  expect(degreesOfFreedom).toBeNull();
});
test("the ols interval of a beta is confint(lm)'s", () => {
  const { low, high, degreesOfFreedom } = given(intervalBy("ols", beta, 0.95));
  agrees(low, R.oneConfint[0]);
  agrees(high, R.oneConfint[1]);
  expect(degreesOfFreedom).toBe(1857);
});
test("Newey-West errors of a beta are sandwich's; with lag 0 they are HC0", () => {
  agrees(neweyWest(beta, 0), R.oneHC0[1]);
  agrees(neweyWest(beta, 5), R.oneNW5[1]);
  agrees(neweyWest(beta, 10), R.oneNW10[1]);
  agrees(neweyWest(beta, 5), 0.0474067394003);
});
test("Newey-West errors with several regressors are sandwich's", () => {
  agrees(neweyWest(given(betaEstimate(y, [x, z], 0)), 5), R.twoNW5[1]);
  agrees(neweyWest(given(betaEstimate(y, [x, z], 1)), 5), R.twoNW5[2]);
});
test("Greene's example 15.3: Newey-West with lag 4", () => {
  const greene = reference("greene");
  const [investment, gnp, interest] = ["investment", "gnp", "interest"].map((name) => Float64Array.from(greene[name]));
  const fit = given(regress(investment!, [gnp!, interest!])) as Regression;
  greene.coefficients.forEach((expected: number, j: number) => {
    agrees(fit.coefficients[j]!, expected);
  });
  [0, 1].forEach((j) => {
    agrees(neweyWest(given(betaEstimate(investment!, [gnp!, interest!], j)), 4), greene.nw4[j + 1]);
  });
  // As published: 0.0167508 and 3.342375
  agrees(neweyWest(given(betaEstimate(investment!, [gnp!, interest!], 0)), 4), 0.0167508, 6);
});
test("the error of a correlation is that of its influence function", () => {
  // On the atanh scale; on its own scale 1 - r^2 of it.
  const shrink = 1 - correlation.value ** 2;
  agrees(neweyWest(correlation, 0) * shrink, R.influenceError.L0);
  agrees(neweyWest(correlation, 5) * shrink, R.influenceError.L5);
  agrees(neweyWest(correlation, 10) * shrink, 0.0207408342887);
});
test("the hac interval of a correlation with lag 5 is [0.598779, 0.676863]", () => {
  const { low, high } = given(hacInterval(correlation, 0.95, { lag: 5 }));
  // The published figures took z = 1.96.
  agrees(low, 0.5987794283782606, 5);
  agrees(high, 0.6768631428644762, 5);
});
test("the jackknife's interval is about twice the textbook's on real returns", () => {
  const width = (method: "jackknife" | "ols" | "bootstrap") => {
    const { low, high } = given(intervalBy(method, beta, 0.95));
    return high - low;
  };
  expect(width("jackknife") / width("ols")).toBeGreaterThan(1.9);
  expect(width("jackknife") / width("bootstrap")).toBeCloseTo(1, 1);
});
test("(X'X)^-1 and leverages of two regressors are lm's", () => {
  const fit = given(regress(y, [x, z])) as Regression;
  R.twoGram.flat().forEach((expected: number, i: number) => {
    agrees(fit.inverseGram(Math.floor(i / 3), i % 3), expected);
  });
  R.twoLeverages10.forEach((expected: number, t: number) => {
    agrees(fit.leverages[t]!, expected);
  });
});
test("rolling correlations over 60 days are R's", () => {
  const rolling = Array.from(
    { length: x.length - 59 },
    (_, t) => pearson(x.subarray(t, t + 60), y.subarray(t, t + 60))!,
  );
  expect(rolling.length).toBe(R.roll60.count);
  agrees(rolling[0]!, R.roll60.first);
  agrees(rolling.at(-1)!, R.roll60.last);
  agrees(Math.min(...rolling), R.roll60.min);
  agrees(Math.max(...rolling), R.roll60.max);
});
test("mean and rate in the worst decile of another series are R's", () => {
  const threshold = quantile(x, 0.1)!;
  const kept = Int8Array.from(x, (move) => (move <= threshold ? 1 : 0));
  const mean = given(meanEstimate(y, 1, kept));
  expect(mean.counted).toBe(R.worstDecile.count);
  agrees(mean.value, R.worstDecile.mean);
  const falls = given(
    rateEstimate(
      Float64Array.from(y, (move) => (move < 0 ? 1 : 0)),
      kept,
    ),
  );
  agrees(falls.value, R.worstDecile.rate);
  // n / (m - 1) in place of sqrt: the interval's error is sd / sqrt(m) times sqrt(m / (m - 1)), where rows are independent.
  const squares = mean.contributions.reduce((total, d) => total + d * d, 0);
  const m = R.worstDecile.count;
  agrees(Math.sqrt(squares) / (mean.n - 1), R.worstDecile.error * Math.sqrt(m / (m - 1)));
});
test("a method made for another statistic refuses in words", () => {
  expect(intervalBy("fisher", beta, 0.95)).toEqual({
    kind: "none",
    why: "the fisher interval is for Pearson's correlation",
  });
  expect(intervalBy("ols", correlation, 0.95)).toEqual({ kind: "none", why: "the ols interval is for a beta" });
  expect(intervalBy("wilson", beta, 0.95)).toEqual({ kind: "none", why: "Wilson's interval is for a rate" });
  expect(value(betaEstimate(y, [x, z], 1))).toBeCloseTo(R.two[2], 10);
});
