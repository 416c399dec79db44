import { describe, expect, test } from "vitest";
import { constantCorrelation } from "../../../src/stats/breaks/constant-correlation.ts";
import { fTest } from "../../../src/stats/breaks/f-statistics.ts";
import { segmentations } from "../../../src/stats/breaks/segments.ts";
import { betaEstimate } from "../../../src/stats/estimators/beta.ts";
import { mean } from "../../../src/stats/moments.ts";
import { given, reference, value } from "../reference.ts";

// Figures as they are printed: by Bai and Perron (2003, table 1), by the reference output of strucchange's own tests, and for the
// returns of set A by R. oracle.test.ts holds the same programs to ten digits.

const R = reference("breaks");
const [x, y] = ["x", "y"].map((name) => Float64Array.from(reference("eustock")[name])) as [Float64Array, Float64Array];
const nile = Float64Array.from(R.nile as number[]);
const real = Float64Array.from(R.real as number[]);

describe("the Nile, 1871-1970", () => {
  test("one break, after 28 years; squares and BIC by the number of breaks", () => {
    const { byBreaks, chosen } = given(segmentations(nile, null));
    expect(chosen.rows).toEqual([28]);
    expect(byBreaks.map(({ residualSquares }) => Math.round(residualSquares))).toEqual([
      2835157, 1597457, 1552924, 1538097, 1507888, 1659994,
    ]);
    expect(byBreaks.map(({ bic }) => Math.round(bic))).toEqual([1318, 1270, 1276, 1285, 1292, 1311]);
  });
  test("supF 75.93, aveF 21.215, expF 33.759", () => {
    const { sup, average, exponential } = given(fTest(nile, null));
    expect(sup.statistic.toFixed(2)).toBe("75.93");
    expect([average.statistic.toFixed(3), exponential.statistic.toFixed(3)]).toEqual(["21.215", "33.759"]);
    expect(sup.p).toBeLessThan(1e-15);
  });
});

test("the real interest rate, 3 breaks of 15 quarters or more: days, means, squares and BIC", () => {
  const { byBreaks, chosen } = given(segmentations(real, null, { least: 15 }));
  expect(byBreaks[3]!.rows).toEqual([24, 47, 79]);
  const edges = [0, ...byBreaks[3]!.rows, real.length];
  const means = edges.slice(1).map((end, i) => mean(real.subarray(edges[i]!, end))!.toFixed(7));
  expect(means).toEqual(["1.8236167", "0.8660848", "-1.7961384", "5.6428896"]);
  const printed = [1214.9, 645.0, 456.0, 445.2, 444.9, 449.6];
  byBreaks.forEach(({ residualSquares }, m) => {
    expect(Math.abs(residualSquares - printed[m]!)).toBeLessThan(0.05);
  });
  expect(byBreaks.map(({ bic }) => bic.toFixed(1))).toEqual(["555.7", "499.8", "473.3", "480.1", "489.3", "499.7"]);
  expect(chosen.rows.length).toBe(2);
});

describe("the beta of DAX on FTSE (set A)", () => {
  test("supF 56.6338 after 672 rows; the Chow test after 930 has F = 19.7033", () => {
    const { sup, row, statistics, candidates } = given(fTest(y, x));
    expect([sup.statistic.toFixed(4), row]).toEqual(["56.6338", 672]);
    expect(Math.abs(sup.p - 1.8e-11)).toBeLessThan(5e-13);
    // Chow's F divides by the two coefficients that may step.
    expect((statistics[930 - candidates.first]! / 2).toFixed(4)).toBe("19.7033");
  });
  test("betas .6098 before and .9584 after", () => {
    const of = (first: number, end?: number) => value(betaEstimate(y.subarray(first, end), [x.subarray(first, end)]));
    expect([of(0, 672).toFixed(4), of(672).toFixed(4)]).toEqual(["0.6098", "0.9584"]);
  });
  test("BIC takes one break; of 2 and 3 as lm leaves them, where strucchange says -12718.04 and -12704.05", () => {
    const { byBreaks, chosen } = given(segmentations(y, x, { most: 3 }));
    expect(chosen.rows).toEqual([672]);
    // strucchange misses part of the squares of segments that begin with the same x twice.
    expect(byBreaks.map(({ bic }) => bic.toFixed(2))).toEqual(["-12692.09", "-12725.41", "-12717.90", "-12703.79"]);
  });
  test.each([
    [5, "2.0913", 3.2e-4],
    [10, "2.0078", null],
  ] as const)("constant correlation, lag %i: %s after 673 rows", (lag, printed, p) => {
    const found = given(constantCorrelation(x, y, { lag }));
    expect([found.statistic.toFixed(4), found.row]).toEqual([printed, 673]);
    if (p !== null) expect(Math.abs(found.p - p)).toBeLessThan(5e-6);
  });
});
