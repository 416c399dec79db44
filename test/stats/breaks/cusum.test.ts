import { expect, test } from "vitest";
import { kolmogorovTail } from "../../../src/stats/breaks/kolmogorov.ts";
import { relation } from "../../../src/stats/breaks/relation.ts";
import { stableBreak } from "../../../src/stats/breaks/stable-break.ts";
import { seeded } from "../../../src/stats/random.ts";
import { agrees, column, given, reference } from "../reference.ts";

// Why `breaks` has no CUSUM of residuals: docs/alarms.md.

/** max over j of |sum of the first j residuals| / (s sqrt n), s^2 with n - k below: strucchange's OLS-CUSUM. */
function olsCusum(y: Float64Array, x: Float64Array | null): { readonly statistic: number; readonly p: number } {
  const { residuals, rows, coefficients } = given(relation(y, x));
  let [total, most] = [0, 0];
  for (const one of residuals) {
    total += one;
    most = Math.max(most, Math.abs(total));
  }
  const statistic = most / Math.sqrt((rows * rows) / (rows - coefficients));
  return { statistic, p: kolmogorovTail(statistic) };
}

test("the Nile's mean and set A as strucchange has them, 2.9518 and 1.1011", () => {
  const R = reference("cusum");
  const set = reference("eustock");
  const [nile, x, y] = [reference("breaks").nile, set.x, set.y].map((values: number[]) => Float64Array.from(values));
  for (const [found, [statistic, p]] of [
    [olsCusum(nile!, null), R.nile],
    [olsCusum(y!, x!), R.eustock],
  ] as const) {
    agrees(found.statistic, statistic);
    expect(Math.abs(found.p - p)).toBeLessThan(1e-9 * p + 1e-15);
  }
  expect(olsCusum(nile!, null).statistic).toBeCloseTo(2.9518, 4);
});
test("a beta that doubles leaves no mark on a sum of residuals, for moves are as often up as down; scaled moves find it", () => {
  const random = seeded(5);
  const found = { cusum: 0, scaled: 0 };
  for (let sample = 0; sample < 200; sample++) {
    const x = column(500, () => random.normal());
    const y = x.map((move, t) => (t < 250 ? 1 : 2) * move + random.normal());
    if (olsCusum(y, x).p < 0.05) found.cusum++;
    if (given(stableBreak("beta", x, y, 0.95)).p < 0.05) found.scaled++;
  }
  expect(found.cusum).toBeLessThan(20);
  expect(found.scaled).toBeGreaterThan(190);
});
