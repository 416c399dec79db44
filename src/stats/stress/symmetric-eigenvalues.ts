/**
 * Eigenvalues of a symmetric matrix, largest first: Householder's reduction to three diagonals, then QL with implicit shifts
 * (EISPACK tred1 and imtql1: Martin, Reinsch and Wilkinson 1968, Numer. Math. 11, 181-195; 12, 377-383). Only the lower triangle
 * is read; the matrix is left as it was. Errors are some 1e-15 of the largest. Cost 4/3 k^3. Null where it does not converge or a number is not finite.
 */
export function symmetricEigenvalues(matrix: readonly Float64Array[]): Float64Array | null {
  const { diagonal, beside } = tridiagonal(matrix.map((row) => row.slice()));
  if (![...diagonal, ...beside].every(Number.isFinite) || !implicitQl(diagonal, beside)) return null;
  return diagonal.sort().reverse();
}

/** Orthogonal reflections that leave a diagonal and one beside it; a is used up. */
function tridiagonal(a: Float64Array[]): { diagonal: Float64Array; beside: Float64Array } {
  const k = a.length;
  const diagonal = new Float64Array(k);
  const beside = new Float64Array(k);
  const p = new Float64Array(k);
  for (let i = k - 1; i >= 1; i--) {
    const row = a[i]!;
    let scale = 0;
    for (let m = 0; m < i; m++) scale += Math.abs(row[m]!);
    diagonal[i] = row[i]!;
    if (i === 1 || scale === 0) {
      beside[i] = row[i - 1]!;
      continue;
    }
    let square = 0;
    for (let m = 0; m < i; m++) {
      row[m]! /= scale;
      square += row[m]! ** 2;
    }
    const head = row[i - 1]!;
    const length = head >= 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[i] = scale * length;
    square -= head * length;
    row[i - 1] = head - length;
    p.fill(0, 0, i);
    for (let j = 0; j < i; j++) {
      // Row by row of the lower triangle, each number for both of its places: memory is read in order.
      const lower = a[j]!;
      const own = row[j]!;
      let total = lower[j]! * own;
      for (let m = 0; m < j; m++) {
        total += lower[m]! * row[m]!;
        p[m]! += lower[m]! * own;
      }
      p[j]! += total;
    }
    let along = 0;
    for (let j = 0; j < i; j++) {
      p[j]! /= square;
      along += p[j]! * row[j]!;
    }
    const half = along / (2 * square);
    for (let j = 0; j < i; j++) p[j]! -= half * row[j]!;
    for (let j = 0; j < i; j++) {
      const [lower, own, share] = [a[j]!, row[j]!, p[j]!];
      for (let m = 0; m <= j; m++) lower[m]! -= own * p[m]! + share * row[m]!;
    }
  }
  if (k > 0) diagonal[0] = a[0]![0]!;
  return { diagonal, beside };
}

/** Leaves the eigenvalues in `diagonal`; false where one is not found in 60 rounds. */
function implicitQl(diagonal: Float64Array, beside: Float64Array): boolean {
  const k = diagonal.length;
  beside.copyWithin(0, 1);
  if (k > 0) beside[k - 1] = 0;
  for (let from = 0; from < k; from++) {
    for (let round = 0; ; round++) {
      let split = from;
      while (split < k - 1 && !negligible(beside[split]!, diagonal[split]!, diagonal[split + 1]!)) split++;
      if (split === from) break;
      if (round === 60) return false;
      sweep(diagonal, beside, from, split);
    }
  }
  return true;
}

function negligible(beside: number, above: number, below: number): boolean {
  return Math.abs(beside) <= Number.EPSILON * (Math.abs(above) + Math.abs(below));
}

/** One QL step on the rows from..split, with the shift from the corner. */
function sweep(diagonal: Float64Array, beside: Float64Array, from: number, split: number): void {
  const slope = (diagonal[from + 1]! - diagonal[from]!) / (2 * beside[from]!);
  const root = Math.hypot(slope, 1);
  let g = diagonal[split]! - diagonal[from]! + beside[from]! / (slope + (slope >= 0 ? root : -root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = split - 1; i >= from; i--) {
    const f = sine * beside[i]!;
    const b = cosine * beside[i]!;
    const r = Math.hypot(f, g);
    beside[i + 1] = r;
    if (r === 0) {
      diagonal[i + 1]! -= shift;
      beside[split] = 0;
      return;
    }
    sine = f / r;
    cosine = g / r;
    g = diagonal[i + 1]! - shift;
    const turn = (diagonal[i]! - g) * sine + 2 * cosine * b;
    shift = sine * turn;
    diagonal[i + 1] = g + shift;
    g = cosine * turn - b;
  }
  diagonal[from]! -= shift;
  beside[from] = g;
  beside[split] = 0;
}
