// Compiled to WebAssembly by `npm run kernels`. The files beside this folder call these functions, lay out their memory and say what they are for.
// Addresses are of bytes; all but the text's are multiples of 8.

export * from "./sums";

const NEWLINE: u8 = 10;

/**
 * Cuts text[0, length) into cells and rows. Cell k is [starts[k], starts[k + 1] - 1), row r has the cells firstCells[r] .. firstCells[r + 1].
 * `filled` gets the rows that have more than white space in their cells. Returns how many rows there are, in the upper half how many are filled.
 */
export function cut(length: i32, delimiter: i32, starts: i32, firstCells: i32, filled: i32): i64 {
  let cell = starts;
  let row = firstCells;
  let cells = 0;
  let rows = 0;
  let full = 0;
  let blank = true;
  store<i32>(starts, 0);
  store<i32>(firstCells, 0);
  const newlines = i8x16.splat(NEWLINE);
  const delimiters = i8x16.splat(<i8>delimiter);
  // Sixteen characters at once; also so that a small file is done before V8 compiles this anew, which costs it megabytes.
  for (let from = 0; from < length; from += 16) {
    const bytes = v128.load(from);
    const isNewline = i8x16.eq(bytes, newlines);
    const isEnd = v128.or(isNewline, i8x16.eq(bytes, delimiters));
    const inside = length - from >= 16 ? 0xffff : (1 << (length - from)) - 1;
    let ends = i8x16.bitmask(isEnd) & inside;
    let ink = ~i8x16.bitmask(v128.or(isEnd, isSpace(bytes))) & inside;
    const lines = i8x16.bitmask(isNewline);
    for (; ends !== 0; ends &= ends - 1) {
      const bit = ends & -ends;
      cell += 4;
      cells++;
      store<i32>(cell, from + ctz(ends) + 1);
      if ((lines & bit) === 0) continue;
      if (!blank || (ink & (bit - 1)) !== 0) store<i32>(filled + (full++ << 2), rows);
      blank = true;
      ink &= -bit;
      row += 4;
      rows++;
      store<i32>(row, cells);
    }
    if (ink !== 0) blank = false;
  }
  if (!blank) store<i32>(filled + (full++ << 2), rows);
  store<i32>(cell + 4, length + 1);
  store<i32>(row + 4, cells + 1);
  return ((<i64>full) << 32) | (rows + 1);
}

/** The white space of String.prototype.trim, as far as it is ASCII: 9 to 13, and 32. */
function isSpace(bytes: v128): v128 {
  return v128.or(i8x16.eq(bytes, i8x16.splat(32)), i8x16.le_u(i8x16.sub(bytes, i8x16.splat(9)), i8x16.splat(4)));
}

/** The fewest cells of some rows, and the most in the upper half. */
export function widths(rows: i32, count: i32, firstCells: i32): i64 {
  let fewest = i32.MAX_VALUE;
  let most = 0;
  for (let k = 0; k < count; k++) {
    const row = firstCells + (load<i32>(rows + (k << 2)) << 2);
    const width = load<i32>(row, 4) - load<i32>(row);
    fewest = min(fewest, width);
    most = max(most, width);
  }
  return ((<i64>most) << 32) | fewest;
}

/**
 * Days since 1970 of one column's cells, each YYYY-MM-DD and in the calendar. Returns 0 where one is not (or is not there),
 * 1 where each is, 2 where they also ascend, every day once.
 */
export function isoDays(rows: i32, count: i32, column: i32, starts: i32, firstCells: i32, days: i32): i32 {
  let month = -1;
  let first = 0;
  let length = 0;
  let last = i32.MIN_VALUE;
  let ascending = true;
  for (let k = 0; k < count; k++) {
    const cell = cellOf(load<i32>(rows + (k << 2)), column, starts, firstCells);
    if (cell === 0) return 0;
    const at = load<i32>(cell);
    if (load<i32>(cell, 4) - 1 - at !== 10) return 0;
    if (load<u8>(at, 4) !== 45 || load<u8>(at, 7) !== 45) return 0;
    const year = twoDigits(at) * 100 + twoDigits(at + 2);
    const ofYear = twoDigits(at + 5);
    const ofMonth = twoDigits(at + 8);
    if (year < 0 || ofYear < 1 || ofYear > 12 || ofMonth < 1) return 0;
    if (year * 12 + ofYear !== month) {
      month = year * 12 + ofYear;
      first = monthStart(month);
      length = monthStart(month + 1) - first;
    }
    if (ofMonth > length) return 0;
    const day = first + ofMonth - 1;
    if (day <= last) ascending = false;
    last = day;
    store<i32>(days + (k << 2), day);
  }
  return ascending ? 2 : 1;
}

/** Address of the start of a row's cell, 0 where the row has no such column. */
function cellOf(row: i32, column: i32, starts: i32, firstCells: i32): i32 {
  const at = firstCells + (row << 2);
  const first = load<i32>(at);
  return column < load<i32>(at, 4) - first ? starts + ((first + column) << 2) : 0;
}

/** The number of two digits; so low that no sum with it is a date where they are none. */
function twoDigits(at: i32): i32 {
  const tens = <i32>load<u8>(at) - 48;
  const ones = <i32>load<u8>(at, 1) - 48;
  return <u32>tens > 9 || <u32>ones > 9 ? -1000000 : tens * 10 + ones;
}

/** Days from 1970-01-01 to the first of a month, counted as year * 12 + month from year 0, in the Gregorian calendar. */
function monthStart(month: i32): i32 {
  // Years that begin in March end with the leap day. 4,800 years later, for divisions that round down; 2,472,632 days lie between.
  const shifted = month - 3 + 57600;
  const year = shifted / 12;
  return year * 365 + year / 4 - year / 100 + year / 400 + ((shifted % 12) * 153 + 2) / 5 - 2472632;
}

/**
 * The numbers of one column's cells that are digits with at most one point between them, at most 15, and perhaps a minus before them:
 * m / 10^e is then correctly rounded (Clinger 1990). NaN for every other cell. Returns the smallest; NaN where a cell is none.
 */
export function decimals(rows: i32, count: i32, column: i32, starts: i32, firstCells: i32, values: i32): f64 {
  let smallest: f64 = Infinity;
  for (let k = 0; k < count; k++) {
    const cell = cellOf(load<i32>(rows + (k << 2)), column, starts, firstCells);
    const value = cell === 0 ? NaN : decimal(load<i32>(cell), load<i32>(cell, 4) - 1);
    store<f64>(values + (k << 3), value);
    smallest = min(smallest, value);
  }
  return smallest;
}

function decimal(from: i32, until: i32): f64 {
  const negative = from < until && load<u8>(from) === 45;
  let whole: i64 = 0;
  let digits = 0;
  let point = 0;
  for (let at = from + (negative ? 1 : 0); at < until; at++) {
    const digit = <i32>load<u8>(at) - 48;
    if (<u32>digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
    } else if (digit === -2 && point === 0 && digits > 0) point = digits;
    else return NaN;
  }
  if (digits === 0 || digits > 15 || point === digits) return NaN;
  let scale: f64 = 1;
  for (let place = point === 0 ? digits : point; place < digits; place++) scale *= 10;
  const value = <f64>whole / scale;
  return negative ? -value : value;
}

/** How many of ascending days are Sundays; in the upper half how many lie at most 4 days after the one before. */
export function sundays(days: i32, count: i32): i64 {
  let sundays = 0;
  let near = 0;
  for (let k = 0; k < count; k++) {
    const day = load<i32>(days + (k << 2));
    if ((((day + 4) % 7) + 7) % 7 === 0) sundays++;
    if (k > 0 && day - load<i32>(days + ((k - 1) << 2)) <= 4) near++;
  }
  return ((<i64>near) << 32) | sundays;
}

/** The days that are in both of two ascending lists, ascending. Returns how many. */
export function commonDays(a: i32, aCount: i32, b: i32, bCount: i32, common: i32): i32 {
  const aEnd = a + (aCount << 2);
  const bEnd = b + (bCount << 2);
  let found = 0;
  while (a < aEnd && b < bEnd) {
    const left = load<i32>(a);
    const right = load<i32>(b);
    if (left === right) store<i32>(common + (found++ << 2), left);
    if (left <= right) a += 4;
    if (right <= left) b += 4;
  }
  return found;
}

/** The values that belong to some of ascending days, each of which is among them. */
export function valuesOn(wanted: i32, count: i32, days: i32, values: i32, found: i32): void {
  for (let k = 0; k < count; k++) {
    const day = load<i32>(wanted + (k << 2));
    while (load<i32>(days) !== day) {
      days += 4;
      values += 8;
    }
    store<f64>(found + (k << 3), load<f64>(values));
  }
}
