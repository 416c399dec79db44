import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendall, pearson, spearman } from "../../src/stats/correlation.ts";
import { type Estimate, isNoEstimate, type NoEstimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { kendallEstimate, spearmanEstimate } from "../../src/stats/estimators/rank-correlation.ts";
import { rateEstimate } from "../../src/stats/estimators/rate.ts";
import { rSquaredEstimate } from "../../src/stats/estimators/rsquared.ts";
import { jackknifeInterval } from "../../src/stats/interval.ts";

type Estimator = (...columns: Float64Array[]) => Estimate | NoEstimate;
const settings = { seed: 20260206, numRuns: 200 };
const rate: Estimator = (ones) => rateEstimate(ones!.map((value) => (value > 0 ? 1 : 0)));
const ESTIMATORS: readonly [name: string, columns: number, estimator: Estimator][] = [
  ["correlation", 2, (x, y) => correlationEstimate(x!, y!)],
  ["spearman", 2, (x, y) => spearmanEstimate(x!, y!)],
  ["kendall", 2, (x, y) => kendallEstimate(x!, y!)],
  ["beta", 2, (y, x) => betaEstimate(y!, x!)],
  ["beta with two more", 4, (y, ...x) => betaEstimate(y!, x)],
  ["rsquared", 2, (y, x) => rSquaredEstimate(y!, x!)],
  ["rsquared with two more", 4, (y, ...x) => rSquaredEstimate(y!, x)],
  ["mean", 1, (x) => meanEstimate(x!)],
  ["rate", 1, rate],
];
/** Columns of small whole numbers meet every tie; of thousandths, few. */
const columns = (count: number) =>
  fc.tuple(fc.integer({ min: 8, max: 24 }), fc.boolean()).chain(([n, whole]) => {
    const number = whole ? fc.integer({ min: -2, max: 2 }) : fc.integer({ min: -1000, max: 1000 }).map((v) => v / 1000);
    const column = fc.array(number, { minLength: n, maxLength: n }).map((values) => Float64Array.from(values));
    return fc.array(column, { minLength: count, maxLength: count });
  });
const finite = (numbers: Iterable<number>) => [...numbers].every(Number.isFinite);

describe.each(ESTIMATORS)("%s", (_, count, estimator) => {
  test("contributions are (n - 1) times what leaving out each row changes", () => {
    fc.assert(
      fc.property(columns(count), (sample) => {
        const whole = estimator(...sample);
        if (isNoEstimate(whole) || whole.degenerate !== undefined) return;
        const n = sample[0]!.length;
        for (let t = 0; t < n; t++) {
          const rest = estimator(...sample.map((column) => column.filter((__, i) => i !== t)));
          if (isNoEstimate(rest)) continue;
          expect(Math.abs(whole.contributions[t]! - (n - 1) * (whole.value - rest.value))).toBeLessThan(
            1e-6 * (1 + Math.abs(whole.value) + Math.abs(rest.value)) * n,
          );
        }
      }),
      settings,
    );
  });
  test("no NaN leaves, whatever comes in", () => {
    fc.assert(
      fc.property(
        columns(count),
        fc.constantFrom(1, 1e12, 1e-12, 1e150),
        fc.constantFrom(0, 99999990),
        (sample, scale, shift) => {
          const found = estimator(...sample.map((column) => column.map((value) => value * scale + shift)));
          if (isNoEstimate(found)) return;
          expect(finite([found.value, ...found.contributions, ...(found.link?.contributions ?? [])])).toBe(true);
          const interval = jackknifeInterval(found, 0.95);
          if (!("kind" in interval)) expect(finite([interval.low, interval.high])).toBe(true);
        },
      ),
      settings,
    );
  });
  test("one point, no point and a column of one value have no estimate, or an exact one", () => {
    for (const n of [0, 1])
      expect(isNoEstimate(estimator(...Array.from({ length: count }, () => new Float64Array(n))))).toBe(true);
    const flat = estimator(...Array.from({ length: count }, () => new Float64Array(9).fill(0.1)));
    if (!isNoEstimate(flat)) expect(flat.contributions.every((one) => one === 0)).toBe(true);
  });
  test("a missing value in the middle is refused", () => {
    if (count === 1 && estimator === rate) return;
    const sample = Array.from({ length: count }, (__, j) =>
      Float64Array.from({ length: 12 }, (___, t) => Math.sin((j + 2) * t * t)),
    );
    sample[count - 1]![5] = Number.NaN;
    expect(isNoEstimate(estimator(...sample))).toBe(true);
  });
});

test.each([
  ["correlation", correlationEstimate],
  ["spearman", spearmanEstimate],
  ["kendall", kendallEstimate],
])("%s is symmetric and scale-free", (_, estimator) => {
  fc.assert(
    fc.property(columns(2), fc.double({ min: 1e-9, max: 1e9, noNaN: true }), ([x, y], scale) => {
      const [one, other] = [estimator(x!, y!), estimator(y!, x!)];
      const scaled = estimator(
        x!.map((value) => value * scale),
        y!,
      );
      expect([other, scaled].map(isNoEstimate)).toEqual([isNoEstimate(one), isNoEstimate(one)]);
      if (isNoEstimate(one) || isNoEstimate(other) || isNoEstimate(scaled)) return;
      expect(other.value).toBeCloseTo(one.value, 12);
      expect(scaled.value).toBeCloseTo(one.value, 12);
    }),
    settings,
  );
});
test("beta goes with the scale of y and against that of x; rsquared with neither", () => {
  fc.assert(
    fc.property(columns(2), fc.double({ min: 1e-6, max: 1e6, noNaN: true }), ([y, x], scale) => {
      const grown = (values: Float64Array) => values.map((value) => value * scale);
      const [one, up, down] = [betaEstimate(y!, x!), betaEstimate(grown(y!), x!), betaEstimate(y!, grown(x!))];
      if (isNoEstimate(one) || isNoEstimate(up) || isNoEstimate(down)) return;
      expect(Math.abs(up.value / scale - one.value)).toBeLessThan(1e-9 * (1 + Math.abs(one.value)));
      expect(Math.abs(down.value * scale - one.value)).toBeLessThan(1e-9 * (1 + Math.abs(one.value)));
      const [share, same] = [rSquaredEstimate(y!, x!), rSquaredEstimate(grown(y!), grown(x!))];
      if (!isNoEstimate(share) && !isNoEstimate(same)) expect(same.value).toBeCloseTo(share.value, 10);
    }),
    settings,
  );
});
test("rsquared on one series is the correlation squared", () => {
  fc.assert(
    fc.property(columns(2), ([y, x]) => {
      const [share, r] = [rSquaredEstimate(y!, x!), pearson(y!, x!)];
      if (!isNoEstimate(share) && r !== null) expect(share.value).toBeCloseTo(r * r, 12);
    }),
    settings,
  );
});

// By the definition, pair by pair and value by value: what the n log n ways must give.
test("Kendall's tau-b is that of all pairs", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      const signs = (values: Float64Array) =>
        [...values].flatMap((a, i) => [...values.slice(i + 1)].map((b) => Math.sign(b - a)));
      const [a, b] = [signs(x!), signs(y!)];
      const length = Math.sqrt(a.filter((one) => one !== 0).length * b.filter((one) => one !== 0).length);
      const found = kendall(x!, y!);
      if (length === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(a.reduce((total, one, i) => total + one * b[i]!, 0) / length, 12);
    }),
    settings,
  );
});
test("Spearman's is Pearson's of ranks counted one by one", () => {
  fc.assert(
    fc.property(columns(2), ([x, y]) => {
      const ranks = (values: Float64Array) =>
        values.map(
          (one) =>
            values.filter((other) => other < one).length + (values.filter((other) => other === one).length + 1) / 2,
        );
      const [found, expected] = [spearman(x!, y!), pearson(ranks(x!), ranks(y!))];
      if (expected === null) expect(found).toBeNull();
      else expect(found).toBeCloseTo(expected, 12);
    }),
    settings,
  );
});
