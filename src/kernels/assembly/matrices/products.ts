// AssemblyScript: compiled by `npm run kernels`. What it computes, ../../all-pairs-plain.ts says in plain TypeScript, with the
// same bytes; how the columns lie in memory, `pack` in ../../all-pairs.ts.

/** Rows that are added up by themselves before they join the total; as in ../../unit-column.ts. */
const STRETCH: i32 = 512;

/**
 * Adds to `out` (row-major, `size` by `size`, in the lower triangle and a little above it) the sums over all rows of the products of
 * columns: those of the triples i0..i1 with those of the triples j0..j1, of which none above the diagonal is taken.
 */
export function products(packed: usize, rows: i32, out: usize, size: i32, i0: i32, i1: i32, j0: i32, j1: i32): void {
  const triple = <usize>rows * 24;
  for (let start = 0; start < rows; start += STRETCH) {
    const length = min(STRETCH, rows - start);
    for (let i = i0; i < i1; i++) {
      const a = packed + <usize>i * triple + <usize>start * 24;
      const last = min(j1, i + 1);
      for (let j = j0; j < last; j++) {
        const b = packed + <usize>j * triple + <usize>start * 24;
        tile(a, b, length, out + (<usize>(i * 3) * <usize>size + <usize>(j * 3)) * 8, <usize>size * 8);
      }
    }
  }
}

/** Three columns by three: nine sums stay in registers. No fused multiply-add, whose rounding not every processor has. */
function tile(a: usize, b: usize, rows: i32, out: usize, line: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = s00;
  let s02 = s00;
  let s10 = s00;
  let s11 = s00;
  let s12 = s00;
  let s20 = s00;
  let s21 = s00;
  let s22 = s00;
  const end = a + <usize>rows * 24;
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const b2 = v128.load(b, 32);
    let own = v128.load(a);
    s00 = f64x2.add(s00, f64x2.mul(own, b0));
    s01 = f64x2.add(s01, f64x2.mul(own, b1));
    s02 = f64x2.add(s02, f64x2.mul(own, b2));
    own = v128.load(a, 16);
    s10 = f64x2.add(s10, f64x2.mul(own, b0));
    s11 = f64x2.add(s11, f64x2.mul(own, b1));
    s12 = f64x2.add(s12, f64x2.mul(own, b2));
    own = v128.load(a, 32);
    s20 = f64x2.add(s20, f64x2.mul(own, b0));
    s21 = f64x2.add(s21, f64x2.mul(own, b1));
    s22 = f64x2.add(s22, f64x2.mul(own, b2));
    a += 48;
    b += 48;
  }
  add(out, s00);
  add(out + 8, s01);
  add(out + 16, s02);
  add(out + line, s10);
  add(out + line + 8, s11);
  add(out + line + 16, s12);
  add(out + 2 * line, s20);
  add(out + 2 * line + 8, s21);
  add(out + 2 * line + 16, s22);
}

/** The sums of the even rows and of the odd ones are added to each other first. */
function add(at: usize, sums: v128): void {
  store<f64>(at, load<f64>(at) + (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)));
}
