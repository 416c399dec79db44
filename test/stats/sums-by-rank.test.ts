import fc from "fast-check";
import { expect, test } from "vitest";
import { sum } from "../../src/stats/sum.ts";
import { SumsByRank } from "../../src/stats/sums-by-rank.ts";

test("of 3, 1, 2 the two smallest come to 3; without the 1 to 5", () => {
  const sums = new SumsByRank(Float64Array.of(3, 1, 2));
  for (const row of [0, 1, 2]) sums.enter(row);
  expect([0, 1, 2, 3].map((count) => sums.lowest(count))).toEqual([0, 1, 3, 6]);
  sums.leave(1);
  expect([1, 2].map((count) => sums.lowest(count))).toEqual([2, 5]);
});
test("while rows come and go each sum is that of the sorted window, with what rounding loses; spikes leave no trace", () => {
  const number = fc.oneof(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.constantFrom(0, 0.1, 1e16, -1e16, Number.NaN),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (rows, window) => {
      const values = Float64Array.from(rows);
      const sums = new SumsByRank(values);
      values.forEach((value, row) => {
        if (!Number.isNaN(value)) sums.enter(row);
        if (row >= window && !Number.isNaN(values[row - window]!)) sums.leave(row - window);
        const held = values
          .subarray(Math.max(0, row - window + 1), row + 1)
          .filter((one) => !Number.isNaN(one))
          .sort();
        for (let count = 0; count <= held.length; count++)
          expect(sums.lowest(count)).toBeCloseTo(sum(held.subarray(0, count)), 15);
      });
    }),
    { seed: 20260206, numRuns: 200 },
  );
});
