import { Failure } from "../../failure.ts";
import type { Delimiter } from "../delimiter.ts";
import { quotedGrid } from "../quoted-grid.ts";
import type { Rows } from "./blocks.ts";
import { newlines } from "./blocks.ts";

/** Rows without quotes, to be scanned: bytes[0 .. end), the signs that end cells and rows, and the line each row starts on where that is not plain counting. */
export interface Plain {
  readonly bytes: Buffer;
  readonly end: number;
  readonly delimiter: number;
  readonly newline: number;
  readonly lines: Int32Array | undefined;
  /** lines of the file they take; undefined where the rows are to be counted */
  readonly height: number | undefined;
}

/** Rows as they are; rows with quotes are read by Papa Parse and written again with two control characters that no cell holds. */
export function unquoted(rows: Rows, delimiter: Delimiter, file: string): Plain {
  const { bytes, end } = rows;
  if (!rows.hasQuotes)
    return { bytes, end, delimiter: delimiter.charCodeAt(0), newline: 10, lines: undefined, height: undefined };
  const simple = simplyUnquoted(bytes, end, delimiter.charCodeAt(0), rows.line);
  if (simple !== undefined) return simple;
  const text = bytes.toString("utf8", 0, end);
  const height = newlines(bytes, 0, end);
  const grid = quotedGrid(text, delimiter, file, rows.line);
  const [cellEnd, rowEnd] = unusedSigns(text, file);
  const count = text.endsWith("\n") ? grid.rows - 1 : grid.rows;
  const written: string[] = [];
  for (let row = 0; row < count; row++) {
    const cells = Array.from({ length: grid.width(row) }, (_, column) => grid.cell(row, column));
    written.push(cells.join(cellEnd) + rowEnd);
  }
  const plain = Buffer.from(written.join(""));
  const lines = Int32Array.from({ length: count }, (_, row) => grid.line(row));
  return {
    bytes: plain,
    end: plain.length,
    delimiter: cellEnd.charCodeAt(0),
    newline: rowEnd.charCodeAt(0),
    lines,
    height,
  };
}

function unusedSigns(text: string, file: string): [string, string] {
  const unused = ["\x1f", "\x1e", "\x1d", "\x1c", "\x01", "\x02", "\x03", "\x04"].filter(
    (sign) => !text.includes(sign),
  );
  if (unused.length < 2)
    throw new Failure({
      code: "not-text",
      place: { file },
      found: "is not a text file: it holds control characters of all kinds",
      expected: "save it as CSV in UTF-8",
    });
  return [unused[0]!, unused[1]!];
}

/** The same without Papa Parse, twenty times faster, where every quote opens or closes a whole cell and none stands inside one. Undefined elsewhere. */
function simplyUnquoted(bytes: Buffer, end: number, delimiter: number, firstLine: number): Plain | undefined {
  if (SIGNS.some((sign) => bytes.subarray(0, end).includes(sign))) return undefined;
  const [cellEnd, rowEnd] = SIGNS;
  const plain = Buffer.allocUnsafe(end + 1);
  const lines: number[] = [];
  let [written, line, startLine, atStart] = [0, firstLine, firstLine, true];
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === QUOTE) {
      const close = atStart ? bytes.indexOf(QUOTE, i + 1) : -1;
      if (close < 0 || close >= end) return undefined;
      const next = close + 1 < end ? bytes[close + 1]! : NEWLINE;
      if (next !== delimiter && next !== NEWLINE) return undefined;
      for (i++; i < close; i++) {
        if (bytes[i] === NEWLINE) line++;
        plain[written++] = bytes[i]!;
      }
      atStart = false;
    } else if (byte === NEWLINE) {
      plain[written++] = rowEnd;
      lines.push(startLine);
      startLine = ++line;
      atStart = true;
    } else {
      atStart = byte === delimiter;
      plain[written++] = atStart ? cellEnd : byte;
    }
  }
  if (end > 0 && bytes[end - 1] !== NEWLINE) {
    plain[written++] = rowEnd;
    lines.push(startLine);
  }
  const height = line - firstLine;
  return { bytes: plain, end: written, delimiter: cellEnd, newline: rowEnd, lines: Int32Array.from(lines), height };
}

/** Control characters that end cells and rows: unit and record separator. */
export const SIGNS = [0x1f, 0x1e] as const;
const QUOTE = 34;
const NEWLINE = 10;
