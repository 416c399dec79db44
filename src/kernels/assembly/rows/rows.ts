import { ends, indexed, lineCount } from "./index";
import { isPlainAboveZero, plainDecimal } from "./number";
import { numberOutside } from "./outside";
import { civil, clocked, moment, placed, readStamp } from "./stamp";
import { addRow, columnStep, continues, nextValues, rowsIn, stretching, stretchOf, writeStretch } from "./stretch";
import { readSymbol, stride, symbols } from "./symbol";

let width: i32 = 0;
let dayColumn: i32 = 0;
let dayEnd: i32 = 0;
let symbolColumn: i32 = -1;
/** the columns whose values are wanted, four bytes each */
let columns: usize = 0;
let wanted: i32 = 0;
/** of each wanted column: 1 the greatest value of a run is kept, -1 the least, 0 none */
let most: usize = 0;
/** every row is a run by itself */
let single: bool = false;
/** one column is wanted, and of a run its first and its last value: those between need only be seen to be numbers */
let onlyEnds: bool = false;
let delimiter: u8 = 44;
let newline: u8 = 10;
let mark: u8 = 46;

/** Runs and stretches that are over, one behind the other. */
let records: usize = 0;
let recordsEnd: usize = 0;
/** the longest record */
let longestRecord: usize = 0;
let out: usize = 0;
/** the symbols that have a run or a stretch, four bytes each */
let open: usize = 0;
let openCount: i32 = 0;
/** how many of them are ended, where there was no room for all */
let ended: i32 = 0;
/** values of the row at hand */
let values: usize = 0;

export function rowsOf(widthOfFile: i32, day: i32, lastOfDay: i32, symbol: i32, singly: bool, endsOnly: bool): void {
  width = widthOfFile;
  dayColumn = day;
  dayEnd = lastOfDay;
  symbolColumn = symbol;
  single = singly;
  onlyEnds = endsOnly;
  openCount = 0;
  ended = 0;
}

export function signs(delimiterSign: i32, newlineSign: i32, decimalMark: i32): void {
  delimiter = <u8>delimiterSign;
  newline = <u8>newlineSign;
  mark = <u8>decimalMark;
}

export function places(columnsAt: usize, count: i32, mostAt: usize, valuesAt: usize, openAt: usize): void {
  columns = columnsAt;
  wanted = count;
  most = mostAt;
  values = valuesAt;
  open = openAt;
}

export function recordsAt(place: usize, end: usize, longest: usize): void {
  records = place;
  recordsEnd = end;
  longestRecord = longest;
  out = place;
}

/** After a scan: where the next row starts, how many rows were read, and where the records of runs end. */
export let position: usize = 0;
export let rows: i32 = 0;

export function written(): usize {
  return out;
}
export function emptied(): void {
  out = records;
}

/** Why a scan ended. */
export const AT_END = 0;
/** the row at `position` is to be read outside */
export const ODD_ROW = 1;
export const NO_ROOM = 2;

/** Reads whole rows from `from` on; `index` is the first one's. */
export function scan(from: usize, to: usize, index: i32): i32 {
  const count = indexed(from, to);
  const room = recordsEnd - 2 * longestRecord;
  const cells = width;
  const rowBytes = <usize>cells << 2;
  const stop = ends + (<usize>count << 2);
  // Up to the last newline as many ends as the rows have cells, and a newline at the end of each: then none stands within.
  let inRows = stop;
  while (inRows > ends && load<u8>(<usize>load<u32>(inRows - 4)) != newline) inRows -= 4;
  const whole = <usize>(cells * lineCount) << 2 == inRows - ends;
  const step = cells - 1;
  let start = from;
  let at = ends;
  let row = index;
  let status = AT_END;
  while (at + rowBytes <= stop) {
    const end = <usize>load<u32>(at + (<usize>step << 2));
    if (out > room) {
      status = NO_ROOM;
      break;
    }
    if (load<u8>(end) != newline || !(whole || unbroken(at, step)) || !readRow(start, at, row)) {
      status = ODD_ROW;
      break;
    }
    row++;
    start = end + 1;
    at += rowBytes;
  }
  rows = row - index;
  position = start;
  return status;
}

/** Whether no newline stands among so many ends of cells. */
function unbroken(cells: usize, count: i32): bool {
  let broken = 0;
  for (let cell = 0; cell < count; cell++) broken |= i32(load<u8>(<usize>load<u32>(cells + (cell << 2))) == newline);
  return broken == 0;
}

// @ts-ignore: decorator
@inline
function readRow(start: usize, cells: usize, index: i32): bool {
  const first = load<u8>(start);
  if (first <= 32 || first == delimiter) return false;
  if (!readStamp(startOf(start, cells, dayColumn), endOf(cells, dayEnd))) return false;
  let state = symbols;
  let symbol = 0;
  if (symbolColumn >= 0) {
    symbol = readSymbol(startOf(start, cells, symbolColumn), endOf(cells, symbolColumn));
    if (symbol < 0) return false;
    state += <usize>symbol * stride;
  }
  if (!clocked && symbol < stretching && civil == placed) return stretched(state, symbol, start, cells, index);
  // Rows without clocks are of different days, or wrong.
  const way = single || !clocked ? FRESH : wayOn(state);
  if (way != FRESH && onlyEnds && seen(state, start, cells)) {
    goOn(state, way);
    return true;
  }
  const found = readValues(start, cells, values, 8);
  if (found == NONE) return false;
  const bytes = <usize>wanted << 3;
  if (way != FRESH && found == PLAIN) {
    addValues(state, bytes);
    goOn(state, way);
    return true;
  }
  close(state, symbol);
  if (single || !clocked || found == ODD) alone(symbol, start, index, bytes);
  else begin(state, symbol, start, index, bytes);
  return true;
}

/** A row without a clock joins the stretch of its symbol, or begins the next. */
// @ts-ignore: decorator
@inline
function stretched(state: usize, symbol: i32, start: usize, cells: usize, index: i32): bool {
  const stretch = stretchOf(symbol);
  const day = civil;
  if (!continues(stretch, day)) emitStretch(stretch, symbol);
  if (readValues(start, cells, nextValues(stretch), columnStep()) == NONE) return false;
  if (rowsIn(stretch) == 0) {
    if (load<i32>(state, 24) != 0) emit(state);
    opened(state, symbol);
  }
  addRow(stretch, day, index, start);
  return true;
}

/** What the wanted cells of a row hold: some no number, all values above zero, or some that are missing or not above zero. */
const NONE = 0;
const PLAIN = 1;
const ODD = 2;

/** Writes the values of the wanted columns down, `step` bytes apart. */
// @ts-ignore: decorator
@inline
function readValues(start: usize, cells: usize, into: usize, step: usize): i32 {
  const sign = mark;
  let next = columns;
  const end = next + (<usize>wanted << 2);
  let found = PLAIN;
  let before = -2;
  let cellEnd: usize = 0;
  for (; next < end; next += 4) {
    const column = load<i32>(next);
    // Columns mostly stand side by side.
    const cellStart = column == before + 1 ? cellEnd + 1 : startOf(start, cells, column);
    before = column;
    cellEnd = endOf(cells, column);
    let value = plainDecimal(cellStart, cellEnd, sign);
    if (!(value > 0)) {
      if (isNaN(value) && cellEnd > cellStart) {
        value = numberOutside(cellStart, cellEnd);
        if (value == Infinity) return NONE;
      }
      if (!(value > 0)) found = ODD;
    }
    store<f64>(into, value);
    into += step;
  }
  return found;
}

// @ts-ignore: decorator
@inline
function startOf(start: usize, cells: usize, column: i32): usize {
  return column == 0 ? start : <usize>load<u32>(cells + ((<usize>column - 1) << 2)) + 1;
}

// @ts-ignore: decorator
@inline
function endOf(cells: usize, column: i32): usize {
  return <usize>load<u32>(cells + (<usize>column << 2));
}

/** Direction of a run: rows at rising moments, at falling ones, one row so far. */
const RISING = 1;
const FALLING = 2;
const FRESH = 0;

/** In which direction the row continues the run of its symbol: the same day, further in the same direction. FRESH where it does not. */
// @ts-ignore: decorator
@inline
function wayOn(state: usize): i32 {
  if (load<i32>(state, 24) == 0 || load<i32>(state, 28) != civil || load<i32>(state, 32) != placed) return FRESH;
  const kind = load<i32>(state, 44);
  const before = load<f64>(state, 56);
  const now = moment;
  const way = now > before ? RISING : FALLING;
  return now == before || (kind != FRESH && kind != way) ? FRESH : way;
}

/** A further row of a run. */
// @ts-ignore: decorator
@inline
function goOn(state: usize, way: i32): void {
  store<i32>(state, load<i32>(state, 24) + 1, 24);
  store<i32>(state, way, 44);
  store<f64>(state, moment, 56);
}

/** Notes where the last value of a run stands, if that is plainly a number above zero: it is read when no later one has taken its place. */
// @ts-ignore: decorator
@inline
function seen(state: usize, start: usize, cells: usize): bool {
  const column = load<i32>(columns);
  const cellStart = startOf(start, cells, column);
  const cellEnd = endOf(cells, column);
  if (!isPlainAboveZero(cellStart, cellEnd, mark)) return false;
  store<u32>(state, <u32>cellStart, 80);
  store<u32>(state, <u32>cellEnd, 84);
  store<i32>(state, 1, 68);
  return true;
}

/** Adds the values of a further row to a run. */
// @ts-ignore: decorator
@inline
function addValues(state: usize, bytes: usize): void {
  const list = most;
  const from = values;
  const later = state + 72 + bytes;
  const greatest = later + bytes;
  store<i32>(state, 0, 68);
  for (let offset: usize = 0; offset < bytes; offset += 8) {
    const value = load<f64>(from + offset);
    store<f64>(later + offset, value);
    const keeps = load<i32>(list + (offset >> 1));
    if (keeps != 0) {
      const so = load<f64>(greatest + offset);
      store<f64>(greatest + offset, keeps > 0 ? max(so, value) : min(so, value));
    }
  }
}

/** Ends what a symbol has of a run or a stretch. */
// @ts-ignore: decorator
@inline
function close(state: usize, symbol: i32): void {
  if (load<i32>(state, 24) != 0) emit(state);
  if (symbol < stretching && rowsIn(stretchOf(symbol)) != 0) emitStretch(stretchOf(symbol), symbol);
}

/** Notes that a symbol has a run or a stretch. */
// @ts-ignore: decorator
@inline
function opened(state: usize, symbol: i32): void {
  if (load<i32>(state, 64) != 0) return;
  store<i32>(state, 1, 64);
  store<i32>(open + (<usize>openCount << 2), symbol);
  openCount++;
}

function begin(state: usize, symbol: i32, start: usize, index: i32, bytes: usize): void {
  opened(state, symbol);
  store<i32>(state, 1, 24);
  store<i32>(state, civil, 28);
  store<i32>(state, placed, 32);
  store<i32>(state, index, 36);
  store<u32>(state, <u32>start, 40);
  store<i32>(state, FRESH, 44);
  store<i32>(state, 0, 68);
  store<f64>(state, moment, 48);
  store<f64>(state, moment, 56);
  copy(state + 72, values, bytes);
  copy(state + 72 + bytes, values, bytes);
  copy(state + 72 + bytes + bytes, values, bytes);
}

/**
 * Writes the record of a run: 0 symbol, 4 rows, 8 civil day, 12 placed day, 16 index and 20 address of its first row, 24 whether it has a clock,
 * 28 whether it is a stretch, 32 moment of its first and 40 of its last row, 48 the values of its only row, or the first, the last, and the greatest
 * or least ones.
 */
function emit(state: usize): void {
  if (load<i32>(state, 68) != 0) {
    const last = plainDecimal(<usize>load<u32>(state, 80), <usize>load<u32>(state, 84), mark);
    store<f64>(state, last, 80);
    store<i32>(state, 0, 68);
  }
  const count = load<i32>(state, 24);
  const bytes = count == 1 ? <usize>wanted << 3 : (<usize>wanted * 3) << 3;
  store<i32>(out, <i32>((state - symbols) / stride), 0);
  store<i32>(out, count, 4);
  v128.store(out, v128.load(state, 28), 8);
  store<i32>(out, 1, 24);
  store<i32>(out, 0, 28);
  v128.store(out, v128.load(state, 48), 32);
  copy(out + 48, state + 72, bytes);
  out += 48 + bytes;
  store<i32>(state, 0, 24);
}

/** Writes the record of a stretch: as of a run, but from 48 on its rows and their values, as `writeStretch` has them. */
function emitStretch(stretch: usize, symbol: i32): void {
  const record = out;
  store<i32>(record, symbol, 0);
  store<i32>(record, rowsIn(stretch), 4);
  store<i32>(record, 0, 24);
  store<i32>(record, 1, 28);
  out = writeStretch(stretch, wanted, record + 48);
}

/** Writes the record of a row that is a run by itself. */
function alone(symbol: i32, start: usize, index: i32, bytes: usize): void {
  const record = out;
  store<i32>(record, symbol, 0);
  store<i32>(record, 1, 4);
  store<i32>(record, civil, 8);
  store<i32>(record, placed, 12);
  store<i32>(record, index, 16);
  store<u32>(record, <u32>start, 20);
  store<i32>(record, i32(clocked), 24);
  store<i32>(record, 0, 28);
  store<f64>(record, moment, 32);
  store<f64>(record, moment, 40);
  copy(record + 48, values, bytes);
  out = record + 48 + bytes;
}

/** memory.copy is a call to outside, which costs more than a few numbers. */
// @ts-ignore: decorator
@inline
function copy(to: usize, from: usize, bytes: usize): void {
  for (let offset: usize = 0; offset < bytes; offset += 8) store<f64>(to + offset, load<f64>(from + offset));
}

/** Ends all runs and stretches, in the order of their symbols' first rows. False where there is no room for all: then it is to be called again. */
export function flush(): bool {
  const room = recordsEnd - 2 * longestRecord;
  while (ended < openCount) {
    if (out > room) return false;
    const symbol = load<i32>(open + (<usize>ended << 2));
    const state = symbols + <usize>symbol * stride;
    store<i32>(state, 0, 64);
    close(state, symbol);
    ended++;
  }
  openCount = 0;
  ended = 0;
  return true;
}
