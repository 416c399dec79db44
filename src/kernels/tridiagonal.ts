import { keptKernels } from "./matrices-instance.ts";
import { reflect } from "./reflect.ts";

/** A matrix with three diagonals: its diagonal, and beside[i] between i - 1 and i; beside[0] is 0. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
}

/**
 * Three diagonals with the eigenvalues of a symmetric matrix, by Householder's reflections. Only the lower triangle is read; the
 * matrix is left as it was. The bytes are those of the plain twin (`plain`), whatever the processor. Cost 4/3 k^3.
 */
export function tridiagonal(
  matrix: readonly Float64Array[],
  { plain = false }: { readonly plain?: boolean } = {},
): Tridiagonal {
  const size = matrix.length;
  const side = size + (size % 2);
  // Behind the matrix: four numbers for each place of a row, then both results.
  const numbers = side * (side + 6);
  const kept = plain ? null : keptKernels(numbers * 8);
  const room = new Float64Array(kept?.memory.buffer ?? new ArrayBuffer(numbers * 8), 0, numbers);
  matrix.forEach((row, i) => {
    room.set(row, i * side);
  });
  room.fill(0, side * side);
  const part = (from: number): Float64Array => room.subarray(from * side, from * side + size);
  const [desk, diagonal, beside] = [part(side), part(side + 4), part(side + 5)];
  if (kept === null) {
    for (let i = size - 1; i >= 1; i--) reflect(room, side, i, desk, diagonal, beside);
  } else {
    const { kernels } = kept;
    const [one, two, three] = [desk.byteOffset, diagonal.byteOffset, beside.byteOffset];
    // A call a row: only later calls of a kernel are fast.
    for (let i = size - 1; i >= 1; i--) kernels.reflect(0, side * 8, i, one, two, three);
  }
  if (size > 0) diagonal[0] = room[0]!;
  return { diagonal: Float64Array.from(diagonal), beside: Float64Array.from(beside) };
}
