import { isAscii, isUtf8 } from "node:buffer";
import { Failure } from "../../failure.ts";
import type { OpenedFile } from "../../io.ts";
import type { Encoding } from "../decode.ts";
import { type BlockWork, PLAIN_WORK } from "./block-work.ts";

/** Whole rows of a file, in UTF-8 with lines that end in \n: bytes[0 .. end). The bytes are valid until the next rows are asked for. */
export interface Rows {
  readonly bytes: Buffer;
  readonly end: number;
  /** line of the file on which the first row starts, from 1 */
  readonly line: number;
  readonly hasQuotes: boolean;
  /** the end of the file */
  readonly last: boolean;
}

/** Thrown for bytes that are not of the encoding the file was taken to have; `sample` is the whole rows around them. */
export class OtherEncoding {
  readonly sample: Uint8Array;
  readonly line: number;
  constructor(sample: Uint8Array, line: number) {
    this.sample = sample;
    this.line = line;
  }
}

export interface Blocks {
  readonly file: string;
  /** of the file, when it was first opened */
  readonly size: number;
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** bytes read at a time, and the longest row that is taken for one */
  readonly block: number;
  readonly longestRow: number;
  readonly progress: (share: number) => void;
  /** who does the work, if not PLAIN_WORK */
  readonly work?: BlockWork;
}

/**
 * Reads an opened file from its start to its end and gives its rows, block by block; `take` returns how many lines they are, or false to stop. Memory is that of a block
 * and of the longest row. Failure for zero bytes, for a row beyond the longest, and for a file that changes its size while it is read.
 */
export function eachRows(opened: OpenedFile, blocks: Blocks, take: (rows: Rows) => number | false): void {
  const { file, block, longestRow, size } = blocks;
  if (opened.size() !== size) throw changed(file);
  const transcoder = transcoderOf(blocks.encoding, block);
  const raw = transcoder === undefined ? undefined : Buffer.allocUnsafe(block);
  const work = blocks.work ?? PLAIN_WORK;
  let room = work.room(block * 2);
  let filled = 0;
  let line = 1;
  let returned = false;
  for (let position = 0; ; ) {
    const needed = filled + (raw === undefined ? block : block * 3 + 16);
    if (room.length < needed) room = grown(room, filled, needed * 2);
    const from = filled;
    // A piece of a legacy encoding is up to three times as long in UTF-8.
    const piece = raw ?? room.subarray(filled, filled + block);
    const read = opened.read(piece, position);
    if (read < Math.min(block, size - position) || opened.size() !== size) throw changed(file);
    const start = position === 0 && transcoder === undefined ? markLength(piece) : 0;
    position += read;
    const last = position >= size;
    if (transcoder === undefined) filled += read;
    else filled += room.write(transcoder(piece.subarray(0, read), last, line), filled);
    if (start > 0) {
      room.copyWithin(from, from + start, filled);
      filled -= start;
    }
    const added = unixLines(work, room, from, filled, returned);
    filled = added.end;
    returned = added.returned;
    blocks.progress(size === 0 ? 1 : position / size);
    const zero = room.subarray(from, filled).indexOf(0);
    if (zero >= 0) throw zeroByte(file, line + newlines(room, 0, from + zero));
    const hasQuotes = room.subarray(0, filled).includes(QUOTE);
    const end = last ? filled : rowsEnd(work, room, from, filled, hasQuotes, blocks.delimiter);
    if (end > 0 || last) {
      const whole = room.subarray(0, end);
      if (transcoder === undefined && !isAscii(whole) && !isUtf8(whole))
        throw new OtherEncoding(Uint8Array.from(whole), line);
      const taken = take({ bytes: room, end, line, hasQuotes, last });
      if (taken === false || last) return;
      line += taken;
      room.copyWithin(0, end, filled);
      filled -= end;
    }
    if (filled > longestRow) throw tooLong(file, line, room.subarray(0, filled).includes(QUOTE), longestRow);
  }
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

function rowsEnd(
  work: BlockWork,
  room: Buffer,
  from: number,
  filled: number,
  hasQuotes: boolean,
  delimiter: string,
): number {
  if (hasQuotes) return work.lastRowEnd(room, filled, delimiter);
  const newline = room.subarray(from, filled).lastIndexOf(NEWLINE);
  return newline < 0 ? 0 : from + newline + 1;
}

function grown(room: Buffer, filled: number, length: number): Buffer<ArrayBuffer> {
  const larger = Buffer.allocUnsafe(length);
  room.copy(larger, 0, 0, filled);
  return larger;
}

function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Writes \r\n and \r as \n, in place. `returned`: the byte before was a \r, which already stands as \n. */
function unixLines(
  work: BlockWork,
  bytes: Buffer,
  from: number,
  to: number,
  returned: boolean,
): { end: number; returned: boolean } {
  if (to === from) return { end: to, returned };
  const skipped = returned && bytes[from] === NEWLINE ? 1 : 0;
  const ends = bytes[to - 1] === RETURN;
  if (skipped === 0 && !bytes.subarray(from, to).includes(RETURN)) return { end: to, returned: false };
  return { end: work.unixLines(bytes, from + skipped, to, from), returned: ends };
}

export function newlines(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (bytes[i] === NEWLINE) count++;
  return count;
}

/** Undefined where the bytes are UTF-8 already. */
function transcoderOf(
  encoding: Encoding,
  block: number,
): ((piece: Uint8Array, last: boolean, line: number) => string) | undefined {
  if (encoding === "utf-8" || encoding === "utf-8 with BOM") return undefined;
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (piece, last, line) => {
    try {
      return decoder.decode(piece, { stream: !last });
    } catch {
      throw new OtherEncoding(Uint8Array.from(piece.subarray(0, block)), line);
    }
  };
}

function changed(file: string): Failure {
  return new Failure({
    code: "unreadable-file",
    place: { file },
    found: "changed while it was read",
    expected: "run again when nothing writes to it",
  });
}

function zeroByte(file: string, line: number): Failure {
  return new Failure({
    code: "not-text",
    place: { file },
    found: `is not a text file: it holds a zero byte in line ${line}`,
    expected: "save it as CSV in UTF-8",
  });
}

function tooLong(file: string, line: number, quoted: boolean, longest: number): Failure {
  const mebibytes = Math.max(1, Math.round(longest / 2 ** 20));
  if (quoted)
    return new Failure({
      code: "broken-quotes",
      place: { file, line },
      found: `a quoted cell does not end within ${mebibytes} MiB`,
      expected: 'a quote inside a cell is written twice: ""',
    });
  return new Failure({
    code: "too-large",
    place: { file, line },
    found: `the line is longer than ${mebibytes} MiB`,
    expected: "a table has a line for each row",
  });
}
