import fc from "fast-check";
import { expect, test } from "vitest";
import { standardDeviation } from "../../src/stats/moments.ts";
import { slidingDeviation } from "../../src/stats/sliding-deviation.ts";

test("the deviation of the last three, by hand", () => {
  const none = Number.NaN;
  expect([...slidingDeviation(Float64Array.of(1, 3, 5, 7, none, 2, 2, 2, 8), 3)]).toEqual([
    ...[none, none, 2, 2, none, none, none, 0, Math.sqrt(12)],
  ]);
});

test("what varies by no more than rounding has none", () => {
  expect(slidingDeviation(Float64Array.of(-1e16, -1e16 - 2, -1e16), 3)[2]).toBe(0);
});

/** Plain ones, some that rounding loses beside others, some missing or beyond number. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -1000, max: 1000, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(1e16, -1e16, 0.1, 0, 1e-12, 1e300, Number.POSITIVE_INFINITY) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

test("is that of each window alone, to the last digit", () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 50 }), fc.integer({ min: 1, max: 9 }), (values, rows) => {
      const each = values.map((_, row) => {
        const window = Float64Array.from(values.slice(Math.max(0, row + 1 - rows), row + 1));
        if (window.length < rows || window.some(Number.isNaN)) return Number.NaN;
        return standardDeviation(window) ?? Number.NaN;
      });
      expect([...slidingDeviation(Float64Array.from(values), rows)]).toEqual(each);
    }),
    { numRuns: 1000 },
  );
});
