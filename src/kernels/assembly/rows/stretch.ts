/**
 * Stretches: rows of one symbol without clocks, each of a day of its own, all later or all earlier than the one before. Their values are written
 * down column by column. Of each symbol that has one, `bytes` from `place` on: 0 how many rows, 4 direction, 8 the day of the last one, from 16 on
 * sixteen bytes a row, its day, index and address, then the values, of each column `columnBytes`, which is a little more than a stretch of rows
 * needs: whole powers of two between neighbours would put all of them into the same few lines of a cache.
 */
let place: usize = 0;
let bytes: usize = 0;
let columnBytes: usize = 0;
let longest: i32 = 0;
/** so many symbols have one */
export let stretching: i32 = 0;

export function stretchesAt(at: usize, symbols: i32, bytesEach: usize, rows: i32, bytesOfColumn: usize): void {
  place = at;
  stretching = symbols;
  bytes = bytesEach;
  longest = rows;
  columnBytes = bytesOfColumn;
}

/** Direction: rows at later days, at earlier ones, one row so far. */
const LATER = 1;
const EARLIER = 2;
const FRESH = 0;

// @ts-ignore: decorator
@inline
export function stretchOf(symbol: i32): usize {
  return place + <usize>symbol * bytes;
}

// @ts-ignore: decorator
@inline
export function rowsIn(stretch: usize): i32 {
  return load<i32>(stretch);
}

/** Whether a row of a day can be added to a stretch. */
// @ts-ignore: decorator
@inline
export function continues(stretch: usize, day: i32): bool {
  const count = load<i32>(stretch);
  if (count == 0) return true;
  const before = load<i32>(stretch, 8);
  const way = load<i32>(stretch, 4);
  return count < longest && day != before && (way == FRESH || way == (day > before ? LATER : EARLIER));
}

/** Where the values of the next row belong: of the first column; those of the others lie `columnStep` apart. */
// @ts-ignore: decorator
@inline
export function nextValues(stretch: usize): usize {
  return stretch + 16 + (<usize>longest << 4) + (<usize>load<i32>(stretch) << 3);
}

// @ts-ignore: decorator
@inline
export function columnStep(): usize {
  return columnBytes;
}

/** Adds a row whose values are written already. */
// @ts-ignore: decorator
@inline
export function addRow(stretch: usize, day: i32, index: i32, start: usize): void {
  const count = load<i32>(stretch);
  const row = stretch + 16 + (<usize>count << 4);
  store<i32>(row, day);
  store<i32>(row, index, 4);
  store<u32>(row, <u32>start, 8);
  store<i32>(stretch, count == 0 ? FRESH : day > load<i32>(stretch, 8) ? LATER : EARLIER, 4);
  store<i32>(stretch, day, 8);
  store<i32>(stretch, count + 1);
}

/** Writes rows and values of a stretch, the columns one behind the other, and empties it. Returns where they end. */
export function writeStretch(stretch: usize, columns: i32, into: usize): usize {
  const count = load<i32>(stretch);
  let out = into;
  for (let row = 0; row < count; row++) {
    v128.store(out, v128.load(stretch + 16 + (<usize>row << 4)));
    out += 16;
  }
  const rowBytes = <usize>count << 3;
  let from = stretch + 16 + (<usize>longest << 4);
  for (let column = 0; column < columns; column++) {
    // Sixteen bytes at a time: of what is too much the next column writes over the first, and there is room behind the last.
    for (let at: usize = 0; at < rowBytes; at += 16) v128.store(out + at, v128.load(from + at));
    from += columnBytes;
    out += rowBytes;
  }
  store<i32>(stretch, 0);
  return out;
}
