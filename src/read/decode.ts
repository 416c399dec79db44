import { isAscii, isUtf8 } from "node:buffer";
import { Failure } from "../failure.ts";

export type Encoding = "utf-8" | "utf-8 with BOM" | "utf-16le" | "utf-16be";

/** The text of a file and how its bytes were written. Lines end in \n whatever the file has; a byte-order mark is no part of the text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes to text: UTF-8 with or without byte-order mark, UTF-16 with one. Anything else is a Failure, never a guess. */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const encoding = encodingOf(bytes);
  const label = encoding === "utf-8 with BOM" ? "utf-8" : encoding;
  const text = strictly(label, bytes);
  if (text === undefined) throw notText(file, `bytes that are not ${label.toUpperCase()}`, firstBadLine(label, bytes));
  if (text.includes("\0")) throw notText(file, "a zero byte", text.slice(0, text.indexOf("\0")).split("\n").length);
  return { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8 with BOM" : "utf-8";
}

/** Undefined for bytes that are not of the encoding. Where all are ASCII they are copied as they are, ten times faster than TextDecoder. */
function strictly(label: string, bytes: Uint8Array): string | undefined {
  const utf8 = label === "utf-8";
  if (utf8 && isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (utf8 && !isUtf8(bytes)) return undefined;
  try {
    return new TextDecoder(label, { fatal: !utf8 }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(file: string, what: string, line: number | undefined): Failure {
  return new Failure({
    code: "not-text",
    place: { file },
    found: `is not a text file: it holds ${what}${line === undefined ? "" : ` in line ${line}`}`,
    expected: "save it as CSV in UTF-8",
  });
}

/** The line whose bytes do not decode; lines are tried one by one, which only a broken file pays for. */
function firstBadLine(label: string, bytes: Uint8Array): number | undefined {
  if (label !== "utf-8") return undefined;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (strictly(label, bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return undefined;
}
