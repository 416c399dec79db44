import { expect, test } from "vitest";
import { combinedInterval } from "../../src/stats/combination.ts";
import { pearson } from "../../src/stats/correlation.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { normalQuantile } from "../../src/stats/normal.ts";
import { seeded } from "../../src/stats/random.ts";
import { agrees, column, given, reference } from "./reference.ts";

const R = reference("two-correlations");
type Interval = readonly [number, number];

/** Zou (2007), Psychological Methods 12, 399-413, as fixtures/oracle/two-correlations.R has it; `linked` is the correlation of the two r. */
function zou(r1: number, n1: number, r2: number, n2: number, linked: number): Interval {
  const [one, two] = [fisher(r1, n1), fisher(r2, n2)];
  const half = (a: number, b: number) => Math.sqrt(a * a + b * b - 2 * linked * a * b);
  return [r1 - r2 - half(r1 - one[0], two[1] - r2), r1 - r2 + half(one[1] - r1, r2 - two[0])];
}
function fisher(r: number, n: number): Interval {
  const half = normalQuantile(0.975) / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}
function linkedBy(r12: number, r13: number, r23: number): number {
  return (
    ((r23 - (r12 * r13) / 2) * (1 - r12 ** 2 - r13 ** 2 - r23 ** 2) + r23 ** 3) / ((1 - r12 ** 2) * (1 - r13 ** 2))
  );
}

type Three = readonly [Float64Array, Float64Array, Float64Array];

/** What Zou says of corr(a, b) - corr(a, c) over the same days, and what we say. */
function both([a, b, c]: Three): { readonly zou: Interval; readonly own: Interval } {
  const n = a.length;
  const [ab, ac] = [given(correlationEstimate(a, b)), given(correlationEstimate(a, c))];
  const rows = Int32Array.from(a, (_, t) => t);
  const parts = [ab, ac].map((estimate, i) => ({ estimate, rows, derivative: i === 0 ? 1 : -1 }));
  const { low, high } = combinedInterval(ab.value - ac.value, parts, 0.95);
  const linked = linkedBy(ab.value, ac.value, pearson(b, c)!);
  return { zou: zou(ab.value, n, ac.value, n, linked), own: [low, high] };
}

/** Days of three series, correlations .5, .3 and .4, each day as wild as `scale` says. */
function drawn(n: number, random: ReturnType<typeof seeded>, scale: () => number): Three {
  const days = Array.from({ length: n }, () => {
    const [u, v, w] = [random.normal(), random.normal(), random.normal()];
    const second = Math.sqrt(0.75);
    const third = (0.4 - 0.5 * 0.3) / second;
    const wild = scale();
    return [u, 0.5 * u + second * v, 0.3 * u + third * v + Math.sqrt(1 - 0.09 - third ** 2) * w].map((x) => wild * x);
  });
  return [0, 1, 2].map((i) => column(n, (t) => days[t]![i]!)) as unknown as Three;
}

/** Over many samples: the mean bounds of both, and how often they held the difference, .2. */
function tally(samples: number, sample: () => Three) {
  const found = Array.from({ length: samples }, () => both(sample()));
  const of = (which: "zou" | "own") => {
    const all = found.map((one) => one[which]);
    const mean = (end: 0 | 1) => all.reduce((total, one) => total + one[end], 0) / samples;
    return {
      low: mean(0),
      high: mean(1),
      held: all.filter(([low, high]) => low <= 0.2 && 0.2 <= high).length / samples,
    };
  };
  return { zou: of("zou"), own: of("own") };
}

test("the formula is Zou's: published .49 of 145 less .36 of 87, and .396 less .179 of the same 66", () => {
  expect(zou(0.49, 145, 0.36, 87, 0).map((end) => end.toFixed(3))).toEqual(["-0.087", "0.359"]);
  expect(zou(0.396, 66, 0.179, 66, linkedBy(0.396, 0.179, 0.088)).map((end) => end.toFixed(3))).toEqual([
    "-0.093",
    "0.517",
  ]);
});
test("and R's", () => {
  R.apart.forEach(([r1, n1, r2, n2]: [number, number, number, number], i: number) => {
    zou(r1, n1, r2, n2, 0).forEach((end, k) => {
      agrees(end, R.independent[i][k]);
    });
  });
  R.cases.forEach(([r12, r13, r23, n]: [number, number, number, number], i: number) => {
    zou(r12, n, r13, n, linkedBy(r12, r13, r23)).forEach((end, k) => {
      agrees(end, R.shared[i][k]);
    });
  });
});

test("independent normal days: our interval is Zou's but for a twentieth, and holds the difference as often", () => {
  const random = seeded(11);
  const { zou, own } = tally(600, () => drawn(250, random, () => 1));
  // The mean bounds of 20,000 samples in R; those of 600 have a standard error of .0025.
  expect(Math.abs(zou.low - R.normal.low)).toBeLessThan(0.008);
  expect(Math.abs(zou.high - R.normal.high)).toBeLessThan(0.008);
  // Degrees of freedom near n / 4 make a t of 2.0 of the normal's 1.96, and the guard against days that linger adds a little.
  expect(Math.abs((own.high - own.low) / (zou.high - zou.low) - 1.05)).toBeLessThan(0.02);
  expect(Math.abs(own.low + own.high - zou.low - zou.high) / 2).toBeLessThan(0.003);
  for (const { held } of [zou, own]) expect(Math.abs(held - 0.955)).toBeLessThan(0.025);
});
test("fat tails, one scale a day for all three: Zou's holds it in less than 85 of 100, ours as it says", () => {
  const random = seeded(12);
  const student = () => Math.sqrt(3 / Array.from({ length: 5 }, () => random.normal() ** 2).reduce((a, b) => a + b));
  const { zou, own } = tally(600, () => drawn(250, random, student));
  expect(zou.held).toBeLessThan(0.85);
  expect(Math.abs(own.held - 0.955)).toBeLessThan(0.025);
});
test("the DAX is nearer to the CAC than to the FTSE by both; days as they are make the interval 1.68 times as long", () => {
  const { x, y, z } = reference("eustock");
  const found = both([y, x, z].map((one) => Float64Array.from(one)) as unknown as Three);
  found.zou.forEach((end, k) => {
    agrees(end, R.eustock[k]);
  });
  const length = ([low, high]: Interval) => high - low;
  expect(found.own[1]).toBeLessThan(0);
  expect(length(found.own) / length(found.zou)).toBeCloseTo(1.68, 2);
});
