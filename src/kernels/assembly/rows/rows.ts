import { ends, indexed, lineCount } from "./index";
import { plainDecimal } from "./number";
import { numberOutside } from "./outside";
import { civil, clocked, moment, placed, readStamp } from "./stamp";
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
let delimiter: u8 = 44;
let newline: u8 = 10;
let mark: u8 = 46;

/** Runs that are over, one behind the other. */
let records: usize = 0;
let recordsEnd: usize = 0;
let out: usize = 0;
/** the symbols that have a run, four bytes each */
let open: usize = 0;
let openCount: i32 = 0;
/** values of the row at hand */
let values: usize = 0;

export function rowsOf(widthOfFile: i32, day: i32, lastOfDay: i32, symbol: i32, singly: bool): void {
  width = widthOfFile;
  dayColumn = day;
  dayEnd = lastOfDay;
  symbolColumn = symbol;
  single = singly;
  openCount = 0;
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

export function recordsAt(place: usize, end: usize): void {
  records = place;
  recordsEnd = end;
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
  const room = recordsEnd - 2 * (48 + ((<usize>wanted * 3) << 3));
  const cells = width;
  const rowBytes = <usize>cells << 2;
  const stop = ends + (<usize>count << 2);
  // As many newlines as rows, and one at the end of each: then none stands within.
  const whole = cells * lineCount == count;
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
  const bytes = <usize>wanted << 3;
  const list = columns;
  const into = values;
  const sign = mark;
  // Rows without clocks are of different days, or wrong.
  let closed = single || !clocked;
  for (let offset: usize = 0; offset < bytes; offset += 8) {
    const column = load<i32>(list + (offset >> 1));
    const cellStart = startOf(start, cells, column);
    const cellEnd = endOf(cells, column);
    let value = plainDecimal(cellStart, cellEnd, sign);
    if (!(value > 0)) {
      if (isNaN(value) && cellEnd > cellStart) {
        value = numberOutside(cellStart, cellEnd);
        if (value == Infinity) return false;
      }
      if (!(value > 0)) closed = true;
    }
    store<f64>(into + offset, value);
  }
  if (extend(state, closed, bytes)) return true;
  if (load<i32>(state, 24) != 0) emit(state);
  if (closed) alone(symbol, start, index, bytes);
  else begin(state, symbol, start, index, bytes);
  return true;
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

/** Adds the row to the run of its symbol, where it continues that: the same day, further in the same direction. */
// @ts-ignore: decorator
@inline
function extend(state: usize, closed: bool, bytes: usize): bool {
  const count = load<i32>(state, 24);
  if (count == 0 || closed || load<i32>(state, 28) != civil || load<i32>(state, 32) != placed) return false;
  const kind = load<i32>(state, 44);
  const before = load<f64>(state, 56);
  const now = moment;
  const way = now > before ? RISING : FALLING;
  if (now == before || (kind != FRESH && kind != way)) return false;
  store<i32>(state, count + 1, 24);
  store<i32>(state, way, 44);
  store<f64>(state, now, 56);
  const list = most;
  const from = values;
  const later = state + 72 + bytes;
  const greatest = later + bytes;
  for (let offset: usize = 0; offset < bytes; offset += 8) {
    const value = load<f64>(from + offset);
    store<f64>(later + offset, value);
    const keeps = load<i32>(list + (offset >> 1));
    if (keeps != 0) {
      const so = load<f64>(greatest + offset);
      store<f64>(greatest + offset, keeps > 0 ? max(so, value) : min(so, value));
    }
  }
  return true;
}

function begin(state: usize, symbol: i32, start: usize, index: i32, bytes: usize): void {
  if (load<i32>(state, 64) == 0) {
    store<i32>(state, 1, 64);
    store<i32>(open + (<usize>openCount << 2), symbol);
    openCount++;
  }
  store<i32>(state, 1, 24);
  store<i32>(state, civil, 28);
  store<i32>(state, placed, 32);
  store<i32>(state, index, 36);
  store<u32>(state, <u32>start, 40);
  store<i32>(state, FRESH, 44);
  store<f64>(state, moment, 48);
  store<f64>(state, moment, 56);
  copy(state + 72, values, bytes);
  copy(state + 72 + bytes, values, bytes);
  copy(state + 72 + bytes + bytes, values, bytes);
}

/**
 * Writes the record of a run: 0 symbol, 4 rows, 8 civil day, 12 placed day, 16 index and 20 address of its first row, 24 whether it has a clock,
 * 32 moment of its first and 40 of its last row, 48 the values of its only row, or the first, the last, and the greatest or least ones.
 */
function emit(state: usize): void {
  const count = load<i32>(state, 24);
  const bytes = count == 1 ? <usize>wanted << 3 : (<usize>wanted * 3) << 3;
  store<i32>(out, <i32>((state - symbols) / stride), 0);
  store<i32>(out, count, 4);
  v128.store(out, v128.load(state, 28), 8);
  store<i32>(out, 1, 24);
  v128.store(out, v128.load(state, 48), 32);
  copy(out + 48, state + 72, bytes);
  out += 48 + bytes;
  store<i32>(state, 0, 24);
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

/** Ends all runs. False where there is no room for all: then it is to be called again. */
export function flush(): bool {
  const room = recordsEnd - 2 * (48 + ((<usize>wanted * 3) << 3));
  while (openCount > 0) {
    if (out > room) return false;
    openCount--;
    const state = symbols + <usize>load<i32>(open + (<usize>openCount << 2)) * stride;
    store<i32>(state, 0, 64);
    if (load<i32>(state, 24) != 0) emit(state);
  }
  return true;
}
