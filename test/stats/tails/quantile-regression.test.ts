import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "../../../src/stats/quantile.ts";
import { coVar } from "../../../src/stats/tails/covar.ts";
import { quantileRegression } from "../../../src/stats/tails/quantile-regression.ts";
import { agrees, column, given, reference } from "../reference.ts";

const oracle = reference("tails");
const eustock = reference("eustock");
const [x, y, z, income, food] = [eustock.x, eustock.y, eustock.z, oracle.income, oracle.food].map((values: number[]) =>
  Float64Array.from(values),
) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

test.each([0, 1, 2])(
  "Engel's food expenditure, level %d of three, is the linear programme's to the last digits",
  (i) => {
    const expected = oracle.engel[i];
    const found = given(quantileRegression(food, [income], expected.q));
    expect(found.rows).toEqual(expected.rows);
    found.coefficients.forEach((coefficient, j) => {
      agrees(coefficient, expected.coefficients[j], 11);
      agrees(coefficient, oracle.engelStatsmodels[i][j], 7);
    });
    agrees(found.loss, expected.loss, 12);
  },
);
test("two regressors on 1,859 days are the linear programme's", () => {
  const found = given(quantileRegression(y, [x, z], 0.05));
  expect(found.rows).toEqual(oracle.two.rows);
  found.coefficients.forEach((coefficient, j) => {
    agrees(coefficient, oracle.two.coefficients[j]);
  });
});
test("CoVaR of the FTSE on the DAX is exact, and near what iterated least squares gives", () => {
  const found = given(coVar(x, y, 0.05));
  agrees(found.constant, oracle.covar.coefficients[0]);
  agrees(found.slope, oracle.covar.coefficients[1]);
  agrees(given(quantileRegression(x, [y], 0.05)).loss, oracle.covar.loss);
  // statsmodels stops at -0.00925426, 0.52975158, CoVaR -0.0176131250, whose loss is larger: five digits are shared.
  agrees(found.value, -0.017613125, 4);
  agrees(found.delta, -0.0086092152, 4);
  expect(found.value).toBeCloseTo(found.constant + found.slope * quantile(y, 0.05)!, 15);
});
test("a median line by hand", () => {
  // Three of five points on y = 1 + 2 x, one far above, one far below: the line through the three loses least.
  const found = given(quantileRegression(Float64Array.of(1, 3, 5, 100, -90), [Float64Array.of(0, 1, 2, 3, 4)], 0.5));
  expect(found.coefficients[0]).toBeCloseTo(1, 12);
  expect(found.coefficients[1]).toBeCloseTo(2, 12);
  expect(found.loss).toBeCloseTo(0.5 * (93 + 99), 10);
});
test("without regressors the constant is a quantile", () => {
  expect(given(quantileRegression(Float64Array.of(5, 1, 4, 2, 3), [], 0.5)).coefficients[0]).toBe(3);
});
test("a regressor that does not vary, or that is another's double, is refused", () => {
  const why = "a regressor does not vary or is a combination of the others";
  expect(quantileRegression(y, [x, x.map((one) => 2 * one)], 0.1)).toMatchObject({ kind: "none", why });
  expect(quantileRegression(y, [x.map(() => 3)], 0.1)).toMatchObject({ kind: "none", why });
  expect(quantileRegression(y, [x.map((one, t) => (t === 9 ? Number.NaN : one))], 0.1)).toMatchObject({
    why: "a value is missing",
  });
});

const cell = fc.integer({ min: -6, max: 6 });
test("law: no plane through rows loses less, ties and repeated rows included", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 4, maxLength: 14 }),
      fc.constantFrom(0.05, 0.3, 0.5, 0.9),
      (rows, q) => {
        const [v, u] = [0, 1].map((j) => Float64Array.from(rows, (row) => row[j]!)) as [Float64Array, Float64Array];
        const found = quantileRegression(v, [u], q);
        if ("kind" in found) return new Set(u).size === 1;
        const loss = (a: number, b: number) =>
          v.reduce((total, value, t) => total + (value - a - b * u[t]! > 0 ? q : q - 1) * (value - a - b * u[t]!), 0);
        let least = Number.POSITIVE_INFINITY;
        for (let s = 0; s < v.length; s++) {
          for (let t = 0; t < s; t++) {
            if (u[s] === u[t]) continue;
            const slope = (v[s]! - v[t]!) / (u[s]! - u[t]!);
            least = Math.min(least, loss(v[s]! - slope * u[s]!, slope));
          }
        }
        return (
          Math.abs(found.loss - least) < 1e-8 &&
          Math.abs(loss(found.coefficients[0]!, found.coefficients[1]!) - least) < 1e-8
        );
      },
    ),
    { numRuns: 500, seed: 1 },
  );
});
test("law: a share of at most q lies below the plane, at least q at or below it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0.05, 0.25, 0.5, 0.9), (seed, q) => {
      const u = column(60, (i) => Math.sin(seed + i * i));
      const v = column(60, (i) => Math.cos(seed * 3 + i * i * 1.7) + u[i]!);
      const { coefficients: b, rows } = given(quantileRegression(v, [u], q));
      const rests = v.map((value, t) => (rows.includes(t) ? 0 : value - b[0]! - b[1]! * u[t]!));
      const below = rests.filter((rest) => rest < 0).length;
      expect(below).toBeLessThanOrEqual(q * 60 + 1e-9);
      expect(below + rows.length).toBeGreaterThanOrEqual(q * 60 - 1e-9);
    }),
    { numRuns: 100, seed: 1 },
  );
});
test("law: prices in other units give the same line in other units", () => {
  for (const [a, b] of [
    [1e12, 1e-12],
    [1e-9, 1e6],
  ] as const) {
    const found = given(
      quantileRegression(
        food.map((one) => one * a),
        [income.map((one) => one * b)],
        0.5,
      ),
    );
    agrees(found.coefficients[1]!, (oracle.engel[1].coefficients[1] * a) / b, 9);
  }
});
