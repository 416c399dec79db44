import { expect, test } from "vitest";
import { seeded } from "../../../src/stats/random.ts";
import { granger } from "../../../src/stats/spillover/granger.ts";
import { given } from "../reference.ts";

const DAYS = 504;
const PAIRS = 300;

/** Moves of two series of which neither leads, with one volatility that clusters: h = 0.02 + 0.1 y^2 + 0.88 h. */
function pairOf(normal: () => number): [Float64Array, Float64Array] {
  const student = () => {
    const squares = [1, 2, 3, 4, 5].reduce((sum) => sum + normal() ** 2, 0);
    return (normal() / Math.sqrt(squares / 5)) * Math.sqrt(3 / 5);
  };
  const [x, y] = [new Float64Array(DAYS), new Float64Array(DAYS)];
  let h = 1;
  for (let t = -200; t < DAYS; t++) {
    const [a, b] = [student(), student()];
    const [own, other] = [Math.sqrt(h) * a, Math.sqrt(h) * (0.6 * a + 0.8 * b)];
    if (t >= 0) [x[t], y[t]] = [own, other];
    h = 0.02 + 0.1 * other ** 2 + 0.88 * h;
  }
  return [x, y];
}

test("where volatility clusters, plain errors call 12 to 21 of 100 pairs leading that are not, robust ones 5 to 10", () => {
  const random = seeded(1);
  const pairs = Array.from({ length: PAIRS }, () => pairOf(() => random.normal()));
  const called = (errors: "ols" | "hac") =>
    pairs.filter(([x, y]) => given(granger(y, x, 2, { errors })).p < 0.05).length / PAIRS;
  // The rates of 2000 pairs are 15.6 and 7.5 of 100; of 300 they lie within 6 and 4 of those 99 times in 100.
  expect(Math.abs(called("ols") - 0.156)).toBeLessThan(0.06);
  expect(Math.abs(called("hac") - 0.075)).toBeLessThan(0.04);
});
