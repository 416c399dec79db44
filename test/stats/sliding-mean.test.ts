import fc from "fast-check";
import { expect, test } from "vitest";
import { SlidingFold } from "../../src/stats/sliding-fold.ts";
import { slidingMean } from "../../src/stats/sliding-mean.ts";
import { joinedSums } from "../../src/stats/sum.ts";

test("the mean of the last three, by hand", () => {
  const found = slidingMean(Float64Array.of(1, 2, 6, 4, Number.NaN, 3, 3, 9, 0), 3);
  const none = Number.NaN;
  expect([...found]).toEqual([none, none, 3, 4, none, none, none, 5, 4]);
});

test("a huge value that has left leaves no trace", () => {
  expect(slidingMean(Float64Array.of(1e17, 1, 2, 3), 2)[3]).toBe(2.5);
});

/** Plain ones, some that rounding loses beside others, some missing. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(1e16, -1e16, 0.1, 0, 1e300) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

test("is the fold of a sliding window, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (values, rows) => {
      expect([...slidingMean(Float64Array.from(values), rows)]).toEqual(folded(values, rows));
    }),
    { numRuns: 1000 },
  );
});

function folded(values: readonly number[], rows: number): number[] {
  let fold = new SlidingFold(joinedSums);
  let held = 0;
  return values.map((value) => {
    if (Number.isNaN(value)) {
      fold = new SlidingFold(joinedSums);
      held = 0;
      return Number.NaN;
    }
    fold.push({ total: value, lost: 0 });
    if (++held > rows) fold.shift();
    if (held < rows) return Number.NaN;
    const { total, lost } = fold.fold!;
    return (total + lost) / rows;
  });
}
