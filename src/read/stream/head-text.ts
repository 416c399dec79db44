import { Failure } from "../../failure.ts";
import type { OpenedFile } from "../../io.ts";
import { type Blocks, eachRows, newlines } from "./blocks.ts";

/** Whole rows from the start of a file, in UTF-8: `least` bytes and enough rows that a table is seen. Failure where blank lines have no end. */
export function headText(opened: OpenedFile, blocks: Blocks, least: number): Uint8Array {
  const pieces: Buffer[] = [];
  let length = 0;
  let filled = 0;
  eachRows(opened, blocks, ({ bytes, end, last }) => {
    pieces.push(Buffer.from(bytes.subarray(0, end)));
    length += end;
    filled += filledLines(bytes, end, ENOUGH - filled);
    if (filled === 0 && !last && length >= MOST) throw nothingAbove(blocks.file);
    if (last || (length >= least && filled >= ENOUGH) || length >= MOST) return false;
    return newlines(bytes, 0, end);
  });
  return Buffer.concat(pieces);
}

/** How many lines that hold something end before `end`, as far as `most`. */
function filledLines(bytes: Buffer, end: number, most: number): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < end && count < most; at = bytes.indexOf(NEWLINE, at + 1))
    if (at > 0 && bytes[at - 1] !== NEWLINE) count++;
  return count;
}

const NEWLINE = 10;
/** Lines that hold something: a preamble of 40 rows and a sample of 8 are looked at. */
const ENOUGH = 60;
const MOST = 8 * 2 ** 20;

function nothingAbove(file: string): Failure {
  return new Failure({
    code: "unknown-shape",
    place: { file },
    found: `no table of prices: the first ${MOST / 2 ** 20} MiB are blank lines`,
    expected: "a table starts with its header",
  });
}
