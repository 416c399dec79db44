// AssemblyScript: compiled by `npm run kernels`. What it computes, `reflect` in ../../reflect.ts says in plain TypeScript,
// with the same bytes.

/**
 * Row `i` of a symmetric matrix (row by row, `size` numbers a row, only its lower triangle) reflected onto the place beside the
 * diagonal, and the rows before it with it: one step of Householder's reduction. `product` is room for `size` numbers.
 */
export function reflect(matrix: usize, size: i32, i: i32, product: usize, diagonal: usize, beside: usize): void {
  const line = <usize>size * 8;
  const row = matrix + <usize>i * line;
  const end = <usize>i * 8;
  let scale: f64 = 0;
  for (let m: usize = 0; m < end; m += 8) scale += abs(load<f64>(row + m));
  store<f64>(diagonal + end, load<f64>(row + end));
  if (i === 1 || scale === 0) {
    store<f64>(beside + end, load<f64>(row + end - 8));
    return;
  }
  let square: f64 = 0;
  for (let m: usize = 0; m < end; m += 8) {
    const value = load<f64>(row + m) / scale;
    store<f64>(row + m, value);
    square += value * value;
  }
  const head = load<f64>(row + end - 8);
  const length = head >= 0 ? -sqrt(square) : sqrt(square);
  store<f64>(beside + end, scale * length);
  square -= head * length;
  store<f64>(row + end - 8, head - length);
  memory.fill(product, 0, end);
  let j: usize = 0;
  for (; j + 8 < end; j += 16) multiplyTwo(matrix + (j >> 3) * line, line, row, product, j);
  if (j < end) multiplyOne(matrix + (j >> 3) * line, row, product, j);
  let along: f64 = 0;
  for (let m: usize = 0; m < end; m += 8) {
    const value = load<f64>(product + m) / square;
    store<f64>(product + m, value);
    along += value * load<f64>(row + m);
  }
  const half = along / (2 * square);
  for (let m: usize = 0; m < end; m += 8) store<f64>(product + m, load<f64>(product + m) - half * load<f64>(row + m));
  for (j = 0; j + 8 < end; j += 16) turnTwo(matrix + (j >> 3) * line, line, row, product, j);
  if (j < end) turn(matrix + (j >> 3) * line, row, product, j, 0);
}

/** Rows j and j + 1 of the lower triangle times the reflected row, each number for both of its places; j is even and in bytes. */
function multiplyTwo(first: usize, line: usize, row: usize, product: usize, j: usize): void {
  const second = first + line;
  const ownFirst = load<f64>(row + j);
  const ownSecond = load<f64>(row + j, 8);
  const splatFirst = f64x2.splat(ownFirst);
  const splatSecond = f64x2.splat(ownSecond);
  let sumFirst = f64x2.splat(0);
  let sumSecond = sumFirst;
  for (let m: usize = 0; m < j; m += 16) {
    const a = v128.load(first + m);
    const b = v128.load(second + m);
    const own = v128.load(row + m);
    sumFirst = f64x2.add(sumFirst, f64x2.mul(a, own));
    sumSecond = f64x2.add(sumSecond, f64x2.mul(b, own));
    const both = f64x2.add(f64x2.mul(a, splatFirst), f64x2.mul(b, splatSecond));
    v128.store(product + m, f64x2.add(v128.load(product + m), both));
  }
  const corner = load<f64>(second + j);
  const totalFirst = load<f64>(first + j) * ownFirst + corner * ownSecond;
  const totalSecond = corner * ownFirst + load<f64>(second + j, 8) * ownSecond;
  store<f64>(product + j, totalFirst + (f64x2.extract_lane(sumFirst, 0) + f64x2.extract_lane(sumFirst, 1)));
  store<f64>(product + j, totalSecond + (f64x2.extract_lane(sumSecond, 0) + f64x2.extract_lane(sumSecond, 1)), 8);
}

/** The last row, where their number is odd. */
function multiplyOne(first: usize, row: usize, product: usize, j: usize): void {
  const own = load<f64>(row + j);
  const splat = f64x2.splat(own);
  let sums = f64x2.splat(0);
  for (let m: usize = 0; m < j; m += 16) {
    const a = v128.load(first + m);
    sums = f64x2.add(sums, f64x2.mul(a, v128.load(row + m)));
    v128.store(product + m, f64x2.add(v128.load(product + m), f64x2.mul(a, splat)));
  }
  store<f64>(product + j, load<f64>(first + j) * own + (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)));
}

/** Rows j and j + 1 less what the reflection takes of them. */
function turnTwo(first: usize, line: usize, row: usize, product: usize, j: usize): void {
  const second = first + line;
  const ownFirst = v128.load_splat<f64>(row + j);
  const ownSecond = v128.load_splat<f64>(row + j, 8);
  const shareFirst = v128.load_splat<f64>(product + j);
  const shareSecond = v128.load_splat<f64>(product + j, 8);
  for (let m: usize = 0; m < j; m += 16) {
    const p = v128.load(product + m);
    const own = v128.load(row + m);
    const a = f64x2.add(f64x2.mul(ownFirst, p), f64x2.mul(shareFirst, own));
    const b = f64x2.add(f64x2.mul(ownSecond, p), f64x2.mul(shareSecond, own));
    v128.store(first + m, f64x2.sub(v128.load(first + m), a));
    v128.store(second + m, f64x2.sub(v128.load(second + m), b));
  }
  turn(first, row, product, j, j);
  turn(second, row, product, j + 8, j);
}

/** The numbers of one row from a place on, up to the diagonal. */
function turn(line: usize, row: usize, product: usize, j: usize, from: usize): void {
  const own = load<f64>(row + j);
  const share = load<f64>(product + j);
  for (let m = from; m <= j; m += 8)
    store<f64>(line + m, load<f64>(line + m) - (own * load<f64>(product + m) + share * load<f64>(row + m)));
}
