/** Inverse of a small square matrix by elimination with row exchanges; null where it is singular or not finite. */
export function inverse(matrix: readonly Float64Array[]): Float64Array[] | null {
  const k = matrix.length;
  const work = matrix.map((row, i) =>
    Float64Array.from({ length: 2 * k }, (_, j) => (j < k ? row[j]! : Number(j - k === i))),
  );
  for (let column = 0; column < k; column++) {
    let pivot = column;
    for (let i = column + 1; i < k; i++) if (Math.abs(work[i]![column]!) > Math.abs(work[pivot]![column]!)) pivot = i;
    const head = work[pivot]![column]!;
    if (head === 0 || !Number.isFinite(head)) return null;
    [work[column], work[pivot]] = [work[pivot]!, work[column]!];
    for (let j = 0; j < 2 * k; j++) work[column]![j]! /= head;
    for (let i = 0; i < k; i++) {
      const factor = work[i]![column]!;
      if (i !== column) for (let j = 0; j < 2 * k; j++) work[i]![j]! -= factor * work[column]![j]!;
    }
  }
  const found = work.map((row) => row.slice(k));
  return found.every((row) => row.every(Number.isFinite)) ? found : null;
}
