import { expect, test } from "vitest";
import { coefficientSum } from "../../../src/stats/coefficient-sum.ts";
import { havenRegression } from "../../../src/stats/haven/baur-mcdermott.ts";
import { garchHaven } from "../../../src/stats/haven/garch-haven.ts";
import { garchLikelihood } from "../../../src/stats/haven/garch-likelihood.ts";
import { garchRegression } from "../../../src/stats/haven/garch-regression.ts";
import { tailRegressors } from "../../../src/stats/haven/tail-regressors.ts";
import { seeded } from "../../../src/stats/random.ts";
import { regress } from "../../../src/stats/regression.ts";
import { acceptance } from "../acceptance.ts";
import { agrees, column, given, reference } from "../reference.ts";

const oracle = reference("haven");
const market = Float64Array.from(oracle.market as number[]);
const haven = Float64Array.from(oracle.haven as number[]);

test("coefficients, sums and Newey-West errors of the sums are statsmodels'", () => {
  const found = given(havenRegression(haven, market, { lag: 6 }));
  found.coefficients.forEach((coefficient, j) => {
    agrees(coefficient, oracle.coefficients[j], 8);
  });
  [found.hedge, ...found.tails].forEach((sum, i) => {
    agrees(sum.value, oracle.sums[i], 8);
    agrees(sum.standardError, oracle.errors6[i], 8);
  });
});
test("with GARCH errors coefficients are those of a second optimizer", () => {
  const found = given(garchHaven(haven, market));
  found.coefficients.forEach((coefficient, j) => {
    expect(Math.abs(coefficient - oracle.garch.coefficients[j])).toBeLessThan(2e-6);
  });
  agrees(found.alpha, oracle.garch.alpha, 5);
  agrees(found.beta, oracle.garch.beta, 5);
  agrees(found.omega, oracle.garch.omega, 5);
  agrees(found.logLikelihood, oracle.garch.logLikelihood, 11);
  expect(found.logLikelihood).toBeGreaterThanOrEqual(oracle.garch.logLikelihood - 1e-9);
});
test("robust errors are those of a second program that knows the likelihood only", () => {
  const { hedge, tails } = given(garchHaven(haven, market));
  [hedge, ...tails].forEach(({ standardError }, i) => {
    agrees(standardError, oracle.garch.sumErrors[i], 4);
  });
  const { columns } = given(tailRegressors(market, [0.1, 0.05, 0.01]));
  const { covariance } = given(garchRegression(haven, [market, ...columns]));
  covariance.forEach((row, i) => {
    agrees(Math.sqrt(row[i]!), oracle.garch.errors[i], 4);
  });
});
test("law: the likelihood's slope is what the likelihood does", () => {
  const y = haven.slice(0, 200);
  const columns = [y.map(() => 1), market.slice(0, 200)];
  const at = Float64Array.of(1e-4, 0.1, 5e-6, 0.1, 0.8);
  const scores: Float64Array[] = [];
  const { gradient } = garchLikelihood(y, columns, at, scores);
  at.forEach((value, j) => {
    const step = Math.abs(value) * 1e-6;
    const moved = (by: number) =>
      garchLikelihood(
        y,
        columns,
        at.map((one, i) => (i === j ? one + by : one)),
      ).value;
    agrees(gradient[j]!, (moved(step) - moved(-step)) / (2 * step), 5);
    agrees(
      gradient[j]!,
      scores.reduce((sum, row) => sum + row[j]!, 0),
      10,
    );
  });
});
test("law: moves in percent have the same slopes, errors and alpha", () => {
  const percent = (values: Float64Array) => values.map((one) => one * 100);
  const [plain, scaled] = [given(garchHaven(haven, market)), given(garchHaven(percent(haven), percent(market)))];
  agrees(scaled.hedge.value, plain.hedge.value, 6);
  agrees(scaled.tails[2]!.standardError, plain.tails[2]!.standardError, 4);
  agrees(scaled.alpha, plain.alpha, 6);
  agrees(
    given(havenRegression(percent(haven), percent(market))).tails[1]!.standardError,
    given(havenRegression(haven, market)).tails[1]!.standardError,
    9,
  );
});
test("errors without clusters have no GARCH, and it is said", () => {
  const random = seeded(4);
  const x = column(400, () => random.normal());
  const found = garchRegression(
    x.map((one, t) => one + (t % 2 === 0 ? 1 : -1)),
    [x],
  );
  expect(found).toMatchObject({ kind: "none" });
  expect(garchRegression(x.slice(0, 50), [x.slice(0, 50)])).toMatchObject({ kind: "none", needs: expect.any(String) });
});
test("the worst days keep their move, all others are 0", () => {
  // Type 7 at .25 of 1..5 is 2.
  const found = given(tailRegressors(Float64Array.of(3, 1, 5, 2, 4), [0.25]));
  expect([...found.columns[0]!]).toEqual([0, 1, 0, 2, 0]);
  expect(found).toMatchObject({ bounds: [2], counts: [2] });
  expect(tailRegressors(Float64Array.of(1, Number.NaN), [0.1])).toMatchObject({ kind: "none" });
});
test("a haven that is the market on ordinary days and half of it on the worst, by construction", () => {
  const { bounds } = given(tailRegressors(market, [0.1]));
  const made = market.map((move) => (move <= bounds[0]! ? -0.5 * move : 1 * move));
  const found = given(havenRegression(made, market, { levels: [0.1] }));
  expect(found.hedge.value).toBeCloseTo(1, 10);
  expect(found.tails[0]!.value).toBeCloseTo(-0.5, 10);
});
test("a sum of one coefficient without lags has White's error by hand", () => {
  // y on x = 0, 0, 1, 1: slope 1, residuals -1, 1, -2, 2, weights of the slope -1/2, -1/2, 1/2, 1/2: sqrt((1 + 1 + 4 + 4) / 4).
  const fit = given(regress(Float64Array.of(0, 2, 0, 4), [Float64Array.of(0, 0, 1, 1)]));
  const found = coefficientSum(fit, [0, 1], 0);
  expect(found.value).toBeCloseTo(1, 14);
  expect(found.standardError).toBeCloseTo(Math.sqrt(2.5), 14);
  expect(() => coefficientSum(fit, [1])).toThrow(RangeError);
});

acceptance("hedgedata.csv", (columns) => {
  const [shares, gold, bitcoin] = ["SP", "GLD", "BTC"].map((name) => columns.get(name)!) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  test("least squares of gold on shares", () => {
    const { coefficients } = given(havenRegression(gold, shares));
    [0.05943299, -0.12372407, -0.01275597, 0.19394345].forEach((expected, j) => {
      expect(Math.abs(coefficients[j + 1]! - expected)).toBeLessThan(5.1e-9);
    });
  });
  test.each([
    ["gold", gold, [0.04988263, -0.07209026, -0.11405518, 0.03023066], 6e-3],
    ["bitcoin", bitcoin, [0.8844556, 0.4617737, 1.1166908, 1.5372902], 3e-4],
  ] as const)("GARCH of %s is near the published output", (_, asset, published, within) => {
    const { hedge, tails } = given(garchHaven(asset, shares));
    [hedge, ...tails].forEach(({ value }, i) => {
      expect(Math.abs(value - published[i]!)).toBeLessThan(within);
    });
  });
  test.each([
    ["gold", gold, [0.0504, -0.07, -0.112, 0.025], 5e-5],
    ["bitcoin", bitcoin, [0.884432, 0.46182, 1.11667, 1.537398], 4e-4],
  ] as const)(
    "GARCH of %s is near that of another program, which starts its variance otherwise",
    (_, asset, expected, within) => {
      const { hedge, tails } = given(garchHaven(asset, shares));
      [hedge, ...tails].forEach(({ value }, i) => {
        expect(Math.abs(value - expected[i]!)).toBeLessThan(within);
      });
    },
  );
});
