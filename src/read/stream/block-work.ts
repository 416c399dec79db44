import { lastRowEnd } from "./row-end.ts";

/** The work on the bytes of a block before its rows are read. */
export interface BlockWork {
  /** memory to read a block to */
  room(length: number): Buffer;
  /** Writes \r\n and \r in bytes[from .. to) as \n, beginning at `into`, which is not above `from`; returns where the text then ends. */
  unixLines(bytes: Buffer, from: number, to: number, into: number): number;
  /** See row-end.ts. */
  lastRowEnd(bytes: Buffer, end: number, delimiters: string): number;
}

export const PLAIN_WORK: BlockWork = {
  room: (length) => Buffer.allocUnsafe(length),
  unixLines,
  lastRowEnd: (bytes, end, delimiters) => lastRowEnd(bytes, 0, end, delimiters),
};

const NEWLINE = 10;
const RETURN = 13;

function unixLines(bytes: Buffer, from: number, to: number, into: number): number {
  let end = into;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte !== RETURN) bytes[end++] = byte;
    else {
      bytes[end++] = NEWLINE;
      if (i + 1 < to && bytes[i + 1] === NEWLINE) i++;
    }
  }
  return end;
}
