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
  readonly longestRecord: number;
  readonly stretches: Stretches;
  /** where blocks are read to, and how long they may be */
  readonly room: number;
  readonly roomLength: number;
  /** as long: where rows are written without their quotes */
  readonly unquoted: number;
  readonly symbols: number;
  readonly stride: number;
  readonly end: number;
}

/** Where the stretches of rows without clocks are gathered, and how long they may be; see kernels/assembly/rows/stretch.ts. */
export interface Stretches {
  readonly at: number;
  /** so many symbols have one; rows of further ones are told one by one */
  readonly symbols: number;
  readonly bytes: number;
  readonly rows: number;
  readonly columnBytes: number;
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
  const stretch = stretchOf(wanted, symbols);
  const longestRecord = HEAD + Math.max(wanted * 24, stretch.rows * (16 + wanted * 8) + 16);
  const records = take(RECORDS + longestRecord * 2);
  const recordsEnd = next;
  // Sixteen bytes before a cell and 64 behind the text are loaded, whatever stands there.
  const room = take(64 + roomLength + 128) + 64;
  const unquoted = take(64 + roomLength + 128) + 64;
  const stride = 72 + wanted * 24;
  const place = take(symbols * stride + 64);
  const stretches = { at: take(stretch.symbols * stretch.bytes + 64), ...stretch };
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
    longestRecord,
    stretches,
    room,
    roomLength,
    unquoted,
    symbols: place,
    stride,
    end: next,
  };
}

const RECORDS = 2 ** 21;
/** of a record */
const HEAD = 48;

/** Values of a stretch lie in the near cache while a row is added to each of its columns; those of many symbols are shorter. */
const STRETCH_BYTES = 2 ** 18;
const LONGEST_STRETCH = 64;
const LONGEST_OF_MANY = 32;
const STRETCHES_BYTES = 2 ** 26;

function stretchOf(wanted: number, symbols: number): Omit<Stretches, "at"> {
  const longest = symbols === 1 ? LONGEST_STRETCH : LONGEST_OF_MANY;
  const rows = Math.max(2, Math.min(longest, Math.floor(STRETCH_BYTES / (16 + wanted * 8))));
  const columnBytes = (rows + 8) * 8;
  const lines = Math.ceil((16 + rows * 16 + wanted * columnBytes) / 64);
  // An odd number of a cache's lines: those of many symbols then spread over all of it.
  const bytes = (lines % 2 === 1 ? lines : lines + 1) * 64;
  return { symbols: Math.max(1, Math.min(symbols, Math.floor(STRETCHES_BYTES / bytes))), bytes, rows, columnBytes };
}
