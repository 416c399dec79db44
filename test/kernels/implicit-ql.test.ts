import fc from "fast-check";
import { expect, test } from "vitest";
import { implicitQl } from "../../src/kernels/implicit-ql.ts";

const number = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map((one) => one / 2 ** 30) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 1e-17) },
);
const diagonals = fc
  .integer({ min: 0, max: 40 })
  .chain((size) =>
    fc.tuple(
      fc.array(number, { minLength: size, maxLength: size }),
      fc.array(number, { minLength: size, maxLength: size }),
    ),
  );

test("2 1 / 1 2 has the eigenvalues 3 and 1; what stands before the first is not read", () => {
  const diagonal = Float64Array.of(2, 2);
  expect(implicitQl(diagonal, Float64Array.of(99, 1))).toBe(true);
  expect([...diagonal].sort().map((value) => value.toFixed(14))).toEqual(["1.00000000000000", "3.00000000000000"]);
});
test("a number that is none is never freed", () => {
  expect(implicitQl(Float64Array.of(1, Number.NaN, 2), Float64Array.of(0, 1, 1))).toBe(false);
});
test("the kernel gives the bytes of its plain twin, and the sums of values and squares stay", () => {
  fc.assert(
    fc.property(diagonals, ([diagonal, beside]) => {
      const [found, plain] = [Float64Array.from(diagonal), Float64Array.from(diagonal)];
      expect(implicitQl(found, Float64Array.from(beside))).toBe(true);
      expect(implicitQl(plain, Float64Array.from(beside), { plain: true })).toBe(true);
      expect(found).toEqual(plain);
      const total = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
      expect(total(found)).toBeCloseTo(total(diagonal), 12);
      const squares = total(diagonal.map((a) => a * a)) + 2 * total(beside.slice(1).map((b) => b * b));
      expect(total(found.map((a) => a * a))).toBeCloseTo(squares, 12);
    }),
    { seed: 20260206, numRuns: 300 },
  );
});
