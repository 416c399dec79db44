import fc from "fast-check";
import { expect, test } from "vitest";
import { absorptionRatio, absorptionShift } from "../../../src/stats/stress/absorption.ts";
import { correlationMatrix, covarianceMatrix } from "../../../src/stats/stress/covariance.ts";
import { metricOf } from "../../../src/stats/stress/mahalanobis.ts";
import { meanCorrelation } from "../../../src/stats/stress/mean-correlation.ts";
import { symmetricEigenvalues } from "../../../src/stats/stress/symmetric-eigenvalues.ts";
import { type Turbulence, trailingTurbulence, turbulence } from "../../../src/stats/stress/turbulence.ts";
import { halvingWeights, weightedCovariance } from "../../../src/stats/stress/weighted-covariance.ts";
import { agrees, column, given, reference } from "../reference.ts";

const oracle = reference("stress");
const eustock = reference("eustock");
// DAX, SMI, CAC, FTSE, as in R.
const returns = [eustock.y, oracle.smi, eustock.z, eustock.x].map((values: number[]) => Float64Array.from(values));
const n = returns[0]!.length;
const rows = (matrix: readonly (readonly number[])[]) => matrix.map((row) => Float64Array.from(row));
const at = (t: number) => returns.map((one) => one[t]!);

test("turbulence over the full sample is R's mahalanobis, and adds to (T - 1) k", () => {
  const found = Array.from({ length: n }, (_, t) => given<Turbulence>(turbulence(at(t), returns)).value);
  oracle.full.forEach((expected: number, t: number) => {
    agrees(found[t]!, expected, 11);
  });
  expect(found.reduce((a, b) => a + b)).toBeCloseTo(7432, 8);
  agrees(found.reduce((a, b) => a + b) / n, 3.99784830554, 12);
  agrees(Math.max(...found), 114.730300882, 11);
  expect(found.indexOf(Math.max(...found)) + 1).toBe(35);
});
test("trailing turbulence reads the 250 days before the day", () => {
  const found = trailingTurbulence(returns, { window: 250 });
  expect(found.slice(0, 250).every((one) => one === null)).toBe(true);
  [600, 601, 602, 603, 604, n - 1].forEach((t, i) => {
    agrees(found[t]!.value, oracle.trailing250[i], 10);
  });
});
test("correlation surprise of the last day with the mean of the days before it", () => {
  const covariance = covarianceMatrix(returns)!;
  const metric = metricOf(covariance);
  if ("kind" in metric) throw new Error(metric.why);
  const deviation = returns.map((one) => one[n - 1]! - one.slice(0, -1).reduce((a, b) => a + b) / (n - 1));
  agrees(metric.distance(deviation), 5.21568877967, 12);
  agrees(metric.magnitude(deviation), 9.46988936951, 12);
  agrees(metric.distance(deviation) / metric.magnitude(deviation), 0.550765544998, 12);
});
test("two uncorrelated series by hand: squared deviations over variances", () => {
  const history = [Float64Array.of(1, -1, 1, -1), Float64Array.of(2, 2, -2, -2)];
  // Variances 4/3 and 16/3, covariance 0: 3^2 / (4/3) + 4^2 / (16/3) = 6.75 + 3.
  const found = given<Turbulence>(turbulence([3, 4], history));
  expect(found.value).toBeCloseTo(9.75, 13);
  expect(found.surprise).toBeCloseTo(1, 13);
});
test("collinear columns are named", () => {
  const [a, b] = [returns[0]!, returns[1]!];
  const found = turbulence([0, 0, 0, 0], [a, returns[2]!, b, a.map((one, t) => one - 2 * b[t]!)]);
  expect(found).toMatchObject({ kind: "none", why: "column 4 is a combination of 1, 3", columns: [0, 2, 3] });
  expect(turbulence([0, 0], [a, a.map(() => 1)])).toMatchObject({ why: "column 2 does not vary", columns: [1] });
  expect(turbulence([0, 0], [a.slice(0, 3), b.slice(0, 3)])).toMatchObject({ needs: "4 days" });
  expect(turbulence([Number.NaN, 0], [a, b])).toMatchObject({ why: "a move is missing" });
});
test("law: units do not matter to turbulence, later days change no earlier one", () => {
  const scaled = returns.map((one, j) => one.map((value) => value * 10 ** (6 * j - 9)));
  const early = trailingTurbulence(
    returns.map((one) => one.slice(0, 300)),
    { window: null, least: 250 },
  );
  const late = trailingTurbulence(
    returns.map((one) => one.slice(0, 320)),
    { window: null, least: 250 },
  );
  expect(late.slice(0, 300)).toEqual(early);
  early.slice(250).forEach((one, i) => {
    agrees(
      given<Turbulence>(
        turbulence(
          scaled.map((c) => c[250 + i]!),
          scaled.map((c) => c.slice(0, 250 + i)),
        ),
      ).value,
      one!.value,
      9,
    );
  });
});

test("eigenvalues are R's, those of a Hilbert matrix of 8 to 15 digits of the largest", () => {
  const covariance = covarianceMatrix(returns)!;
  symmetricEigenvalues(covariance)!.forEach((one, i) => {
    agrees(one, oracle.eigenCovariance[i], 11);
  });
  symmetricEigenvalues(correlationMatrix(covariance)!)!.forEach((one, i) => {
    agrees(one, oracle.eigenCorrelation[i], 11);
  });
  const hilbert = Array.from({ length: 8 }, (_, i) => column(8, (j) => 1 / (i + j + 1)));
  symmetricEigenvalues(hilbert)!.forEach((one, i) => {
    expect(Math.abs(one - oracle.hilbert[i])).toBeLessThan(1e-15);
  });
});
test("eigenvalues by hand", () => {
  expect(
    [
      ...symmetricEigenvalues(
        rows([
          [2, 1],
          [1, 2],
        ]),
      )!,
    ].map((one) => Math.round(one * 1e14) / 1e14),
  ).toEqual([3, 1]);
  expect([
    ...symmetricEigenvalues(
      rows([
        [0, 0, 0],
        [0, 7, 0],
        [0, 0, -2],
      ]),
    )!,
  ]).toEqual([7, 0, -2]);
  expect([...symmetricEigenvalues([])!]).toEqual([]);
  expect(
    symmetricEigenvalues(
      rows([
        [1, Number.NaN],
        [Number.NaN, 1],
      ]),
    ),
  ).toBeNull();
});
test("law: eigenvalues add to the trace, their squares to the matrix's, and a matrix of one correlation has 1 + (k - 1) r and 1 - r", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.integer(), (k, seed) => {
      const matrix = Array.from({ length: k }, () => new Float64Array(k));
      for (let i = 0; i < k; i++)
        for (let j = 0; j <= i; j++) matrix[i]![j] = matrix[j]![i] = Math.sin(seed + 7 * i * i + 3 * j);
      const found = symmetricEigenvalues(matrix)!;
      expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(
        matrix.reduce((a, row, i) => a + row[i]!, 0),
        10,
      );
      const squares = matrix.reduce((a, row) => a + row.reduce((b, one) => b + one * one, 0), 0);
      expect(found.reduce((a, b) => a + b * b, 0)).toBeCloseTo(squares, 9);
      expect([...found]).toEqual([...found].sort((a, b) => b - a));
      const even = symmetricEigenvalues(Array.from({ length: k }, (_, i) => column(k, (j) => (i === j ? 1 : 0.3))))!;
      expect(even[0]).toBeCloseTo(1 + (k - 1) * 0.3, 12);
      if (k > 1) expect(even[k - 1]).toBeCloseTo(0.7, 12);
    }),
    { numRuns: 60, seed: 1 },
  );
});
test("absorption ratios are R's and those of frds and Bisias, Flood, Lo and Valavanis (frds tests/measures/test_absorption_ratio.py, MIT)", () => {
  const covariance = covarianceMatrix(returns)!;
  agrees(given(absorptionRatio(covariance)).value, 0.755358772432, 12);
  agrees(given(absorptionRatio(correlationMatrix(covariance)!)).value, 0.741417921383, 12);
  const days = covarianceMatrix(
    rows([
      [0.015, 0.031, 0.007, 0.034, 0.014, 0.011],
      [0.012, 0.063, 0.027, 0.023, 0.073, 0.055],
      [0.072, 0.043, 0.097, 0.078, 0.036, 0.083],
    ]),
  )!;
  for (const share of [0.2, 0.3, 0.4]) agrees(given(absorptionRatio(days, { share })).value, 0.7746543307660252, 14);
  for (const share of [0.5, 0.6, 0.7, 0.8])
    expect(given(absorptionRatio(days, { share })).value).toBeCloseTo(0.9435, 4);
  expect(given(absorptionRatio(days, { share: 0.9 })).value).toBe(1);
  // frds rounds a tenth of three series to none and gives 0: one is the least.
  expect(given(absorptionRatio(days, { share: 0.1 })).directions).toBe(1);
});
test("the shift of the absorption ratio by hand", () => {
  // 0, 0, 0, 1: mean of the last 1 is 1, of all 1/4, deviation sqrt((3/16 + 9/16) / 3) = 1/2.
  expect(absorptionShift(Float64Array.of(9, 0, 0, 0, 1), { short: 1, long: 4 })).toBeCloseTo(1.5, 14);
  expect(absorptionShift(Float64Array.of(1, 1, 1), { short: 1, long: 3 })).toMatchObject({
    why: "the ratios do not vary",
  });
  expect(absorptionShift(Float64Array.of(1), {})).toMatchObject({ needs: "250 ratios" });
});
test("weighted covariances are R's cov.wt, and with an endless half-life the plain ones", () => {
  weightedCovariance(returns, halvingWeights(n, 250))!.forEach((row, i) => {
    row.forEach((one, j) => {
      agrees(one, oracle.weighted[i][j], 10);
    });
  });
  agrees(
    weightedCovariance(returns, halvingWeights(n, 1e12))![0]![1]! * (n / (n - 1)),
    covarianceMatrix(returns)![0]![1]!,
    7,
  );
});
test("the mean correlation is the mean of R's cor, -1/(k-1) for columns that cancel", () => {
  agrees(meanCorrelation(returns) as number, oracle.meanCorrelation, 12);
  expect(meanCorrelation([returns[0]!, returns[0]!.map((one) => -3 * one)])).toBeCloseTo(-1, 12);
  expect(meanCorrelation([returns[0]!, returns[0]!, returns[0]!])).toBeCloseTo(1, 12);
  expect(meanCorrelation([returns[0]!, returns[0]!.map(() => 5)])).toMatchObject({
    why: "column 2 does not vary over these rows",
  });
  expect(meanCorrelation([returns[0]!])).toMatchObject({ needs: "2 series" });
});
