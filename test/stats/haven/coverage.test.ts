import { expect, test } from "vitest";
import { isNoEstimate } from "../../../src/stats/estimate.ts";
import { loadedSumEstimate } from "../../../src/stats/estimators/loaded-sum.ts";
import { loadingsTo } from "../../../src/stats/haven/baur-mcdermott.ts";
import { tailRegressors } from "../../../src/stats/haven/tail-regressors.ts";
import { intervalBy } from "../../../src/stats/methods.ts";
import { regress } from "../../../src/stats/regression.ts";

const LEVELS = [0.1, 0.05, 0.01];
const SLOPE = 0.3;

/** Uniform draws by a linear congruence: the same on every machine. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A year of moves with clusters of volatility and tails of Student's t5; the slope is the same on all days. */
function year(uniform: () => number): { x: Float64Array; y: Float64Array } {
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const student = () =>
    normal() / Math.sqrt(Array.from({ length: 5 }, () => normal() ** 2 / 3).reduce((a, b) => a + b));
  const [x, y] = [new Float64Array(252), new Float64Array(252)];
  let variance = 1;
  for (let t = 0; t < 252; t++) {
    variance = 0.05 + 0.1 * (t === 0 ? 0 : x[t - 1]!) ** 2 + 0.85 * variance;
    x[t] = Math.sqrt(variance) * student();
    y[t] = SLOPE * x[t]! + Math.sqrt(variance) * student();
  }
  return { x, y };
}

test("intervals of hedge and haven cover 93 % or more where volatility clusters", { timeout: 60_000 }, () => {
  const uniform = drawn(12345);
  const within = [0, 0, 0];
  const runs = 400;
  for (let run = 0; run < runs; run++) {
    const { x, y } = year(uniform);
    const tails = tailRegressors(x, LEVELS);
    if (isNoEstimate(tails)) throw new Error(tails.why);
    const fit = regress(y, [x, ...tails.columns]);
    if (isNoEstimate(fit)) throw new Error(fit.why);
    for (let last = 0; last < 3; last++) {
      const days = last === 0 ? x.length : tails.counts[last - 1]!;
      const interval = intervalBy(
        "jackknife",
        loadedSumEstimate(fit, loadingsTo(last, 3), days - tails.counts[last]!),
        0.95,
      );
      if (isNoEstimate(interval)) throw new Error(interval.why);
      if (interval.low <= SLOPE && SLOPE <= interval.high) within[last]!++;
    }
  }
  for (const hits of within) expect(hits / runs).toBeGreaterThan(0.93);
});
test("delete-one contributions are exact", () => {
  const { x, y } = year(drawn(7));
  const loadings = [0, 1, 1];
  const tail = x.map((move) => (move < -1 ? move : 0));
  const fit = regress(y, [x, tail]);
  if (isNoEstimate(fit)) throw new Error(fit.why);
  const { value, contributions } = loadedSumEstimate(fit, loadings);
  for (const t of [0, 17, 100, 251]) {
    const without = (values: Float64Array) => values.filter((_, row) => row !== t);
    const rest = regress(without(y), [without(x), without(tail)]);
    if (isNoEstimate(rest)) throw new Error(rest.why);
    const left = rest.coefficients[1]! + rest.coefficients[2]!;
    expect(contributions[t]).toBeCloseTo(251 * (value - left), 9);
  }
});
