/** Writes \r\n and \r in from .. to as \n, beginning at `into`, which is not above `from`; returns where the text then ends. */
export function unixLines(from: usize, to: usize, into: usize): usize {
  let at = from;
  let out = into;
  while (at < to) {
    if (at + 16 <= to) {
      const bytes = v128.load(at);
      if (i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(13))) == 0) {
        v128.store(out, bytes);
        at += 16;
        out += 16;
        continue;
      }
    }
    const stop = min(at + 16, to);
    while (at < stop) {
      const byte = load<u8>(at);
      at++;
      if (byte != 13) store<u8>(out, byte);
      else {
        store<u8>(out, 10);
        if (at < to && load<u8>(at) == 10) at++;
      }
      out++;
    }
  }
  return out;
}

/** Where the last whole row of from .. to ends, as row-end.ts has it; `from` where there is none. */
export function lastRowEnd(from: usize, to: usize, delimiter: i32): usize {
  let found = from;
  let atStart = true;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte == 34 && atStart) {
      at = closing(at + 1, to);
      if (at >= to) return found;
      atStart = false;
    } else if (byte == 10) {
      found = at + 1;
      atStart = true;
    } else atStart = <i32>byte == delimiter;
  }
  return found;
}

/** Where the quote stands that closes a cell; `to` where none does, or where the next byte has to tell. */
function closing(from: usize, to: usize): usize {
  for (let at = from; at < to; at++) {
    if (load<u8>(at) != 34) continue;
    if (at + 1 >= to) return to;
    if (load<u8>(at, 1) != 34) return at;
    at++;
  }
  return to;
}

/**
 * Writes whole rows at `into` without their quotes, with two control characters that end cells and rows, and returns their length. -1 where
 * that takes more care: a quote, a newline or one of these characters inside a cell, an end without newline.
 */
export function unquote(from: usize, to: usize, into: usize, delimiter: i32, cellEnd: i32, rowEnd: i32): i32 {
  let out = into;
  let atStart = true;
  for (let at = from; at < to; at++) {
    let byte = <i32>load<u8>(at);
    if (byte == 34) {
      if (!atStart) return -1;
      for (at++; at < to; at++) {
        byte = <i32>load<u8>(at);
        if (byte == 34) break;
        if (byte == 10 || byte == cellEnd || byte == rowEnd) return -1;
        store<u8>(out++, <u8>byte);
      }
      const next = at + 1 < to ? <i32>load<u8>(at, 1) : -1;
      if (next != delimiter && next != 10) return -1;
      atStart = false;
    } else if (byte == 10) {
      store<u8>(out++, <u8>rowEnd);
      atStart = true;
    } else if (byte == delimiter) {
      store<u8>(out++, <u8>cellEnd);
      atStart = true;
    } else {
      if (byte == cellEnd || byte == rowEnd) return -1;
      store<u8>(out++, <u8>byte);
      atStart = false;
    }
  }
  return atStart && to > from && load<u8>(to - 1) == 10 ? <i32>(out - into) : -1;
}
