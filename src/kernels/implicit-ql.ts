import { keptKernels } from "./matrices-instance.ts";

/** Steps in which an eigenvalue is found, or it never is. */
const ROUNDS = 60;

/**
 * Leaves the eigenvalues of a matrix of three diagonals in `diagonal`, in no order, by QL with implicit shifts (EISPACK imtql1: Martin and
 * Wilkinson 1968, Numer. Math. 12, 377-383); `beside[i]` stands between i - 1 and i and is lost. False where one is not found in 60
 * steps. The bytes are those of the plain twin (`plain`), whatever the processor. Cost some 1.7 k^2 / 2 steps, each a root and two divisions.
 */
export function implicitQl(
  diagonal: Float64Array,
  beside: Float64Array,
  { plain = false }: { readonly plain?: boolean } = {},
): boolean {
  const size = diagonal.length;
  beside.copyWithin(0, 1);
  if (size > 0) beside[size - 1] = 0;
  const kept = plain ? null : keptKernels(2 * size * 8);
  if (kept === null) {
    for (let from = 0; from < size; from++) if (!freed(diagonal, beside, from)) return false;
    return true;
  }
  const { kernels, memory } = kept;
  const values = new Float64Array(memory.buffer, 0, 2 * size);
  values.set(diagonal);
  values.set(beside, size);
  // A call an eigenvalue: only later calls of a kernel are fast.
  for (let from = 0; from < size; from++) if (!kernels.freed(0, size * 8, size, from, ROUNDS)) return false;
  diagonal.set(values.subarray(0, size));
  return true;
}

/** Frees an eigenvalue from its neighbour. */
function freed(diagonal: Float64Array, beside: Float64Array, from: number): boolean {
  for (let round = 0; round <= ROUNDS; round++) {
    let split = from;
    while (split < diagonal.length - 1 && !negligible(beside[split]!, diagonal[split]!, diagonal[split + 1]!)) split++;
    if (split === from) return true;
    if (round < ROUNDS) sweep(diagonal, beside, from, split);
  }
  return false;
}

function negligible(beside: number, above: number, below: number): boolean {
  return Math.abs(beside) <= Number.EPSILON * (Math.abs(above) + Math.abs(below));
}

/** One QL step on the rows from..split, with the shift from the corner. */
function sweep(diagonal: Float64Array, beside: Float64Array, from: number, split: number): void {
  const slope = (diagonal[from + 1]! - diagonal[from]!) / (2 * beside[from]!);
  const root = Math.sqrt(slope * slope + 1);
  let g = diagonal[split]! - diagonal[from]! + beside[from]! / (slope + (slope >= 0 ? root : -root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = split - 1; i >= from; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = Math.sqrt(f * f + g * g);
    beside[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= shift;
      beside[split] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - shift;
    const turn = (diagonal[i]! - g) * sine + cosine * (2 * b);
    shift = sine * turn;
    diagonal[i + 1] = g + shift;
    g = cosine * turn - b;
  }
  diagonal[from]! -= shift;
  beside[from] = g;
  beside[split] = 0;
}
