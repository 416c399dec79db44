// AssemblyScript: compiled by `npm run kernels`. What it computes, unitColumn in ../../unit-column.ts says in plain TypeScript, with
// the same bytes.

/** Rows that are added up by themselves before they join a total; as in ../../unit-column.ts. */
const STRETCH: i32 = 512;

/**
 * Four columns, one behind the other and each begun on an even row, less their means, at length 1: written to `packed` two rows of each
 * in turn. A column that does not vary leaves its places as they are. Returns a bit for each column that varies. Two columns are
 * added up in the lanes of a register, each row by row.
 */
export function unitColumns(values: usize, rows: i32, packed: usize): i32 {
  const column = <usize>(rows + (rows & 1)) * 8;
  return twoUnits(values, column, rows, packed) | (twoUnits(values + 2 * column, column, rows, packed + 32) << 2);
}

function twoUnits(first: usize, column: usize, rows: i32, packed: usize): i32 {
  const n = f64x2.splat(rows);
  const means = f64x2.div(totals(first, column, rows), n);
  let rest = f64x2.splat(0);
  let squares = rest;
  let largest = rest;
  for (let start = 0; start < rows; start += STRETCH) {
    const end = min(rows, start + STRETCH);
    let restHere = f64x2.splat(0);
    let squaresHere = restHere;
    for (let t = start; t < end; t++) {
      const both = rowOf(first + (<usize>t << 3), column);
      const deviations = f64x2.sub(both, means);
      restHere = f64x2.add(restHere, deviations);
      squaresHere = f64x2.add(squaresHere, f64x2.mul(deviations, deviations));
      largest = f64x2.pmax(largest, f64x2.abs(both));
    }
    rest = f64x2.add(rest, restHere);
    squares = f64x2.add(squares, squaresHere);
  }
  const left = f64x2.div(rest, n);
  squares = f64x2.sub(squares, f64x2.mul(rest, left));
  const least = f64x2.mul(f64x2.splat(1.0 / 1125899906842624.0), largest);
  const floor = f64x2.mul(n, f64x2.mul(least, least));
  const known = v128.and(f64x2.gt(squares, floor), f64x2.ne(squares, f64x2.splat(Infinity)));
  const lengths = f64x2.sqrt(squares);
  const bits = i64x2.bitmask(known);
  if (bits & 1)
    write(first, rows, f64x2.extract_lane(means, 0), f64x2.extract_lane(left, 0), f64x2.extract_lane(lengths, 0), packed);
  if (bits & 2)
    write(
      first + column,
      rows,
      f64x2.extract_lane(means, 1),
      f64x2.extract_lane(left, 1),
      f64x2.extract_lane(lengths, 1),
      packed + 16,
    );
  return bits;
}

/** A row of two columns. */
// @ts-ignore: decorator
@inline
function rowOf(at: usize, column: usize): v128 {
  return v128.load64_lane(at + column, v128.load64_zero(at), 1);
}

function totals(first: usize, column: usize, rows: i32): v128 {
  let total = f64x2.splat(0);
  for (let start = 0; start < rows; start += STRETCH) {
    const end = min(rows, start + STRETCH);
    let here = f64x2.splat(0);
    for (let t = start; t < end; t++) here = f64x2.add(here, rowOf(first + (<usize>t << 3), column));
    total = f64x2.add(total, here);
  }
  return total;
}

/** A column less its mean and what rounding left of it, over its length. */
function write(values: usize, rows: i32, mean: f64, left: f64, length: f64, packed: usize): void {
  const means = f64x2.splat(mean);
  const lefts = f64x2.splat(left);
  const lengths = f64x2.splat(length);
  const even = values + (<usize>(rows & ~1) << 3);
  for (; values < even; values += 16, packed += 64)
    v128.store(packed, f64x2.div(f64x2.sub(f64x2.sub(v128.load(values), means), lefts), lengths));
  if (rows & 1) store<f64>(packed, (load<f64>(values) - mean - left) / length);
}
