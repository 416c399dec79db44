import { mark, plainDecimal } from "./number";
import { civil, clocked, moment, placed } from "./stamp";
import { rowsIn, stretching, stretchOf, writeStretch } from "./stretch";
import { stride, symbols } from "./symbol";

/** how many columns are wanted */
export let wanted: i32 = 0;
/** of each wanted column: 1 the greatest value of a run is kept, -1 the least, 0 none */
let most: usize = 0;
/** Runs and stretches that are over, one behind the other. */
let records: usize = 0;
let recordsEnd: usize = 0;
/** the longest record */
let longestRecord: usize = 0;
export let out: usize = 0;
/** the symbols that have a run or a stretch, four bytes each */
let open: usize = 0;
let openCount: i32 = 0;
/** how many of them are ended, where there was no room for all */
let ended: i32 = 0;
/** values of the row at hand */
export let values: usize = 0;

export function runsAt(count: i32, mostAt: usize, valuesAt: usize, openAt: usize): void {
  wanted = count;
  most = mostAt;
  values = valuesAt;
  open = openAt;
  openCount = 0;
  ended = 0;
}

export function recordsAt(place: usize, end: usize, longest: usize): void {
  records = place;
  recordsEnd = end;
  longestRecord = longest;
  out = place;
}

/** Up to where records may reach before a row is read, which ends two of them at most. */
// @ts-ignore: decorator
@inline
export function roomEnd(): usize {
  return recordsEnd - 2 * longestRecord;
}

export function written(): usize {
  return out;
}
export function emptied(): void {
  out = records;
}

/** Direction of a run: rows at rising moments, at falling ones, one row so far. */
const RISING = 1;
const FALLING = 2;
export const FRESH = 0;

/** In which direction the row continues the run of its symbol: the same day, further in the same direction. FRESH where it does not. */
// @ts-ignore: decorator
@inline
export function wayOn(state: usize): i32 {
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
export function goOn(state: usize, way: i32): void {
  store<i32>(state, load<i32>(state, 24) + 1, 24);
  store<i32>(state, way, 44);
  store<f64>(state, moment, 56);
}

/** Notes where the last value of a run of one column stands, plainly a number: it is read when no later one has taken its place. */
// @ts-ignore: decorator
@inline
export function noteLast(state: usize, start: usize, end: usize): void {
  store<u32>(state, <u32>start, 80);
  store<u32>(state, <u32>end, 84);
  store<i32>(state, 1, 68);
}

/** Adds the values of a further row to a run. */
// @ts-ignore: decorator
@inline
export function addValues(state: usize, bytes: usize): void {
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
export function close(state: usize, symbol: i32): void {
  if (load<i32>(state, 24) != 0) emit(state);
  if (symbol < stretching && rowsIn(stretchOf(symbol)) != 0) emitStretch(stretchOf(symbol), symbol);
}

/** Notes that a symbol has a run or a stretch. */
// @ts-ignore: decorator
@inline
export function opened(state: usize, symbol: i32): void {
  if (load<i32>(state, 64) != 0) return;
  store<i32>(state, 1, 64);
  store<i32>(open + (<usize>openCount << 2), symbol);
  openCount++;
}

export function begin(state: usize, symbol: i32, start: usize, index: i32, bytes: usize): void {
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
export function emit(state: usize): void {
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
export function emitStretch(stretch: usize, symbol: i32): void {
  const record = out;
  store<i32>(record, symbol, 0);
  store<i32>(record, rowsIn(stretch), 4);
  store<i32>(record, 0, 24);
  store<i32>(record, 1, 28);
  out = writeStretch(stretch, wanted, record + 48);
}

/** Writes the record of a row that is a run by itself. */
export function alone(symbol: i32, start: usize, index: i32, bytes: usize): void {
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
  const room = roomEnd();
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
