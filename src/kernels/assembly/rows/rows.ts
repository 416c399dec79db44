import { ends, indexed, lineCount } from "./index";
import { isPlainAboveZero, mark, markIs, plainDecimal } from "./number";
import { numberOutside } from "./outside";
import {
  addValues,
  alone,
  begin,
  close,
  emit,
  emitStretch,
  FRESH,
  goOn,
  noteLast,
  opened,
  out,
  roomEnd,
  runsAt,
  values,
  wanted,
  wayOn,
} from "./run";
import { civil, clocked, placed, readStamp } from "./stamp";
import { addRow, columnStep, continues, nextValues, rowsIn, stretching, stretchOf } from "./stretch";
import { readSymbol, stride, symbols } from "./symbol";

let width: i32 = 0;
let dayColumn: i32 = 0;
let dayEnd: i32 = 0;
let symbolColumn: i32 = -1;
/** the columns whose values are wanted, four bytes each */
let columns: usize = 0;
/** every row is a run by itself */
let single: bool = false;
/** one column is wanted, and of a run its first and its last value: those between need only be seen to be numbers */
let onlyEnds: bool = false;
let delimiter: u8 = 44;
let newline: u8 = 10;

export function rowsOf(widthOfFile: i32, day: i32, lastOfDay: i32, symbol: i32, singly: bool, endsOnly: bool): void {
  width = widthOfFile;
  dayColumn = day;
  dayEnd = lastOfDay;
  symbolColumn = symbol;
  single = singly;
  onlyEnds = endsOnly;
}

export function places(columnsAt: usize, count: i32, mostAt: usize, valuesAt: usize, openAt: usize): void {
  columns = columnsAt;
  runsAt(count, mostAt, valuesAt, openAt);
}

export function signs(delimiterSign: i32, newlineSign: i32, decimalMark: i32): void {
  delimiter = <u8>delimiterSign;
  newline = <u8>newlineSign;
  markIs(decimalMark);
}

/** After a scan: where the next row starts, how many rows were read, and where the records of runs end. */
export let position: usize = 0;
export let rows: i32 = 0;

/** Why a scan ended. */
export const AT_END = 0;
/** the row at `position` is to be read outside */
export const ODD_ROW = 1;
export const NO_ROOM = 2;

/** Reads whole rows from `from` on; `index` is the first one's. */
export function scan(from: usize, to: usize, index: i32): i32 {
  const count = indexed(from, to);
  const room = roomEnd();
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

/** Whether the last value of a run is seen to be a plain number above zero: which one it is, need not be told yet. */
// @ts-ignore: decorator
@inline
function seen(state: usize, start: usize, cells: usize): bool {
  const column = load<i32>(columns);
  const cellStart = startOf(start, cells, column);
  const cellEnd = endOf(cells, column);
  if (!isPlainAboveZero(cellStart, cellEnd, mark)) return false;
  noteLast(state, cellStart, cellEnd);
  return true;
}
