import { expect, test } from "vitest";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { inflatedByVolatility } from "../../src/stats/forbes-rigobon.ts";
import { neweyWest } from "../../src/stats/hac.ts";
import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { historicTail } from "../../src/stats/tails/value-at-risk.ts";
import { given, reference } from "./reference.ts";

const R = reference("eustock");
const [x, y] = ["x", "y"].map((name) => Float64Array.from(R[name])) as [Float64Array, Float64Array];

test("Longin and Solnik (2001): a correlation of .50 reads .62 where |x| > .674 and .21 where |x| < .674", () => {
  const c = normalQuantile(0.75);
  const density = Math.exp((-c * c) / 2) / Math.sqrt(2 * Math.PI);
  const inside = 2 * normalCdf(c) - 1;
  const [wild, calm] = [1 + (2 * c * density) / (1 - inside), 1 - (2 * c * density) / inside];
  const withVariance = (variance: number) => Float64Array.of(1, -1).map((one) => one * Math.sqrt(variance));
  const read = inflatedByVolatility(0.5, withVariance(1), withVariance(wild))!;
  expect(read.toFixed(5)).toBe("0.61837");
  // The calm half cannot be inflated; inflated itself it gives the whole back.
  expect(inflatedByVolatility(0.21305, withVariance(calm), withVariance(1))!).toBeCloseTo(0.5, 4);
});

test("two halves of set A: correlations .585142 and .694343 differ by 4.004 by Fisher and by 2.990 by Newey-West errors", () => {
  const halves = [
    [0, 930],
    [930, x.length],
  ].map(([first, end]) => given(correlationEstimate(x.subarray(first, end), y.subarray(first, end))));
  const [before, after] = halves.map((one) => one.value) as [number, number];
  expect([before.toFixed(6), after.toFixed(6)]).toEqual(["0.585142", "0.694343"]);
  const apart = Math.atanh(after) - Math.atanh(before);
  const against = (errors: readonly number[]) => (apart / Math.hypot(...errors)).toFixed(3);
  expect(against(halves.map(({ textbook }) => textbook!.standardError))).toBe("4.004");
  expect(against(halves.map((one) => neweyWest(one, 5)))).toBe("2.990");
});

test("historic tails of set A: the DAX's 5 % value at risk and shortfall, the FTSE's quantiles", () => {
  const { valueAtRisk, expectedShortfall, count } = given(historicTail(y, 0.05));
  expect([valueAtRisk.toFixed(10), expectedShortfall.toFixed(10), count]).toEqual([
    "-0.0157788448",
    "-0.0236691261",
    93,
  ]);
  expect([0.01, 0.05, 0.1].map((level) => quantile(x, level)!.toFixed(11))).toEqual([
    "-0.02060654804",
    "-0.01256236360",
    "-0.00913966650",
  ]);
});

test("Newey-West errors of set A's beta: .0474067394 with lag 5, .0496172166 with lag 10", () => {
  const beta = given(betaEstimate(y, [x]));
  expect([neweyWest(beta, 5).toFixed(10), neweyWest(beta, 10).toFixed(10)]).toEqual(["0.0474067394", "0.0496172166"]);
});
