// Sums of short columns. Every function adds in the order of its plain twin, with the same compensation. Addresses are of bytes, multiples of 8.

/** Knuth's compensated sum, as `sum` in stats/sum.ts. */
export function sum(values: i32, count: i32): f64 {
  let total: f64 = 0;
  let lost: f64 = 0;
  for (let at = values, end = values + (count << 3); at < end; at += 8) {
    const value = load<f64>(at);
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

/** Sum of x y, as `plainSumOfProducts` in stats/moments.ts. */
export function products(x: i32, y: i32, count: i32): f64 {
  let total: f64 = 0;
  let lost: f64 = 0;
  for (let at = 0, end = count << 3; at < end; at += 8) {
    const value = load<f64>(x + at) * load<f64>(y + at);
    const next = total + value;
    lost += lossOf(total, value, next);
    total = next;
  }
  return total + lost;
}

/** Sum of squared distances from a value, as `plainMoments` in stats/moments.ts. */
export function squares(values: i32, count: i32, middle: f64): f64 {
  let total: f64 = 0;
  let lost: f64 = 0;
  for (let at = values, end = values + (count << 3); at < end; at += 8) {
    const distance = load<f64>(at) - middle;
    const square = distance * distance;
    const next = total + square;
    lost += lossOf(total, square, next);
    total = next;
  }
  return total + lost;
}

/** The largest size. */
export function largest(values: i32, count: i32): f64 {
  let most: f64 = 0;
  for (let at = values, end = values + (count << 3); at < end; at += 8) most = max(most, abs(load<f64>(at)));
  return most;
}

/** Sum of the squared shares of a total, as `plainConcentration` in stats/interval.ts. */
export function concentration(values: i32, count: i32, whole: f64): f64 {
  let total: f64 = 0;
  let lost: f64 = 0;
  for (let at = values, end = values + (count << 3); at < end; at += 8) {
    const share = load<f64>(at) / whole;
    const value = share * share;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

/** Long-run sum with Bartlett weights, as `plainBartlett` in stats/interval.ts. */
export function bartlett(d: i32, count: i32, lagZero: f64, lag: i32): f64 {
  let total = lagZero;
  for (let k = 1; k <= lag; k++) {
    let product: f64 = 0;
    for (let at = d + (k << 3), end = d + (count << 3); at < end; at += 8)
      product += load<f64>(at) * load<f64>(at - (k << 3));
    total += 2 * (1 - <f64>k / <f64>(lag + 1)) * product;
  }
  return total;
}

/**
 * How far each value lies below the highest so far, `peak` included, as `plainDepths` in series/depths.ts; the lowest of these, NaN where a value
 * is missing or not above 0.
 */
export function depths(values: i32, count: i32, peak: f64, out: i32): f64 {
  let highest = peak;
  let lowest: f64 = Infinity;
  for (let at = 0, end = count << 3; at < end; at += 8) {
    const value = load<f64>(values + at);
    if (!(value > 0)) return NaN;
    highest = max(highest, value);
    const depth = value / highest - 1;
    store<f64>(out + at, depth);
    lowest = min(lowest, depth);
  }
  return lowest;
}

/** Means of sliding windows, as `plainSlidingMean` in stats/sliding-mean.ts; `sums` and `losses` are room for as many numbers as there are values. */
export function slidingMean(values: i32, count: i32, rows: i32, sums: i32, losses: i32, out: i32): void {
  let start = 0;
  let turn = 0;
  let newest: f64 = 0;
  let lost: f64 = 0;
  for (let row = 0; row < count; row++) {
    const value = load<f64>(values + (row << 3));
    store<f64>(out + (row << 3), NaN);
    if (value !== value) {
      start = row + 1;
      turn = start;
      continue;
    }
    if (row === turn) {
      newest = value;
      lost = 0;
    } else {
      const next = newest + value;
      lost += lossOf(newest, value, next);
      newest = next;
    }
    const first = row - rows + 1;
    if (first < start) continue;
    if (first - 1 >= turn) {
      sumBack(values, first - 1, row, sums, losses);
      turn = row + 1;
    }
    let total = newest;
    let rest = lost;
    if (first < turn) {
      total = load<f64>(sums + (first << 3));
      rest = load<f64>(losses + (first << 3));
      if (turn <= row) {
        const older = total;
        total = older + newest;
        rest = rest + lost + lossOf(older, newest, total);
      }
    }
    store<f64>(out + (row << 3), (total + rest) / <f64>rows);
  }
}

function sumBack(values: i32, first: i32, last: i32, sums: i32, losses: i32): void {
  let later = load<f64>(values + (last << 3));
  let lost: f64 = 0;
  for (let row = last; ; ) {
    store<f64>(sums + (row << 3), later);
    store<f64>(losses + (row << 3), lost);
    if (--row < first) return;
    const value = load<f64>(values + (row << 3));
    const total = value + later;
    lost += lossOf(value, later, total);
    later = total;
  }
}

/** What adding b to a lost. */
// @ts-ignore: decorator
@inline
function lossOf(a: f64, b: f64, total: f64): f64 {
  return abs(a) >= abs(b) ? a - total + b : b - total + a;
}
