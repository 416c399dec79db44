// AssemblyScript: compiled by `npm run kernels`. What it computes, squareOfSum in ../../square-of-sum.ts says in plain
// TypeScript, with the same bytes.

/**
 * The squared length of the sum of standardised columns over `rows` rows. Of each column its values begin `stride` bytes behind
 * those of the one before; `means` and `scales` hold one number a column. `total` is room for the sum.
 */
export function squareOfSum(
  values: usize,
  stride: usize,
  columns: i32,
  rows: i32,
  means: usize,
  scales: usize,
  total: usize,
): f64 {
  memory.fill(total, 0, <usize>rows * 8);
  const even = <usize>(rows & ~1) * 8;
  const whole = <usize>rows * 8;
  let i = 0;
  // Four columns at a time: their sum is then read and written once.
  for (; i + 4 <= columns; i += 4) {
    const a = values + <usize>i * stride;
    const b = a + stride;
    const c = b + stride;
    const d = c + stride;
    const mean = means + <usize>i * 8;
    const scale = scales + <usize>i * 8;
    const meanA = v128.load_splat<f64>(mean);
    const meanB = v128.load_splat<f64>(mean, 8);
    const meanC = v128.load_splat<f64>(mean, 16);
    const meanD = v128.load_splat<f64>(mean, 24);
    const scaleA = v128.load_splat<f64>(scale);
    const scaleB = v128.load_splat<f64>(scale, 8);
    const scaleC = v128.load_splat<f64>(scale, 16);
    const scaleD = v128.load_splat<f64>(scale, 24);
    let t: usize = 0;
    for (; t < even; t += 16) {
      const first = f64x2.add(standard(v128.load(a + t), meanA, scaleA), standard(v128.load(b + t), meanB, scaleB));
      const second = f64x2.add(standard(v128.load(c + t), meanC, scaleC), standard(v128.load(d + t), meanD, scaleD));
      v128.store(total + t, f64x2.add(v128.load(total + t), f64x2.add(first, second)));
    }
    if (t < whole) {
      const first = f64x2.add(
        standard(v128.load_splat<f64>(a + t), meanA, scaleA),
        standard(v128.load_splat<f64>(b + t), meanB, scaleB),
      );
      const second = f64x2.add(
        standard(v128.load_splat<f64>(c + t), meanC, scaleC),
        standard(v128.load_splat<f64>(d + t), meanD, scaleD),
      );
      store<f64>(total + t, load<f64>(total + t) + f64x2.extract_lane(f64x2.add(first, second), 0));
    }
  }
  for (; i < columns; i++) {
    const column = values + <usize>i * stride;
    const mean = load<f64>(means + <usize>i * 8);
    const scale = load<f64>(scales + <usize>i * 8);
    for (let t: usize = 0; t < whole; t += 8)
      store<f64>(total + t, load<f64>(total + t) + (load<f64>(column + t) - mean) * scale);
  }
  let square: f64 = 0;
  for (let t: usize = 0; t < whole; t += 8) square += load<f64>(total + t) * load<f64>(total + t);
  return square;
}

function standard(value: v128, mean: v128, scale: v128): v128 {
  return f64x2.mul(f64x2.sub(value, mean), scale);
}
