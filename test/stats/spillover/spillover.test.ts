import fc from "fast-check";
import { expect, test } from "vitest";
import { coefficientSum } from "../../../src/stats/coefficient-sum.ts";
import { regress } from "../../../src/stats/regression.ts";
import { connectedness, tableOf } from "../../../src/stats/spillover/connectedness.ts";
import { laggedCorrelation } from "../../../src/stats/spillover/cross-correlation.ts";
import { dimsonBeta } from "../../../src/stats/spillover/dimson.ts";
import { granger } from "../../../src/stats/spillover/granger.ts";
import {
  choleskyShares,
  generalisedShares,
  movingAverage,
} from "../../../src/stats/spillover/variance-decomposition.ts";
import { vectorAutoregression } from "../../../src/stats/spillover/vector-autoregression.ts";
import { acceptance } from "../acceptance.ts";
import { agrees, column, given, reference } from "../reference.ts";

const oracle = reference("spillover");
const leads = reference("lead-lag");
const eustock = reference("eustock");
const ftse = Float64Array.from(eustock.x as number[]);
const dax = Float64Array.from(eustock.y as number[]);
const series = oracle.series.map((values: number[]) => Float64Array.from(values)) as Float64Array[];
const near = (found: readonly Float64Array[], expected: readonly (readonly number[])[], within = 1e-11) =>
  found.forEach((row, i) => {
    row.forEach((one, j) => {
      expect(Math.abs(one - expected[i]![j]!)).toBeLessThan(within);
    });
  });

test("the autoregression, its responses and both decompositions are statsmodels'", () => {
  const fit = given(vectorAutoregression(series, 2));
  near([fit.constants], [oracle.constants]);
  near(fit.lags[0]!, oracle.lags[0]);
  near(fit.lags[1]!, oracle.lags[1]);
  near(fit.covariance, oracle.covariance);
  movingAverage(fit.lags, 4).forEach((one, h) => {
    near(one, oracle.responses[h]);
  });
  near(choleskyShares(fit, 10)!, oracle.cholesky);
  near(generalisedShares(fit, 10)!, oracle.generalised);
  const of = (shocks: "cholesky" | "generalised") =>
    given(connectedness(series, { order: 2, horizon: 10, shocks })).total;
  agrees(of("cholesky"), oracle.totals[0]);
  agrees(of("generalised"), oracle.totals[1]);
});
test("Granger's tests of set A are lmtest's", () => {
  for (const [found, expected] of [
    [granger(dax, ftse, 2), leads.xToY2],
    [granger(ftse, dax, 2), leads.yToX2],
    [granger(dax, ftse, 5), leads.xToY5],
  ] as const) {
    agrees(given(found).f, expected[0], 9);
    agrees(given(found).p, expected[1], 9);
  }
  agrees(given(granger(dax, ftse, 2)).f, 2.09402, 6);
});
test("with robust errors they are those of lmtest's waldtest with sandwich's NeweyWest", () => {
  for (const [found, expected] of [
    [granger(dax, ftse, 2, { errors: "hac", lag: 7 }), leads.robustXToY2],
    [granger(ftse, dax, 2, { errors: "hac", lag: 7 }), leads.robustYToX2],
    [granger(dax, ftse, 5, { errors: "hac", lag: 7 }), leads.robustXToY5],
    [granger(dax, ftse, 2, { errors: "hac", lag: 0 }), leads.whiteXToY2],
  ] as const) {
    agrees(given(found).f, expected[0], 9);
    agrees(given(found).p, expected[1], 9);
  }
  // floor(4 (1857/100)^(2/9)) is 7.
  expect(granger(dax, ftse, 2, { errors: "hac" })).toEqual(granger(dax, ftse, 2, { errors: "hac", lag: 7 }));
});
test("one lag by hand: the robust F is the square of the slope over its Newey-West error", () => {
  const [y, x] = [series[0]!, series[1]!];
  const fit = given(regress(y.subarray(1), [y.subarray(0, -1), x.subarray(0, -1)]));
  const { value, standardError } = coefficientSum(fit, [0, 0, 1], 4);
  agrees(given(granger(y, x, 1, { errors: "hac", lag: 4 })).f, (value / standardError) ** 2);
});
test("law: no unit of either series and no sign of x changes a Granger test", () => {
  const moves = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 });
  const unit = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(moves, moves, unit, unit, fc.constantFrom("ols", "hac"), (a, b, one, other, errors) => {
      const [y, x] = [Float64Array.from(a), Float64Array.from(b)];
      const plain = granger(y, x, 2, { errors });
      const scaled = granger(
        y.map((move) => move * 2 ** one),
        x.map((move) => -move * 2 ** other),
        2,
        { errors },
      );
      if ("kind" in plain) expect(scaled).toMatchObject({ kind: "none" });
      else {
        agrees(given(scaled).f, plain.f, 6);
        expect(plain.p).toBeGreaterThanOrEqual(0);
        expect(plain.p).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
test("Dimson's betas of set A and their errors are lm's and sandwich's", () => {
  const [one, two] = [
    given(dimsonBeta(dax, ftse, { hac: 5 })),
    given(dimsonBeta(dax, ftse, { lags: 2, leads: 0, hac: 5 })),
  ];
  agrees(one.value, leads.dimson11[0]);
  agrees(one.standardError, leads.dimson11[1]);
  agrees(two.value, leads.dimson20[0]);
  agrees(two.standardError, leads.dimson20[1]);
  expect(one.slopes.map(({ offset }) => offset)).toEqual([1, 0, -1]);
});
test("correlations at lags -2 to 2 are R's, and at lag 0 the error is that of the influence function", () => {
  [-2, -1, 0, 1, 2].forEach((lag, i) => {
    agrees(given(laggedCorrelation(ftse, dax, lag)).estimate.value, leads.lagged[i], 9);
  });
  const { standardError, estimate } = given(laggedCorrelation(ftse, dax, 0, { hac: 5 }));
  agrees(standardError * (1 - estimate.value ** 2), 0.0199127936601, 6);
});
test("a series that copies the market a row late: lag 1, beta all in the lag", () => {
  const market = column(60, (t) => Math.sin(t * t));
  const late = column(60, (t) => (t === 0 ? 0 : 2 * market[t - 1]! + 1e-3 * Math.cos(3 * t * t)));
  expect(given(laggedCorrelation(market, late, 1)).estimate.value).toBeGreaterThan(0.999);
  const found = given(dimsonBeta(late, market));
  expect(found.value).toBeCloseTo(2, 2);
  expect(found.slopes[2]!.slope).toBeCloseTo(2, 2);
  expect(given(granger(late, market, 1)).p).toBeLessThan(1e-10);
});
test("one lag of one series by hand: responses are its powers", () => {
  expect(movingAverage([[Float64Array.of(0.5)]], 4).map((one) => one[0]![0])).toEqual([1, 0.5, 0.25, 0.125]);
});
test("a spillover table by hand", () => {
  const found = tableOf([Float64Array.of(0.7, 0.3), Float64Array.of(0.1, 0.9)]);
  expect([...found.from].map((one) => +one.toFixed(12))).toEqual([0.3, 0.1]);
  expect([...found.to].map((one) => +one.toFixed(12))).toEqual([0.1, 0.3]);
  expect(found.total).toBeCloseTo(0.2, 15);
});
test("what cannot be fitted is said", () => {
  const [a, b] = [series[0]!, series[1]!];
  expect(vectorAutoregression([a, a.map((one) => 2 * one)], 1)).toMatchObject({
    kind: "none",
    why: "lag 1 of series 2 is a combination of those before it",
  });
  expect(vectorAutoregression([a.slice(0, 6), b.slice(0, 6)], 2)).toMatchObject({ needs: "8 rows" });
  expect(vectorAutoregression([a.map((one, t) => (t === 3 ? Number.NaN : one))], 1)).toMatchObject({
    why: "a value is missing",
  });
  expect(granger(a.slice(0, 5), b.slice(0, 5), 2)).toMatchObject({ needs: "8 rows" });
  expect(dimsonBeta(a.slice(0, 4), b.slice(0, 4))).toMatchObject({ needs: "7 rows" });
  expect(laggedCorrelation(a.slice(0, 5), b.slice(0, 5), -3)).toMatchObject({ needs: "7 rows" });
  // A random walk without noise fits itself.
  expect(
    granger(
      column(40, (t) => t),
      series[0]!.slice(0, 40),
      1,
    ),
  ).toMatchObject({ kind: "none" });
});
test("law: generalised shares do not depend on the order of the series or their units, rows add to 1, what is given is taken", () => {
  const plain = given(connectedness(series, { order: 2, horizon: 10, shocks: "generalised" }));
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.integer({ min: -6, max: 6 }), (order, power) => {
      const moved = order.map((j) => series[j]!.map((one) => one * 10 ** (power * j)));
      const found = given(connectedness(moved, { order: 2, horizon: 10, shocks: "generalised" }));
      agrees(found.total, plain.total, 9);
      found.shares.forEach((row, i) => {
        expect(row.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        row.forEach((one, j) => {
          expect(one).toBeCloseTo(plain.shares[order[i]!]![order[j]!]!, 8);
        });
      });
      expect(found.net.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
    }),
    { numRuns: 20, seed: 1 },
  );
});

acceptance("dy2009.csv", (columns) => {
  test("Diebold and Yilmaz (2009): 35.5 %", () => {
    const markets = [...columns].filter(([name]) => name !== "date").map(([, values]) => values);
    agrees(given(connectedness(markets, { order: 2, horizon: 10, shocks: "cholesky" })).total, 0.35528154600174666, 10);
  });
});
acceptance("dy2012.csv", (columns) => {
  test("Diebold and Yilmaz (2012): 12.6 %, with its table", () => {
    const found = given(
      connectedness(
        ["Stocks", "Bonds", "Commodities", "FX"].map((name) => columns.get(name)!),
        { order: 4, horizon: 10, shocks: "generalised" },
      ),
    );
    agrees(found.total, 0.1259211306970206, 10);
    const published = [
      [88.76, 7.29, 0.35, 3.61],
      [10.21, 81.45, 2.73, 5.61],
      [0.47, 3.7, 93.69, 2.14],
      [5.69, 7.03, 1.55, 85.73],
    ];
    near(
      found.shares.map((row) => row.map((one) => 100 * one)),
      published,
      5.1e-3,
    );
    near(
      [found.from.map((one) => 100 * one), found.to.map((one) => 100 * one)],
      [
        [11.24, 18.55, 6.31, 14.27],
        [16.37, 18.01, 4.62, 11.36],
      ],
      5.1e-3,
    );
  });
});
