// AssemblyScript: compiled by `npm run kernels`. What it computes, ../../all-pairs-plain.ts says in plain TypeScript, with the
// same bytes; how the columns lie in memory, `pack` in ../../all-pairs.ts.

/** Rows that are added up by themselves before they join the total; as in ../../unit-column.ts. */
const STRETCH: i32 = 512;

/**
 * Adds to `out` (row-major, `size` by `size`, in the lower triangle and a little above it) the sums over the rows from..until, which
 * begins on a stretch, of the products of columns: those of the fours i0..i1 with those of the fours j0..j1, of which none above the
 * diagonal is taken.
 */
export function products(
  packed: usize,
  rows: i32,
  from: i32,
  until: i32,
  out: usize,
  size: i32,
  i0: i32,
  i1: i32,
  j0: i32,
  j1: i32,
): void {
  const four = <usize>rows * 32;
  const line = <usize>size * 8;
  for (let start = from; start < until; start += STRETCH) {
    const length = min(STRETCH, until - start);
    for (let i = i0; i < i1; i++) {
      const a = packed + <usize>i * four + <usize>start * 32;
      const last = min(j1, i + 1);
      for (let j = j0; j < last; j++) {
        const b = packed + <usize>j * four + <usize>start * 32;
        const corner = out + <usize>(i * 4) * line + <usize>(j * 4) * 8;
        tile(a, b, length, corner, line);
        tile(a, b + 32, length, corner + 16, line);
      }
    }
  }
}

/**
 * Four columns by two: with what is multiplied the eight sums stay in registers (with nine, V8 keeps one of them in memory). No fused
 * multiply-add, whose rounding not every processor has.
 */
function tile(a: usize, b: usize, rows: i32, out: usize, line: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s10 = s00;
  let s11 = s00;
  let s20 = s00;
  let s21 = s00;
  let s30 = s00;
  let s31 = s00;
  const end = a + <usize>rows * 32;
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    let own = v128.load(a);
    s00 = f64x2.add(s00, f64x2.mul(own, b0));
    s01 = f64x2.add(s01, f64x2.mul(own, b1));
    own = v128.load(a, 16);
    s10 = f64x2.add(s10, f64x2.mul(own, b0));
    s11 = f64x2.add(s11, f64x2.mul(own, b1));
    own = v128.load(a, 32);
    s20 = f64x2.add(s20, f64x2.mul(own, b0));
    s21 = f64x2.add(s21, f64x2.mul(own, b1));
    own = v128.load(a, 48);
    s30 = f64x2.add(s30, f64x2.mul(own, b0));
    s31 = f64x2.add(s31, f64x2.mul(own, b1));
    a += 64;
    b += 64;
  }
  add(out, s00, s01);
  add(out + line, s10, s11);
  add(out + 2 * line, s20, s21);
  add(out + 3 * line, s30, s31);
}

/** The sums of the even rows and of the odd ones are added to each other first. */
function add(at: usize, left: v128, right: v128): void {
  const even = i64x2.shuffle(left, right, 0, 2);
  const odd = i64x2.shuffle(left, right, 1, 3);
  v128.store(at, f64x2.add(v128.load(at), f64x2.add(even, odd)));
}
