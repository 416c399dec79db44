import { expect, test } from "vitest";
import { breaches } from "../../../src/stats/tails/breaches.ts";
import { coDrawdown } from "../../../src/stats/tails/co-drawdown.ts";
import { exceedanceCorrelation, normalExceedanceCorrelation } from "../../../src/stats/tails/exceedance-correlation.ts";
import { marginalExpectedShortfall } from "../../../src/stats/tails/marginal-expected-shortfall.ts";
import { studentTailDependence, tailDependence } from "../../../src/stats/tails/tail-dependence.ts";
import { historicTail } from "../../../src/stats/tails/value-at-risk.ts";
import { agrees, column, given, reference } from "../reference.ts";

const eustock = reference("eustock");
const ftse = Float64Array.from(eustock.x as number[]);
const dax = Float64Array.from(eustock.y as number[]);

test("value at risk, expected shortfall and marginal expected shortfall of set A are R's", () => {
  const tail = given(historicTail(dax, 0.05));
  agrees(tail.valueAtRisk, -0.0157788447974, 12);
  agrees(tail.expectedShortfall, -0.0236691260549, 12);
  const found = given(marginalExpectedShortfall(ftse, dax, 0.05));
  agrees(found.value, -0.012694395333942995, 12);
  expect(found.count).toBe(93);
  [-0.02060654804, -0.0125623636, -0.0091396665].forEach((expected, i) => {
    agrees(given(historicTail(ftse, [0.01, 0.05, 0.1][i]!)).valueAtRisk, expected, 10);
  });
});
test("the worst tenth of eleven moves by hand", () => {
  // Type 7 at 0.1 of -5..5 is the second smallest, -4; at or below it are -5 and -4.
  expect(
    historicTail(
      column(11, (i) => i - 5),
      0.1,
    ),
  ).toEqual({ valueAtRisk: -4, expectedShortfall: -4.5, count: 2 });
});
test("a missing move gives no tail", () => {
  expect(historicTail(Float64Array.of(1, Number.NaN, 2), 0.1)).toMatchObject({ kind: "none" });
  expect(historicTail(new Float64Array(0), 0.1)).toMatchObject({ kind: "none" });
  expect(marginalExpectedShortfall(Float64Array.of(1, Number.NaN), Float64Array.of(1, 2), 0.9)).toMatchObject({
    kind: "none",
  });
});

test.each([
  [0, 0.60290327686, 0.400477358265],
  [0.5, 0.625222212311, 0.38819720957],
  [1, 0.5758590253, 0.270859215134],
])("exceedance correlations of set A beyond %d deviations are R's", (threshold, below, above) => {
  agrees(given(exceedanceCorrelation(dax, ftse, { threshold, side: "below" })).value, below, 10);
  agrees(given(exceedanceCorrelation(dax, ftse, { threshold, side: "above" })).value, above, 10);
});
test("a normal pair of correlation one half has .2687473 in a quadrant", () => {
  agrees(normalExceedanceCorrelation(0.5, 0), 0.26874730039337935, 13);
});
test("law: the normal benchmark is 0 without correlation, falls with the threshold, and rises with the correlation", () => {
  for (const c of [0, 0.5, 1, 2]) expect(normalExceedanceCorrelation(0, c)).toBeCloseTo(0, 9);
  for (const rho of [0.2, 0.5, 0.9]) {
    for (const c of [0, 0.5, 1]) {
      expect(normalExceedanceCorrelation(rho, c + 0.5)).toBeLessThan(normalExceedanceCorrelation(rho, c));
      expect(normalExceedanceCorrelation(rho + 0.05, c)).toBeGreaterThan(normalExceedanceCorrelation(rho, c));
    }
  }
});
test("few days beyond the threshold give no exceedance correlation", () => {
  expect(exceedanceCorrelation(dax, ftse, { threshold: 6, side: "below" })).toMatchObject({
    kind: "none",
    needs: "8 days",
  });
});

test("the limit of a Student copula: .25316997 for rho .5 and 4 degrees of freedom, .07558682 for rho 0", () => {
  // As R's pt and scipy say; measures.md has its eighth digit cut.
  agrees(studentTailDependence(0.5, 4), 0.253169995100322, 13);
  agrees(studentTailDependence(0, 4), 0.07558682, 7);
  expect(studentTailDependence(1, 4)).toBe(1);
  expect(studentTailDependence(-1, 4)).toBe(0);
});
test("law: tail dependence is 1 with itself, whatever rises with it, and 0 with its opposite", () => {
  expect(given(tailDependence(dax, dax.map(Math.exp), 0.05)).value).toBe(1);
  expect(
    given(
      tailDependence(
        dax,
        dax.map((one) => -one),
        0.05,
      ),
    ).value,
  ).toBe(0);
  expect(tailDependence(dax, ftse, 0.05)).toMatchObject({ tail: 93 });
});

test("Kupiec's ratio by hand: 7 breaches in 250 days of a 1 % value at risk", () => {
  // 2 [7 ln(.028 / .01) + 243 ln(.972 / .99)]
  const found = given(breaches(7, 250, 0.01));
  expect(found.ratio).toBeCloseTo(2 * (7 * Math.log(2.8) + 243 * Math.log(0.972 / 0.99)), 12);
  agrees(found.ratio, 5.496990447792694, 12);
  expect(found.p).toBeCloseTo(0.01905, 5);
  expect(found.low).toBeGreaterThan(0.01);
});
test("no breach at all has a ratio: -2 n ln(1 - q)", () => {
  expect(given(breaches(0, 250, 0.01)).ratio).toBeCloseTo(-500 * Math.log(0.99), 12);
  expect(given(breaches(0, 250, 0.01))).toMatchObject({ rate: 0, low: 0, pMore: 1 });
  expect(breaches(0, 0, 0.01)).toMatchObject({ kind: "none" });
});

test("drawdowns on the same days by hand", () => {
  // x: 0, -20 %, -10 %, 0, -50 %; y: 0, 0, -10 %, -20 %, -25 %
  const found = given(coDrawdown(Float64Array.of(10, 8, 9, 10, 5), Float64Array.of(10, 20, 18, 16, 15), 0.1));
  expect(found.days).toEqual({ x: 3, y: 3, both: 2, all: 5 });
  expect(found.together).toBeCloseTo(2 / 3, 15);
  expect(found.alone).toBeCloseTo(3 / 5, 15);
  expect(found.worst).toEqual({ row: 4, x: -0.5, y: -0.25 });
});
test("a price that only rises has no drawdown to share", () => {
  expect(coDrawdown(Float64Array.of(1, 2, 3), Float64Array.of(3, 2, 1), 0.1)).toMatchObject({
    together: null,
    worst: { x: 0 },
  });
  expect(coDrawdown(Float64Array.of(1, 0), Float64Array.of(1, 1), 0.1)).toMatchObject({ kind: "none" });
});
