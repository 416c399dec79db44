import { symbolOutside } from "./outside";

/**
 * The symbols of a file, and of each the run of rows that is being read, one after the other at `symbols`, `stride` bytes each:
 * 0 the first 16 bytes of its name, 16 its length, 20 the symbol that came after it, 24 rows of the run, 28 civil day, 32 placed day,
 * 36 index and 40 address of its first row, 44 direction, 48 moment of its first and 56 of its last row, 64 whether it is among those that have a run,
 * 68 whether the last value is not read yet, and 80 holds where it stands, 72 values.
 */
export let symbols: usize = 0;
export let stride: usize = 64;
let cache: usize = 0;
let last: i32 = 0;

const PLACES = 1024;
const AHEAD: usize = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

export function symbolsAt(place: usize, cachePlace: usize, bytesEach: usize): void {
  symbols = place;
  cache = cachePlace;
  stride = bytesEach;
  last = 0;
}

/** The number of the symbol that stands at start .. end, -1 where the reader outside has none for it. */
// @ts-ignore: decorator
@inline
export function readSymbol(start: usize, end: usize): i32 {
  const length = <i32>(end - start);
  const expected = load<i32>(symbols + <usize>last * stride, 20);
  if (is(expected, start, length)) {
    last = expected;
    return expected;
  }
  return found(start, end, length);
}

function found(start: usize, end: usize, length: i32): i32 {
  const place = cache + ((hash(start, length) & (PLACES - 1)) << 2);
  let symbol = load<i32>(place);
  if (!is(symbol, start, length)) {
    symbol = symbolOutside(start, end);
    if (symbol < 0) return symbol;
    const state = symbols + <usize>symbol * stride;
    if (length <= 16 && load<i32>(state, 16) == 0) {
      v128.store(state, v128.and(v128.load(start), v128.load(AHEAD + 16 - length)));
      store<i32>(state, length, 16);
    }
    store<i32>(place, symbol);
  }
  store<i32>(symbols + <usize>last * stride, symbol, 20);
  last = symbol;
  return symbol;
}

// @ts-ignore: decorator
@inline
function is(symbol: i32, start: usize, length: i32): bool {
  const state = symbols + <usize>symbol * stride;
  if (length != load<i32>(state, 16) || length == 0) return false;
  const differ = v128.xor(v128.load(start), v128.load(state));
  return !v128.any_true(v128.and(differ, v128.load(AHEAD + 16 - length)));
}

function hash(start: usize, length: i32): usize {
  const bits = length >= 8 ? load<u64>(start) : load<u64>(start) & (((<u64>1) << (length << 3)) - 1);
  return <usize>((bits * 0x9e3779b97f4a7c15) >> 50) + <usize>length;
}
