import { expect, test } from "vitest";
import { type BreakInterval, breakIntervals } from "../../../src/stats/breaks/break-interval.ts";
import { constantCorrelation } from "../../../src/stats/breaks/constant-correlation.ts";
import { fTest } from "../../../src/stats/breaks/f-statistics.ts";
import { influenceTest } from "../../../src/stats/breaks/influence-test.ts";
import { segmentations } from "../../../src/stats/breaks/segments.ts";
import { stableLink } from "../../../src/stats/breaks/stable-link.ts";
import { waldTest } from "../../../src/stats/breaks/wald.ts";
import { wildTest } from "../../../src/stats/breaks/wild-bootstrap.ts";
import { seeded } from "../../../src/stats/random.ts";
import { agrees, column, given } from "../reference.ts";

const numbers = (...values: number[]): Float64Array => Float64Array.from(values);

test("the mean of 0 2 0 2 10 12 10 12 breaks after four rows", () => {
  // One mean, 6, leaves 36 + 16 + 36 + 16 + 16 + 36 + 16 + 36 = 208; means 1 and 11 leave 8: (208 - 8) / (8 / 6) = 150.
  const y = numbers(0, 2, 0, 2, 10, 12, 10, 12);
  const found = given(fTest(y, null, 0.25));
  expect(found.row).toBe(4);
  agrees(found.sup.statistic, 150);
  // Two rows against six: means 1 and 23/3 leave 2 + 94/3 + ... = 2 + (2^2 + 4 + 100 + 144 + 100 + 144 - 46^2/6).
  const apart = 2 + (0 + 4 + 100 + 144 + 100 + 144 - 46 ** 2 / 6);
  agrees(found.statistics[0]!, (208 - apart) / (apart / 6));
});
test("robust Wald of the same: a step of 10 against 4/16 + 4/16", () => {
  // Each side has residuals of 1: its mean has variance 4 / 4^2. 100 / 0.5 = 200.
  const y = numbers(0, 2, 0, 2, 10, 12, 10, 12);
  agrees(given(waldTest(y, null, { lag: 0, trim: 0.25 })).sup.statistic, 200);
});
test("the best one break of the same leaves 8, and BIC takes it", () => {
  const y = numbers(0, 2, 0, 2, 10, 12, 10, 12);
  const { byBreaks, chosen } = given(segmentations(y, null, { least: 2, most: 1 }));
  expect(chosen.rows).toEqual([4]);
  agrees(byBreaks[0]!.residualSquares, 208);
  agrees(chosen.residualSquares, 8);
  // 8 (ln(8/8) + 1 + ln 2 pi) + ln 8 * 2 * 2
  agrees(chosen.bic, 8 * (1 + Math.log(2 * Math.PI)) + 4 * Math.log(8));
});
test("the date of a step of 2 in noise of 1 is known to 3 rows, of 1 to 12", () => {
  // The unit is variance / step^2, the 97.5 % point 11.03: 11.03 / 4 -> 3 rows, 11.03 -> 12 rows either way.
  const y = (step: number): Float64Array => column(80, (t) => (t % 2) * 2 - 1 + (t < 40 ? 0 : step));
  const ends = (step: number) => given(breakIntervals(y(step), null, [40])) as BreakInterval[];
  expect(ends(2)).toEqual([{ row: 40, low: 37, high: 43 }]);
  expect(ends(1)).toEqual([{ row: 40, low: 28, high: 52 }]);
});
test("a running sum of +1 +1 -1 -1 reaches 2 after two rows", () => {
  // Variance 1: 2 / sqrt(4) = 1; weighted 4 / (4 * 1/2 * 1/2) = 4.
  const found = given(influenceTest(numbers(1, 1, -1, -1), { lag: 0, trim: 0.4 }));
  expect(found.cusum).toMatchObject({ statistic: 1, row: 2 });
  expect(found.weighted.sup.statistic).toBe(4);
});
test("a correlation that turns from +.8 to -.8 is found on its row, and told before and after", () => {
  const random = seeded(4);
  const x = column(600, () => random.normal());
  const y = x.map((value, t) => (t < 300 ? 0.8 : -0.8) * value + 0.6 * random.normal());
  const wied = given(constantCorrelation(x, y));
  expect(wied.p).toBeLessThan(1e-6);
  expect(Math.abs(wied.row - 300)).toBeLessThan(15);
  expect(wied.before!).toBeGreaterThan(0.7);
  expect(wied.after!).toBeLessThan(-0.7);
  const scaled = given(stableLink(x, y, "correlation"));
  expect(scaled.weighted.sup.p).toBeLessThan(1e-6);
  expect(Math.abs(scaled.weighted.row - 300)).toBeLessThan(15);
  const beta = given(stableLink(x, y, "beta"));
  expect(Math.abs(beta.weighted.row - 300)).toBeLessThan(15);
  expect(Math.abs(beta.before! - 0.8)).toBeLessThan(0.1);
  expect(Math.abs(beta.after! + 0.8)).toBeLessThan(0.1);
});

const nasty: readonly (readonly [string, Float64Array, Float64Array, string])[] = [
  ["no rows", numbers(), numbers(), "few"],
  ["one row", numbers(1), numbers(2), "few"],
  ["a constant x", new Float64Array(200).fill(3), column(200, (t) => Math.sin(t)), "vary"],
  ["a missing value", column(200, (t) => (t === 50 ? Number.NaN : t % 7)), column(200, (t) => Math.sin(t)), "missing"],
  ["the same series", column(200, (t) => Math.sin(t * t)), column(200, (t) => 2 * Math.sin(t * t)), "same|vary"],
  [
    "an x that stands still in the first half",
    column(200, (t) => (t < 100 ? 0 : Math.sin(t * t))),
    column(200, (t) => Math.cos(t * t)),
    "",
  ],
];
test.each(nasty)("%s gives a reason, never NaN", (name, x, y, why) => {
  const found = [
    fTest(y, x),
    waldTest(y, x),
    wildTest(y, x, { seed: 1, draws: 9 }),
    segmentations(y, x),
    breakIntervals(y, x, [Math.floor(x.length / 2)]),
    constantCorrelation(x, y),
    stableLink(x, y, "correlation"),
    stableLink(x, y, "beta"),
  ];
  for (const one of found) {
    if ("kind" in one)
      expect(`${name}: ${one.why}`).toMatch(name.startsWith("one") || name.startsWith("no ") ? /./ : new RegExp(why));
    else expect(why).toBe("");
    expect(JSON.stringify(one, (_, value) => (Number.isNaN(value) ? "NaN!" : value))).not.toContain("NaN!");
  }
});
test("a shift of a series without noise is found, with numbers that are finite", () => {
  const y = column(100, (t) => (t < 60 ? 1 : 2));
  const found = given(fTest(y, null));
  expect(found.row).toBe(60);
  expect(found.sup.statistic).toBeGreaterThan(1e20);
  expect(found.sup.p).toBe(0);
  const { chosen } = given(segmentations(y, null));
  expect(chosen.rows).toEqual([60]);
  expect(Number.isFinite(chosen.bic)).toBe(true);
});
test("numbers far from 0 lose no digits: 99999990 + i against i", () => {
  const y = column(60, (i) => (i * i) % 17);
  agrees(
    given(
      fTest(
        y.map((v) => v + 99999990),
        null,
      ),
    ).sup.statistic,
    given(fTest(y, null)).sup.statistic,
    7,
  );
  agrees(
    given(
      fTest(
        y.map((v) => v * 1e-12),
        null,
      ),
    ).sup.statistic,
    given(fTest(y, null)).sup.statistic,
    10,
  );
});
