import { kernelMemory, kernelsOn } from "./matrices-instance.ts";
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
  const memory = plain ? null : kernelMemory((size + 3) * size * 8);
  const room = new Float64Array(memory?.buffer ?? new ArrayBuffer((size + 3) * size * 8), 0, (size + 3) * size);
  const part = (from: number): Float64Array => room.subarray(from * size, (from + 1) * size);
  matrix.forEach((row, i) => {
    part(i).set(row);
  });
  const [product, diagonal, beside] = [part(size), part(size + 1), part(size + 2)];
  if (memory === null) {
    for (let i = size - 1; i >= 1; i--) reflect(room, size, i, product, diagonal, beside);
  } else {
    const kernels = kernelsOn(memory);
    const [one, two, three] = [product.byteOffset, diagonal.byteOffset, beside.byteOffset];
    // A call a row: only later calls of a kernel are fast.
    for (let i = size - 1; i >= 1; i--) kernels.reflect(0, size, i, one, two, three);
  }
  if (size > 0) diagonal[0] = room[0]!;
  return { diagonal: Float64Array.from(diagonal), beside: Float64Array.from(beside) };
}
