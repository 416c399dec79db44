import { expect, test } from "vitest";
import { isNoEstimate } from "../../../src/stats/estimate.ts";
import { tailMeanEstimate } from "../../../src/stats/estimators/tail-mean.ts";
import { intervalBy } from "../../../src/stats/methods.ts";
import { seeded } from "../../../src/stats/random.ts";
import { marginalExpectedShortfall } from "../../../src/stats/tails/marginal-expected-shortfall.ts";

const random = seeded(11);
const RHO = 0.9;
function pair(n: number): { x: Float64Array; y: Float64Array } {
  const x = Float64Array.from({ length: n }, () => random.normal());
  const y = x.map((one) => RHO * one + Math.sqrt(1 - RHO * RHO) * random.normal());
  return { x, y };
}

test("its value is the marginal shortfall, its contributions add to nothing", () => {
  const { x, y } = pair(252);
  const estimate = tailMeanEstimate(y, x, 0.05);
  const plain = marginalExpectedShortfall(y, x, 0.05);
  if (isNoEstimate(estimate) || isNoEstimate(plain)) throw new Error("no estimate");
  expect(estimate.value).toBeCloseTo(plain.value, 12);
  expect(estimate.counted).toBe(plain.count);
  expect(estimate.contributions.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
});
test("of normal moves that follow each other closely, 92 % or more of the intervals hold the true mean", () => {
  // E[Y | X <= q] = -rho phi(z) / q, z the 10 % quantile.
  const truth = (-RHO * Math.exp(-(1.2815515655446004 ** 2) / 2)) / Math.sqrt(2 * Math.PI) / 0.1;
  let within = 0;
  for (let run = 0; run < 400; run++) {
    const { x, y } = pair(252);
    const estimate = tailMeanEstimate(y, x, 0.1);
    if (isNoEstimate(estimate)) throw new Error(estimate.why);
    const interval = intervalBy("jackknife", estimate, 0.95);
    if (isNoEstimate(interval)) throw new Error(interval.why);
    if (interval.low <= truth && truth <= interval.high) within++;
  }
  expect(within / 400).toBeGreaterThan(0.92);
});
test("no number of one row, or of a missing move", () => {
  expect(tailMeanEstimate(Float64Array.of(1, 2), Float64Array.of(1, 2), 0.1)).toMatchObject({ kind: "none" });
  expect(tailMeanEstimate(Float64Array.of(1, Number.NaN), Float64Array.of(1, 2), 0.5)).toMatchObject({ kind: "none" });
});
