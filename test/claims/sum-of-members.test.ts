import fc from "fast-check";
import { expect, test } from "vitest";
import { combined, summed } from "../../src/claims/evaluate/combine.ts";
import { literal, type NumberQuantity, none, type Quantity } from "../../src/claims/evaluate/quantity.ts";

/** An estimate on some rows of a panel; with open ends it has no interval. */
function estimate(value: number, contributions: readonly number[], row: number, open = false): NumberQuantity {
  const rows = Int32Array.from(contributions, (_, t) => row + t);
  const made = { value, n: rows.length, contributions: Float64Array.from(contributions) };
  const ends = { low: open ? Number.NEGATIVE_INFINITY : value - 1, high: open ? Number.POSITIVE_INFINITY : value + 1 };
  return {
    ...literal(value, "1"),
    n: rows.length,
    uncertainty: {
      ...ends,
      confidence: 0.95,
      method: "jackknife",
      degreesOfFreedom: 7,
      parts: open ? [] : [{ estimate: made, rows, derivative: 1 }],
    },
  };
}

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const estimates = (open: boolean) =>
  fc
    .tuple(number, fc.array(number, { minLength: 9, maxLength: 12 }), fc.integer({ min: 0, max: 5 }))
    .map(([value, contributions, row]) => estimate(value, contributions, row, open));
const quantities: fc.Arbitrary<Quantity> = fc.oneof(
  { weight: 9, arbitrary: estimates(false) },
  { weight: 3, arbitrary: number.map((value) => literal(value, "1")) },
  { weight: 1, arbitrary: estimates(true) },
  { weight: 1, arbitrary: fc.constantFrom(none("no value"), literal(Number.MAX_VALUE, "1")) },
);

test("the sum of members is to the bit what adding them two by two gives, though it makes one interval", () => {
  fc.assert(
    fc.property(fc.array(quantities, { minLength: 1, maxLength: 9 }), (values) => {
      expect(summed(values)).toEqual(values.reduce((a, b) => combined(a, "+", b)));
    }),
    { seed: 20260206, numRuns: 400 },
  );
});
test("three estimates on the same rows that move against each other have a point for an interval", () => {
  const up = [1, -1, 2, -2, 1, -1, 3, -3, 0];
  const down = up.map((one) => -one);
  const still = up.map(() => 0);
  const found = summed([estimate(1, up, 4), estimate(2, down, 4), estimate(3, still, 4)]) as NumberQuantity;
  expect([found.value, found.uncertainty!.low, found.uncertainty!.high]).toEqual([6, 6, 6]);
});
