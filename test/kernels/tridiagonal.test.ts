import fc from "fast-check";
import { expect, test } from "vitest";
import { type Tridiagonal, tridiagonal } from "../../src/kernels/tridiagonal.ts";
import { symmetricEigenvalues } from "../../src/stats/stress/symmetric-eigenvalues.ts";

const settings = { seed: 20260206, numRuns: 80 };
const bytes = ({ diagonal, beside }: Tridiagonal) =>
  Buffer.from([...diagonal, ...beside].map(String).join()).toString();
/** Symmetric matrices, some with rows of zeros, of any size of numbers. */
const matrices = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(1, 1e-140, 1e140, 0), fc.integer({ min: 1, max: 2 ** 31 }))
  .map(([size, scale, seed]) => {
    const number = (i: number, j: number) =>
      (i * j) % 5 === 4 ? 0 : scale * Math.sin(seed + 7 * Math.max(i, j) + 0.3 * Math.min(i, j) ** 2);
    return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => number(i, j)));
  });

test("two by two is tridiagonal as it stands", () => {
  const found = tridiagonal([Float64Array.of(2, 9), Float64Array.of(1, 3)]);
  expect([[...found.diagonal], [...found.beside]]).toEqual([
    [2, 3],
    [0, 1],
  ]);
});
test("three by three by hand: 1 2 2 / 2 3 0 / 2 0 5 keeps its last row's length, 2, and its trace, 9", () => {
  const { diagonal, beside } = tridiagonal([
    Float64Array.of(1, 0, 0),
    Float64Array.of(2, 3, 0),
    Float64Array.of(2, 0, 5),
  ]);
  expect(beside[2]! ** 2).toBeCloseTo(4, 14);
  expect(diagonal[0]! + diagonal[1]! + diagonal[2]!).toBeCloseTo(9, 14);
});
test("the kernel gives the bytes of its plain twin and leaves the matrix as it was", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const before = matrix.map((row) => row.slice());
      expect(bytes(tridiagonal(matrix))).toBe(bytes(tridiagonal(matrix, { plain: true })));
      expect(matrix).toEqual(before);
    }),
    settings,
  );
});
test("a matrix of many rows, and a small one after it on the same memory, have the bytes of the plain twin", () => {
  for (const size of [130, 3, 131, 2, 1, 0, 64]) {
    const matrix = Array.from({ length: size }, (_, i) =>
      Float64Array.from({ length: size }, (_, j) =>
        Math.max(i, j) % 50 === 49 ? 0 : Math.sin(i * j) + (i === j ? 3 : 0),
      ),
    );
    expect(bytes(tridiagonal(matrix))).toBe(bytes(tridiagonal(matrix, { plain: true })));
  }
});
test("three diagonals keep the trace and the sum of squares, and eigenvalues have them too, whatever the scale", () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const largest = Math.max(Number.MIN_VALUE, ...matrix.flatMap((row) => [...row].map(Math.abs)));
      const scaled = matrix.map((row) => row.map((value) => value / largest));
      const trace = scaled.reduce((total, row, i) => total + row[i]!, 0);
      const squares = scaled.reduce((total, row) => row.reduce((sum, value) => sum + value * value, total), 0);
      const found = symmetricEigenvalues(matrix)!.map((value) => value / largest);
      expect(Math.abs(found.reduce((a, b) => a + b, 0) - trace)).toBeLessThan(1e-13 * (1 + squares));
      expect(Math.abs(found.reduce((a, b) => a + b * b, 0) - squares)).toBeLessThan(1e-13 * (1 + squares));
    }),
    settings,
  );
});
