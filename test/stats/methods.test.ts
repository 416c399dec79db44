import fc from "fast-check";
import { expect, test } from "vitest";
import { bootstrapInterval } from "../../src/stats/bootstrap.ts";
import { combinedInterval } from "../../src/stats/combination.ts";
import type { ConfidenceInterval, Estimate, IntervalMethod } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { kendallEstimate } from "../../src/stats/estimators/rank-correlation.ts";
import { rateEstimate } from "../../src/stats/estimators/rate.ts";
import { jackknifeInterval } from "../../src/stats/interval.ts";
import { intervalBy } from "../../src/stats/methods.ts";
import { pValue } from "../../src/stats/p-value.ts";
import { wilson, wilsonInterval } from "../../src/stats/wilson.ts";
import { agrees, column, given, reference } from "./reference.ts";

const x = column(250, (i) => Math.sin((i + 1) ** 2));
const y = x.map((one, i) => 0.5 * one + Math.cos(3 * (i + 1) ** 2) * ((i + 1) % 7 === 0 ? 3 : 1));
const rows = Int32Array.from(x, (_, t) => t);
const ofMean = (values: Float64Array) => given(meanEstimate(values));
const without = ({ link: _, ...rest }: Estimate): Estimate => rest;

test("a mean's interval, worked by hand", () => {
  // 1 2 .. 8: mean 4.5, d = -3.5 -2.5 .. 3.5, S2 = 42, lag floor(4 (8/100)^(2/9)) = 2.
  // lag-1 products: 8.75+3.75+.75-.25+.75+3.75+8.75 = 26.25; lag-2: 5.25+1.25-.75-.75+1.25+5.25 = 11.5
  // G = 42 + 2 (2/3 * 26.25 + 1/3 * 11.5) = 84.6667 > S2, so se = sqrt(84.6667 / 7 / 8) = 1.229596
  // S4 = 2 (3.5^4 + 2.5^4 + 1.5^4 + .5^4) = 388.5, neff = 42^2 / 388.5 = 4.540541, df = 2 / (1/neff - 1/8) = 21 > n - 2 = 6
  const { low, high, degreesOfFreedom } = given(jackknifeInterval(ofMean(column(8, (i) => i + 1)), 0.95));
  expect(degreesOfFreedom).toBe(6);
  // t(6, .975) = 2.4469118511
  agrees((high - low) / 2, 2.4469118511449692 * Math.sqrt((42 + 2 * ((2 / 3) * 26.25 + 11.5 / 3)) / 56), 12);
  expect((high + low) / 2).toBeCloseTo(4.5, 14);
});
test("a tail mean's interval, worked by hand", () => {
  // 16 rows, the 8 even ones kept with values 1..8 as above: d = 16/7 (y - mean) by the rule, V = S2/n, df below m.
  // Neighbours kept are 2 rows apart; lag floor(4 (16/100)^(2/9)) = 2, so only the weight 1/3 at lag 2 meets them.
  const values = column(16, (t) => (t % 2 === 0 ? t / 2 + 1 : 1000));
  const tail = given(
    meanEstimate(
      values,
      1,
      Int8Array.from(values, (_, t) => (t % 2 === 0 ? 1 : 0)),
    ),
  );
  expect(tail).toMatchObject({ value: 4.5, n: 16, counted: 8 });
  const { low, high, degreesOfFreedom, marks } = given(jackknifeInterval(tail, 0.95));
  const guarded = 42 + (2 / 3) * 26.25;
  const standardError = Math.sqrt(((16 / 7) ** 2 * guarded) / 16 / 16);
  // df = 2 / (388.5 / 42^2 - 1/8) = 21, held to m - 1 = 7: t(7, .975) = 2.364624252
  expect(degreesOfFreedom).toBe(7);
  expect(marks).toEqual(["few rows"]);
  agrees((high - low) / 2, 2.3646242515927844 * standardError, 12);
});
test("a row without which there is no value leaves no interval", () => {
  const lone = column(12, (i) => (i === 7 ? 1 : 0));
  const found = given(
    correlationEstimate(
      lone,
      column(12, (i) => Math.sin(i)),
    ),
  );
  expect(found.degenerate).toMatchObject({ kind: "one row decides", row: 7 });
  expect(jackknifeInterval(found, 0.95)).toMatchObject({
    kind: "none",
    why: "one day decides: without it a series does not vary",
  });
  const slope = given(
    betaEstimate(
      column(12, (i) => Math.sin(i)),
      lone,
    ),
  );
  expect(jackknifeInterval(slope, 0.95)).toMatchObject({ kind: "none" });
});
test("a regressor that one row makes does not spoil the slopes of the others", () => {
  // A dummy for row 7: that row fits itself, so the slope on x is that of the other rows.
  const dummy = column(40, (i) => (i === 7 ? 1 : 0));
  const [a, b] = [x.slice(0, 40), y.slice(0, 40)];
  const found = given(betaEstimate(b, [a, dummy]));
  const others = (values: Float64Array) => values.filter((_, t) => t !== 7);
  agrees(found.value, given(betaEstimate(others(b), others(a))).value, 12);
});
test("two columns that are the same series have the interval [1, 1], marked", () => {
  const twice = x.map((one) => 3 - 2 * one);
  const found = given(jackknifeInterval(given(correlationEstimate(x, twice)), 0.95));
  expect(found).toMatchObject({ low: -1, high: -1, degreesOfFreedom: null, marks: ["certain"] });
  expect(given(intervalBy("ols", given(betaEstimate(x, x)), 0.95))).toMatchObject({ low: 1, high: 1 });
});
test("7 rows have no interval, 19 are marked as few, 20 are not", () => {
  const of = (n: number) => jackknifeInterval(ofMean(x.slice(0, n)), 0.95);
  expect(of(7)).toEqual({ kind: "none", why: "7 rows are too few for an interval", needs: "8 rows" });
  expect(given(of(19)).marks).toEqual(["few rows"]);
  expect(given(of(20)).marks).toBeUndefined();
});
test("one huge row is named with its share of the uncertainty", () => {
  const values = column(60, (i) => (i === 31 ? 100 : Math.sin(i)));
  const { dominant, degreesOfFreedom } = given(jackknifeInterval(ofMean(values), 0.95));
  expect(dominant?.row).toBe(31);
  expect(dominant?.share).toBeGreaterThan(0.95);
  expect(degreesOfFreedom).toBe(4);
});
test("moves that overlap widen the interval and are marked where the spans are few", () => {
  const walk = column(200, () => 0);
  for (let t = 0; t < 200; t++) for (let k = 0; k < 21; k++) walk[t]! += Math.sin((t + k + 1) ** 2);
  const plain = given(jackknifeInterval(ofMean(walk), 0.95));
  const aware = given(jackknifeInterval(given(meanEstimate(walk, 21)), 0.95));
  expect(aware.high - aware.low).toBeGreaterThan(plain.high - plain.low);
  expect(aware.marks).toEqual(["few independent spans"]);
  expect(given(jackknifeInterval(given(meanEstimate(walk, 20)), 0.95)).marks).toBeUndefined();
});

test("a combination of one estimate has its interval on the identity scale", () => {
  const kept = Int8Array.from(x, (_, t) => (t % 3 === 0 ? 1 : 0));
  for (const one of [
    without(given(correlationEstimate(x, y))),
    ofMean(y),
    given(betaEstimate(y, x)),
    given(meanEstimate(y, 1, kept)),
    given(meanEstimate(y, 5)),
  ]) {
    const alone = given(jackknifeInterval(one, 0.9));
    const combined = combinedInterval(one.value, [{ estimate: one, rows, derivative: 1 }], 0.9);
    agrees(combined.low, alone.low, 12);
    agrees(combined.high, alone.high, 12);
    if (one.counted === undefined) agrees(combined.degreesOfFreedom!, alone.degreesOfFreedom!, 12);
  }
});
test("an estimate less itself is 0 for certain", () => {
  const one = given(betaEstimate(y, x));
  const parts = [1, -1].map((derivative) => ({ estimate: one, rows, derivative }));
  expect(combinedInterval(0, parts, 0.95)).toMatchObject({ low: 0, high: 0, degreesOfFreedom: null });
});
test("the mean of x + y is the sum of means, rows joined", () => {
  const parts = [x, y].map((values) => ({ estimate: ofMean(values), rows, derivative: 1 }));
  const both = ofMean(x.map((one, t) => one + y[t]!));
  const joined = combinedInterval(both.value, parts, 0.95);
  const expected = given(jackknifeInterval(both, 0.95));
  agrees(joined.low, expected.low, 11);
  agrees(joined.high, expected.high, 11);
});
test("estimates over disjoint rows add their variances", () => {
  // d of either half is +-1, so each variance is 8 / (8 * 7) = 1/7; the guard finds nothing in + + - - + + - -.
  const half = column(8, (i) => (i % 4 < 2 ? 1 : -1));
  const parts = [0, 100].map((from) => ({
    estimate: ofMean(half),
    rows: Int32Array.from({ length: 8 }, (_, t) => from + t),
    derivative: 1,
  }));
  const { low, high, degreesOfFreedom } = combinedInterval(0, parts, 0.95);
  expect(degreesOfFreedom).toBe(14);
  // t(14, .975) = 2.144786688
  agrees((high - low) / 2, 2.1447866879178044 * Math.sqrt(2 / 7), 12);
});
test("a panel row that decides a combination is named by its place in the panel", () => {
  const values = column(20, (i) => (i === 4 ? 50 : Math.sin(i)));
  const places = Int32Array.from(values, (_, t) => 1000 + 2 * t);
  expect(combinedInterval(0, [{ estimate: ofMean(values), rows: places, derivative: 2 }], 0.95).dominant?.row).toBe(
    1008,
  );
});

test("Wilson's interval of 13 in 25 is [0.335, 0.700], worked by hand and as in prop.test", () => {
  // z = 1.959964, z^2/n = .153658; centre (.52 + .076829) / 1.153658 = .517336; half sqrt(.153658 * .2496 + .005903) / 1.153658 = .182351
  const [low, high] = wilson(13 / 25, 25, 0.95);
  expect(low).toBeCloseTo(0.334985, 6);
  expect(high).toBeCloseTo(0.699687, 6);
  const R = reference("distributions");
  R.hits.forEach(([k, n]: [number, number], i: number) => {
    for (const [level, key] of [
      [0.95, "wilson95"],
      [0.9, "wilson90"],
    ] as const) {
      const found = wilson(k / n, n, level);
      expect(found[0]).toBeCloseTo(R[key][i][0], 12);
      expect(found[1]).toBeCloseTo(R[key][i][1], 12);
    }
  });
});
test("a rate whose days come in runs is less sure than one whose days alternate", () => {
  const width = (of: (i: number) => number) => {
    const { low, high } = given(wilsonInterval(given(rateEstimate(column(80, of))), 0.95));
    return high - low;
  };
  expect(width((i) => (i % 20 < 10 ? 1 : 0))).toBeGreaterThan(1.5 * width((i) => i % 2));
});
test("a rate of 0 in 30 days is not certain", () => {
  const none = given(rateEstimate(column(30, () => 0)));
  const { low, high, method } = given(intervalBy("jackknife", none, 0.95));
  expect([low, method]).toEqual([0, "wilson"]);
  // z^2 / (n + z^2) = 3.8414588 / 33.8414588
  agrees(high, 0.11351339317396876, 8);
});

const METHODS: readonly IntervalMethod[] = ["jackknife", "bootstrap", "hac"];
test.each(METHODS)("the %s interval holds its value and grows with confidence", (method) => {
  for (const one of [
    given(correlationEstimate(x, y)),
    given(betaEstimate(y, x)),
    ofMean(y),
    given(kendallEstimate(x, y)),
  ]) {
    const [narrow, wide] = [0.9, 0.99].map((level) => given(intervalBy(method, one, level))) as [
      ConfidenceInterval,
      ConfidenceInterval,
    ];
    expect(narrow.method).toBe(method);
    expect(wide.low).toBeLessThan(narrow.low);
    expect(narrow.low).toBeLessThan(one.value);
    expect(one.value).toBeLessThan(narrow.high);
    expect(narrow.high).toBeLessThan(wide.high);
  }
});
test("the bootstrap repeats itself by its seed", () => {
  const one = given(correlationEstimate(x, y));
  expect(bootstrapInterval(one, 0.95, { seed: 5 })).toEqual(bootstrapInterval(one, 0.95, { seed: 5 }));
  expect(bootstrapInterval(one, 0.95, { seed: 5 })).not.toEqual(bootstrapInterval(one, 0.95, { seed: 6 }));
});
test("resampling pairs and resampling contributions agree within a fifth with each other and with the jackknife", () => {
  const one = given(correlationEstimate(x, y));
  const pick = (values: Float64Array, places: Int32Array) => Float64Array.from(places, (t) => values[t]!);
  const again = (places: Int32Array) => correlationEstimate(pick(x, places), pick(y, places));
  const width = (found: object) => (found as ConfidenceInterval).high - (found as ConfidenceInterval).low;
  const [linear, full] = [bootstrapInterval(one, 0.95), bootstrapInterval(one, 0.95, { again })].map(width) as [
    number,
    number,
  ];
  expect(Math.abs(full / linear - 1)).toBeLessThan(0.2);
  expect(Math.abs(full / width(jackknifeInterval(one, 0.95)) - 1)).toBeLessThan(0.2);
});

test("an interval leaves a bound out exactly where the p-value is below 1 - confidence", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      fc.constantFrom(0.5, 0.9, 0.95, 0.99),
      (bound, confidence) => {
        for (const one of [given(correlationEstimate(x, y)), given(betaEstimate(y, x))]) {
          const { low, high } = given(jackknifeInterval(one, confidence));
          expect(bound < low || bound > high).toBe((pValue(one, bound) as number) < 1 - confidence);
        }
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});
test("one-sided p-values add to 1, and the two-sided is twice the smaller", () => {
  const one = given(correlationEstimate(x, y));
  const [above, below, differs] = (["above", "below", "differs"] as const).map(
    (side) => pValue(one, 0.1, side) as number,
  );
  agrees(above! + below!, 1, 14);
  agrees(differs!, 2 * Math.min(above!, below!), 14);
  // r = .18 lies above .1: that it does not is the less likely
  expect(above).toBeLessThan(below!);
  expect(pValue(one, 1)).toBe(0);
});
test("the p-value of a rate is prop.test's where days are independent", () => {
  // 13 hits in 25, evenly spread so that no runs are found: score test against 0.4
  const R = reference("distributions");
  const spread = column(25, (i) => (Math.floor(((i + 1) * 13) / 25) > Math.floor((i * 13) / 25) ? 1 : 0));
  agrees(pValue(given(rateEstimate(spread)), 0.4) as number, R.score[2], 10);
});
test("a certain value has a p-value of 0 or 1", () => {
  const same = given(correlationEstimate(x, x));
  expect(pValue(same, 0.9, "above")).toBe(0);
  expect(pValue(same, 0.9, "below")).toBe(1);
  expect(pValue(same, 1)).toBe(1);
});
