/**
 * Where the last whole row of bytes[start .. end) ends: behind a newline that stands in no quotes; `start` where there is none. A quote opens
 * a cell only at the cell's start, as Papa Parse has it, and is closed by one that is not doubled.
 */
export function lastRowEnd(bytes: Uint8Array, start: number, end: number, delimiters: string): number {
  const parts = new Set(Array.from(delimiters, (sign) => sign.charCodeAt(0)));
  let found = start;
  let atStart = true;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE && atStart) {
      i = closing(bytes, i + 1, end);
      if (i >= end) return found;
      atStart = false;
    } else if (byte === NEWLINE) {
      found = i + 1;
      atStart = true;
    } else atStart = parts.has(byte);
  }
  return found;
}

const QUOTE = 34;
const NEWLINE = 10;

/** Where the quote stands that closes a cell; `end` where none does, or where the next byte has to tell. */
function closing(bytes: Uint8Array, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (i + 1 >= end) return end;
    if (bytes[i + 1] !== QUOTE) return i;
    i++;
  }
  return end;
}
