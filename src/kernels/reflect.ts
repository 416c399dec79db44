/**
 * Row `i` of a symmetric matrix (row by row, `size` numbers a row, only its lower triangle) reflected onto the place beside the
 * diagonal, and the rows before it with it: one step of Householder's reduction (EISPACK tred1: Martin, Reinsch and Wilkinson 1968,
 * Numer. Math. 11, 181-195), in plain TypeScript: what assembly/reflect.ts computes, with the same bytes. There the rows before are
 * turned in the next step, when they are read anyway.
 */
export function reflect(
  matrix: Float64Array,
  size: number,
  i: number,
  product: Float64Array,
  diagonal: Float64Array,
  beside: Float64Array,
): void {
  const row = matrix.subarray(i * size, i * size + i + 1);
  let scale = 0;
  for (let m = 0; m < i; m++) scale += Math.abs(row[m]!);
  diagonal[i] = row[i]!;
  if (i === 1 || scale === 0) {
    beside[i] = row[i - 1]!;
    return;
  }
  let square = 0;
  for (let m = 0; m < i; m++) {
    row[m]! /= scale;
    square += row[m]! * row[m]!;
  }
  const head = row[i - 1]!;
  const length = head >= 0 ? -Math.sqrt(square) : Math.sqrt(square);
  beside[i] = scale * length;
  square -= head * length;
  row[i - 1] = head - length;
  multiply(matrix, size, row, product.fill(0, 0, i), i);
  let along = 0;
  for (let m = 0; m < i; m++) {
    product[m]! /= square;
    along += product[m]! * row[m]!;
  }
  const half = along / (2 * square);
  for (let m = 0; m < i; m++) product[m]! -= half * row[m]!;
  for (let j = 0; j < i; j++)
    for (let m = 0; m <= j; m++) matrix[j * size + m]! -= row[j]! * product[m]! + product[j]! * row[m]!;
}

/** The first `i` rows of the lower triangle times the row, each number for both of its places; two rows at a time. */
function multiply(matrix: Float64Array, size: number, row: Float64Array, product: Float64Array, i: number): void {
  for (let j = 0; j < i; j += 2) {
    const two = j + 1 < i;
    const [first, second] = [j * size, (j + 1) * size];
    const [ownFirst, ownSecond] = [row[j]!, two ? row[j + 1]! : 0];
    // The even and the odd places by themselves, as two lanes of a register add them.
    const sums = [0, 0, 0, 0];
    for (let m = 0; m < j; m++) {
      const [a, b] = [matrix[first + m]!, two ? matrix[second + m]! : 0];
      sums[m % 2]! += a * row[m]!;
      sums[2 + (m % 2)]! += b * row[m]!;
      product[m]! += two ? a * ownFirst + b * ownSecond : a * ownFirst;
    }
    const corner = two ? matrix[second + j]! : 0;
    const alone = matrix[first + j]! * ownFirst;
    product[j] = (two ? alone + corner * ownSecond : alone) + (sums[0]! + sums[1]!);
    if (two) product[j + 1] = corner * ownFirst + matrix[second + j + 1]! * ownSecond + (sums[2]! + sums[3]!);
  }
}
