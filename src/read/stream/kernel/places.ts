/** Where things lie in the kernel's memory, in bytes from its start. */
export interface Places {
  readonly columns: number;
  readonly most: number;
  readonly values: number;
  readonly cache: number;
  readonly cacheEnd: number;
  readonly open: number;
  readonly ends: number;
  readonly records: number;
  readonly recordsEnd: number;
  /** where blocks are read to, and how long they may be */
  readonly room: number;
  readonly roomLength: number;
  /** as long: where rows are written without their quotes */
  readonly unquoted: number;
  readonly symbols: number;
  readonly stride: number;
  readonly end: number;
}

/** The longest piece that is scanned in one call: V8 makes only later calls of a function fast, never one that is on its way. */
export const LONGEST_PIECE = 2 ** 18;

/** The places for so many wanted columns, symbols and bytes of text. What is never written takes no memory. */
export function placesFor(wanted: number, symbols: number, roomLength: number): Places {
  // The kernel's own data lie below.
  let next = 4096;
  const take = (bytes: number) => {
    const place = next;
    next = Math.ceil((place + bytes) / 64) * 64;
    return place;
  };
  const columns = take(wanted * 4);
  const most = take(wanted * 4);
  const values = take(wanted * 8);
  const cache = take(4096);
  const cacheEnd = next;
  const open = take(symbols * 4);
  const ends = take((LONGEST_PIECE + 64) * 4);
  const records = take(RECORDS + (48 + wanted * 24) * 4);
  const recordsEnd = next;
  // Sixteen bytes before a cell and 64 behind the text are loaded, whatever stands there.
  const room = take(64 + roomLength + 128) + 64;
  const unquoted = take(64 + roomLength + 128) + 64;
  const stride = 72 + wanted * 24;
  const place = take(symbols * stride + 64);
  return {
    columns,
    most,
    values,
    cache,
    cacheEnd,
    open,
    ends,
    records,
    recordsEnd,
    room,
    roomLength,
    unquoted,
    symbols: place,
    stride,
    end: next,
  };
}

const RECORDS = 2 ** 19;
