// AssemblyScript: compiled by `npm run kernels`. What it computes, `reflect` in ../../reflect.ts says in plain TypeScript,
// with the same bytes.

// The desk holds 64 bytes for each two places of a row: the mirror of the step before, its product, the mirror of this step, its product.
const OLD_PRODUCT: usize = 16;
const MIRROR: usize = 32;
const PRODUCT: usize = 48;

/**
 * Row `i` of a symmetric matrix (row by row, each `line` bytes, a multiple of 16; only its lower triangle is read) reflected onto the place
 * beside the diagonal: one step of Householder's reduction. What the step before takes of this row and of those before it is taken here, on
 * the way through the matrix on which it is multiplied; what this step takes is left on the desk, on which the first step finds zeros.
 */
export function reflect(matrix: usize, line: usize, i: i32, desk: usize, diagonal: usize, beside: usize): void {
  const row = matrix + <usize>i * line;
  const place = <usize>i * 8;
  take(row, desk, placeOf(desk, i), place);
  store<f64>(diagonal + place, load<f64>(row + place));
  const head = load<f64>(row + place - 8);
  store<f64>(beside + place, head);
  if (i === 1) {
    take(matrix, desk, desk, 0);
    return;
  }
  const end = desk + ((place + 8) & ~15) * 4;
  const scale = laid(row, place, desk, end);
  const square = scale === 0 ? <f64>0 : mirrored(desk, end, placeOf(desk, i - 1), scale, beside + place);
  let j = 0;
  for (; j + 1 < i; j += 2) two(matrix + <usize>j * line, line, desk, placeOf(desk, j));
  if (j < i) one(matrix + <usize>j * line, desk, placeOf(desk, j));
  settle(desk, end, scale === 0, square);
}

/** Where a place of a row has its mirror of the step before. */
// @ts-ignore: decorator
@inline
function placeOf(desk: usize, j: i32): usize {
  return desk + (<usize>(j >> 1) << 6) + (<usize>(j & 1) << 3);
}

/** A row up to its diagonal, at `place`, less what the step before takes of it. One number behind an even place is spoiled. */
function take(row: usize, desk: usize, own: usize, place: usize): void {
  const old = v128.load_splat<f64>(own);
  const share = v128.load_splat<f64>(own, OLD_PRODUCT);
  const end = row + place;
  for (; row <= end; row += 16, desk += 64)
    v128.store(row, f64x2.sub(v128.load(row), taken(old, v128.load(desk, OLD_PRODUCT), share, v128.load(desk))));
}

// @ts-ignore: decorator
@inline
function taken(old: v128, products: v128, share: v128, mirror: v128): v128 {
  return f64x2.add(f64x2.mul(old, products), f64x2.mul(share, mirror));
}

/** Lays a row without its diagonal on the desk, its product 0; returns the sum of sizes. */
function laid(row: usize, place: usize, desk: usize, end: usize): f64 {
  let scale: f64 = 0;
  const diagonal = row + place;
  for (let at = desk; at < end; at += 64, row += 16) {
    let both = v128.load(row);
    if (row + 8 === diagonal) both = f64x2.replace_lane(both, 1, 0);
    v128.store(at, both, MIRROR);
    v128.store(at, f64x2.splat(0), PRODUCT);
    const sizes = f64x2.abs(both);
    scale = scale + f64x2.extract_lane(sizes, 0) + f64x2.extract_lane(sizes, 1);
  }
  return scale;
}

/** Makes the row on the desk the normal of the mirror; returns half its square, and writes what stands beside the diagonal then. */
function mirrored(desk: usize, end: usize, last: usize, scale: f64, beside: usize): f64 {
  const scales = f64x2.splat(scale);
  let square: f64 = 0;
  for (let at = desk; at < end; at += 64) {
    const values = f64x2.div(v128.load(at, MIRROR), scales);
    v128.store(at, values, MIRROR);
    const squares = f64x2.mul(values, values);
    square = square + f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
  }
  const head = load<f64>(last, MIRROR);
  const length = head >= 0 ? -sqrt(square) : sqrt(square);
  store<f64>(beside, scale * length);
  store<f64>(last, head - length, MIRROR);
  return square - head * length;
}

/** The rows j and j + 1, j even and `own` its place on the desk, less what the step before takes of them, times the mirror: each number for both of its places. */
function two(first: usize, line: usize, desk: usize, own: usize): void {
  let second = first + line;
  const oldFirst = v128.load_splat<f64>(own);
  const oldSecond = v128.load_splat<f64>(own, 8);
  const shareFirst = v128.load_splat<f64>(own, OLD_PRODUCT);
  const shareSecond = v128.load_splat<f64>(own, OLD_PRODUCT + 8);
  const mirrorFirst = v128.load_splat<f64>(own, MIRROR);
  const mirrorSecond = v128.load_splat<f64>(own, MIRROR + 8);
  let sumFirst = f64x2.splat(0);
  let sumSecond = sumFirst;
  for (; desk < own; desk += 64, first += 16, second += 16) {
    const mirror = v128.load(desk);
    const products = v128.load(desk, OLD_PRODUCT);
    const a = f64x2.sub(v128.load(first), taken(oldFirst, products, shareFirst, mirror));
    v128.store(first, a);
    const b = f64x2.sub(v128.load(second), taken(oldSecond, products, shareSecond, mirror));
    v128.store(second, b);
    const now = v128.load(desk, MIRROR);
    sumFirst = f64x2.add(sumFirst, f64x2.mul(a, now));
    sumSecond = f64x2.add(sumSecond, f64x2.mul(b, now));
    const both = f64x2.add(f64x2.mul(a, mirrorFirst), f64x2.mul(b, mirrorSecond));
    v128.store(desk, f64x2.add(v128.load(desk, PRODUCT), both), PRODUCT);
  }
  const mirror = v128.load(own);
  const products = v128.load(own, OLD_PRODUCT);
  const a = f64x2.sub(v128.load(first), taken(oldFirst, products, shareFirst, mirror));
  v128.store(first, a);
  const b = f64x2.sub(v128.load(second), taken(oldSecond, products, shareSecond, mirror));
  v128.store(second, b);
  const ownFirst = f64x2.extract_lane(mirrorFirst, 0);
  const ownSecond = f64x2.extract_lane(mirrorSecond, 0);
  const corner = f64x2.extract_lane(b, 0);
  const totalFirst = f64x2.extract_lane(a, 0) * ownFirst + corner * ownSecond;
  const totalSecond = corner * ownFirst + f64x2.extract_lane(b, 1) * ownSecond;
  store<f64>(own, totalFirst + (f64x2.extract_lane(sumFirst, 0) + f64x2.extract_lane(sumFirst, 1)), PRODUCT);
  store<f64>(own, totalSecond + (f64x2.extract_lane(sumSecond, 0) + f64x2.extract_lane(sumSecond, 1)), PRODUCT + 8);
}

/** The last row, where their number is odd. */
function one(row: usize, desk: usize, own: usize): void {
  take(row, desk, own, (own - desk) >> 2);
  const mirror = v128.load_splat<f64>(own, MIRROR);
  let sums = f64x2.splat(0);
  for (; desk < own; desk += 64, row += 16) {
    const a = v128.load(row);
    sums = f64x2.add(sums, f64x2.mul(a, v128.load(desk, MIRROR)));
    v128.store(desk, f64x2.add(v128.load(desk, PRODUCT), f64x2.mul(a, mirror)), PRODUCT);
  }
  const alone = load<f64>(row) * f64x2.extract_lane(mirror, 0);
  store<f64>(own, alone + (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)), PRODUCT);
}

/** What this step takes becomes that of the step before: nothing where there was nothing to reflect. */
function settle(desk: usize, end: usize, nothing: bool, square: f64): void {
  const squares = f64x2.splat(square);
  let along: f64 = 0;
  for (let at = desk; at < end; at += 64) {
    const values = nothing ? f64x2.splat(0) : f64x2.div(v128.load(at, PRODUCT), squares);
    v128.store(at, values, PRODUCT);
    const shares = f64x2.mul(values, v128.load(at, MIRROR));
    along = along + f64x2.extract_lane(shares, 0) + f64x2.extract_lane(shares, 1);
  }
  const half = f64x2.splat(nothing ? 0 : along / (2 * square));
  for (let at = desk; at < end; at += 64) {
    const mirror = v128.load(at, MIRROR);
    v128.store(at, mirror);
    v128.store(at, f64x2.sub(v128.load(at, PRODUCT), f64x2.mul(half, mirror)), OLD_PRODUCT);
  }
}
