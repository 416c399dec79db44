import { type PairMatrix, pairMatrix } from "./pair-matrix.ts";
import { STRETCH, unitColumn } from "./unit-column.ts";

/**
 * Pearson's r of every pair of columns in plain TypeScript: what `allPairs` computes, with the same bytes, and what stands in for it
 * where WebAssembly is not to be had. Cost k^2 n / 2 products, some ten times those of the kernel in time.
 */
export function allPairsPlain(columns: readonly Float64Array[]): PairMatrix {
  const size = columns.length;
  const units = columns.map(unitColumn);
  const below = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const [u, v] = [units[i], units[j]];
      if (u != null && v != null) below[i * size + j] = product(u, v);
    }
  }
  return pairMatrix(
    units.map((unit) => unit !== null),
    below,
    size,
  );
}

/** Sum of u v: in each stretch the even rows and the odd ones by themselves, as two lanes of a register add them. */
function product(u: Float64Array, v: Float64Array): number {
  let total = 0;
  for (let start = 0; start < u.length; start += STRETCH) {
    const end = Math.min(u.length, start + STRETCH);
    let [even, odd] = [0, 0];
    for (let t = start; t < end; t += 2) {
      even += u[t]! * v[t]!;
      if (t + 1 < end) odd += u[t + 1]! * v[t + 1]!;
    }
    total += even + odd;
  }
  return total;
}
