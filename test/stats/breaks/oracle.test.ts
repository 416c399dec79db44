import { expect, test } from "vitest";
import { type BreakInterval, breakIntervals } from "../../../src/stats/breaks/break-interval.ts";
import type { BreakTest } from "../../../src/stats/breaks/candidates.ts";
import { constantCorrelation } from "../../../src/stats/breaks/constant-correlation.ts";
import { fTest } from "../../../src/stats/breaks/f-statistics.ts";
import { hansenPValue } from "../../../src/stats/breaks/hansen.ts";
import { kolmogorovTail } from "../../../src/stats/breaks/kolmogorov.ts";
import { segmentations } from "../../../src/stats/breaks/segments.ts";
import { shiftCdf } from "../../../src/stats/breaks/shift-date.ts";
import { waldTest } from "../../../src/stats/breaks/wald.ts";
import { agrees, given, reference } from "../reference.ts";

// Values of strucchange 1.5-3 and sandwich 3.0-2, see fixtures/oracle/breaks.R.
const R = reference("breaks");
const [x, y] = [reference("eustock").x, reference("eustock").y].map((values: number[]) =>
  Float64Array.from(values),
) as [Float64Array, Float64Array];
const untied = x.map((value, t) => value + 1e-4 * Math.sin(t + 1));
const nile = Float64Array.from(R.nile as number[]);
const real = Float64Array.from(R.real as number[]);

interface Told {
  readonly sup: number;
  readonly ave: number;
  readonly exp: number;
  readonly pSup: number;
  readonly pAve: number;
  readonly pExp: number;
  readonly at: number;
  readonly values: readonly number[];
  readonly count: number;
}

/** R takes 1 - pchisq, which has no digits below 1e-16. */
function agreesP(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(1e-9 * expected + 1e-15);
}

/** Average and exponential: never below 0.001, and where strucchange's polynomial has turned down (p = .4 at 41) not with it. */
function agreesTold({ statistic, p }: { readonly statistic: number; readonly p: number }, told: number): void {
  if (statistic < 17) agreesP(p, Math.max(told, 0.001));
  else expect(p).toBe(0.001);
}

function agreesTest(found: BreakTest, told: Told): void {
  agrees(found.sup.statistic, told.sup);
  agrees(found.average.statistic, told.ave);
  agrees(found.exponential.statistic, told.exp);
  agreesP(found.sup.p, told.pSup);
  agreesTold(found.average, told.pAve);
  agreesTold(found.exponential, told.pExp);
  expect(found.row).toBe(told.at);
  expect(found.statistics.length).toBe(told.count);
  told.values.forEach((value, i) => {
    // R rounds half to even, and counts from 1.
    const place = 1 + ((told.count - 1) * i) / 6;
    const at = (place % 1 === 0.5 ? 2 * Math.round(place / 2) : Math.round(place)) - 1;
    agrees(found.statistics[at]!, value, 8);
  });
}

test.each([
  ["the Nile's mean", nile, null, "nileTests"],
  ["the mean of the real interest rate", real, null, "realTests"],
  ["the mean of the DAX", y, null, "setAMean"],
  ["DAX on FTSE", y, x, "setA"],
] as const)("sup, ave and exp F of %s are strucchange's", (_, left, right, key) => {
  agreesTest(given(fTest(left, right)), R[key]);
});
test.each([
  ["with lag 0 is that with vcovHC's HC0", y, x, 0, "setAHC0"],
  ["with lag 5 is that with NeweyWest", y, x, 5, "setANW5"],
  ["of a mean with lag 5 is that with NeweyWest", real, null, 5, "realNW5"],
] as const)("the robust test %s", (_, left, right, lag, key) => {
  agreesTest(given(waldTest(left, right, { lag })), R[key]);
});
test("Hansen's p-values are strucchange's at every trimming", () => {
  (R.hansenGrid as number[][]).forEach(([value, k, lambda], i) => {
    const asked = { coefficients: k as 1 | 2, lambda: lambda! };
    agreesP(hansenPValue(value!, "sup", asked), R.hansenSup[i]);
    agreesTold({ statistic: value!, p: hansenPValue(value!, "average", asked) }, R.hansenAve[i]);
    agreesTold({ statistic: value!, p: hansenPValue(value!, "exponential", asked) }, R.hansenExp[i]);
  });
});
test.each([
  ["the Nile", nile, null, undefined, 5, "nileBreaks"],
  ["the real interest rate", real, null, 15, 5, "realBreaks"],
  ["DAX on FTSE, ties broken", y, untied, undefined, 3, "untied"],
] as const)("Bai and Perron's breaks of %s are strucchange's", (_, left, right, least, most, key) => {
  const { byBreaks, chosen } = given(segmentations(left, right, { ...(least && { least }), most }));
  const told = R[key];
  expect(byBreaks.length).toBe(told.rss.length);
  byBreaks.forEach((one, m) => {
    agrees(one.residualSquares, told.rss[m]);
    agrees(one.bic, told.bic[m]);
    if (m > 0) expect(one.rows).toEqual(told.breaks[m - 1]);
  });
  expect(chosen.bic).toBe(Math.min(...byBreaks.map(({ bic }) => bic)));
});
test("segments that begin with the same x twice are as lm leaves them", () => {
  const { byBreaks } = given(segmentations(y, x, { most: 3 }));
  byBreaks.forEach(({ residualSquares }, m) => {
    agrees(residualSquares, R.setALeft[m]);
  });
  // strucchange, which misses a part of their squares, takes these for the best two breaks.
  expect(byBreaks[2]!.rows).not.toEqual([649, 1409]);
  expect(byBreaks[2]!.residualSquares).toBeLessThan(R.setALeftOfStrucchange);
});
test.each([
  ["the Nile's break", nile, null, [28], {}, "nileEnds"],
  ["three breaks of the real interest rate", real, null, [24, 47, 79], {}, "realEnds"],
  ["the same, robust to links", real, null, [24, 47, 79], { lag: 5 }, "realEndsNW5"],
  ["the break of DAX on FTSE", y, x, [672], {}, "setAEnds"],
  ["the same at 90 %", y, x, [672], { confidence: 0.9 }, "setAEnds90"],
  ["the same, robust to changing variance", y, x, [672], { lag: 0 }, "setAEndsHC0"],
  ["two breaks of DAX on FTSE, ties broken", y, untied, R.untied.breaks[1], {}, "untiedEnds2"],
] as const)("the interval of %s is strucchange's", (_, left, right, rows, options, key) => {
  const found = given(breakIntervals(left, right, rows, options)) as readonly BreakInterval[];
  expect(found.map(({ low, row, high }) => [low, row, high])).toEqual(R[key]);
});
test("where a shift is most likely dated is distributed as strucchange says", () => {
  (R.shiftGrid as number[][]).forEach(([at, xi, early, late], i) => {
    expect(Math.abs(shiftCdf(at!, xi!, early!, late!) - R.shift[i])).toBeLessThan(1e-12);
  });
});
test("Kolmogorov's distribution is its series", () => {
  (R.kolmogorovAt as number[]).forEach((at, i) => {
    expect(Math.abs(kolmogorovTail(at) - R.kolmogorov[i])).toBeLessThan(1e-14);
  });
});
test.each([5, 10])("Wied, Kraemer and Dehling's test with lag %i is that of the script", (lag) => {
  const found = given(constantCorrelation(x, y, { lag }));
  const told = R[`constant${lag}`];
  agrees(found.statistic, told.statistic, 9);
  agrees(found.p, told.p, 8);
  expect(found.row).toBe(told.at);
});
