import { constants, isAscii, isUtf8 } from "node:buffer";
import { Failure } from "../failure.ts";
import { LEGACY_ENCODINGS, type LegacyEncoding, legacyEncoding, strictly } from "./legacy-encoding.ts";
import { unmarkedUtf16 } from "./unmarked-utf16.ts";

export type Encoding = "utf-8" | "utf-8 with BOM" | "utf-16le" | "utf-16be" | LegacyEncoding;

/** What can be asked for; other names and spellings (sjis, cp1252, latin1, gbk) stand for one of these. */
export const ENCODINGS: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", ...LEGACY_ENCODINGS];

/** The text of a file and how its bytes were written. Lines end in \n whatever the file has; a byte-order mark is no part of the text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** where the encoding was found by weighing what fits, why this one; undefined where the bytes or the user say it */
  readonly why: string | undefined;
}

/**
 * Bytes to text: as configured, else UTF-8 and UTF-16 with or without byte-order mark, else the older encoding that makes sense of them
 * (legacy-encoding.ts). "unicode" takes UTF-8 and UTF-16 only: for files that nobody exports from an old program. Failure for bytes that fit none, hold zero bytes, or are not of the configured encoding.
 */
export function decode(bytes: Uint8Array, file: string, configured?: string): Decoded {
  if (bytes.length >= constants.MAX_STRING_LENGTH) throw tooLarge(file, bytes.length);
  const { text, encoding, why } =
    configured === undefined || configured === "unicode"
      ? found(bytes, file, configured === undefined)
      : asked(bytes, file, configured);
  if (text.includes("\0")) throw notText(file, "a zero byte", text.slice(0, text.indexOf("\0")).split("\n").length);
  return { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, encoding, why };
}

function found(bytes: Uint8Array, file: string, olderToo: boolean): Decoded {
  const encoding = marked(bytes);
  const text = encoding === undefined ? utf8(bytes) : unicode(encoding, bytes);
  if (text === undefined && encoding !== undefined)
    throw notText(file, `bytes that are not ${encoding.slice(0, 8).toUpperCase()}`, firstBadLine(encoding, bytes));
  if (text !== undefined && !text.includes("\0")) return { text, encoding: encoding ?? "utf-8", why: undefined };
  const utf16 = encoding === undefined ? unmarkedUtf16(bytes) : undefined;
  const wide = utf16 === undefined ? undefined : unicode(utf16, bytes);
  if (utf16 !== undefined && wide !== undefined)
    return { text: wide, encoding: utf16, why: "every other byte is zero, as in UTF-16 without its mark" };
  if (text !== undefined) return { text, encoding: encoding ?? "utf-8", why: undefined };
  const legacy = olderToo && !bytes.includes(0) ? legacyEncoding(bytes) : undefined;
  if (legacy !== undefined) return legacy;
  throw notText(file, "bytes that are not UTF-8", firstBadLine("utf-8", bytes));
}

function asked(bytes: Uint8Array, file: string, configured: string): Decoded {
  const encoding = encodingNamed(configured);
  if (encoding === undefined)
    throw new Failure({
      code: "unknown-encoding",
      place: { file },
      found: `encoding ${JSON.stringify(configured)} is not known`,
      expected: `expected one of ${ENCODINGS.join(", ")}`,
    });
  const text = isUnicode(encoding) ? unicode(encoding, bytes) : strictly(encoding, bytes);
  if (text === undefined)
    throw notText(file, `bytes that are not ${encoding.toUpperCase()}, its encoding in the catalogue`, undefined);
  return { text, encoding, why: undefined };
}

/** The encoding of a name in any of the spellings of the Encoding Standard (WHATWG), or undefined. */
export function encodingNamed(name: string): Encoding | undefined {
  const bare = name.trim().toLowerCase().replace(/_/g, "-");
  const windows = /^(?:cp|win|windows-?)-?(125[0-4])$/.exec(bare);
  const label = windows === null ? (OTHER_NAMES[bare] ?? bare) : `windows-${windows[1]}`;
  try {
    const standard = new TextDecoder(label).encoding;
    const own = standard === "gbk" ? "gb18030" : standard;
    return ENCODINGS.find((encoding) => encoding === own);
  } catch {
    return undefined;
  }
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp936: "gb18030",
  cp949: "euc-kr",
  cp950: "big5",
  uhc: "euc-kr",
  eucjp: "euc-jp",
  euckr: "euc-kr",
  "shift-jis": "shift_jis",
  "utf-16": "utf-16le",
};

/** The encoding that a byte-order mark names. */
function marked(bytes: Uint8Array): "utf-16le" | "utf-16be" | "utf-8 with BOM" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8 with BOM" : undefined;
}

type Unicode = Exclude<Encoding, LegacyEncoding>;

function isUnicode(encoding: Encoding): encoding is Unicode {
  return encoding.startsWith("utf-");
}

/** Undefined for bytes that are not of the encoding. */
function unicode(encoding: Unicode, bytes: Uint8Array): string | undefined {
  if (encoding === "utf-8" || encoding === "utf-8 with BOM") return utf8(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where all bytes are ASCII they are copied as they are, ten times faster than TextDecoder. */
function utf8(bytes: Uint8Array): string | undefined {
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined;
}

function notText(file: string, what: string, line: number | undefined): Failure {
  return new Failure({
    code: "not-text",
    place: { file },
    found: `is not a text file: it holds ${what}${line === undefined ? "" : ` in line ${line}`}`,
    expected: "save it as CSV in UTF-8",
  });
}

function tooLarge(file: string, length: number): Failure {
  const found = `is too large to be read as text: ${Math.round(length / 2 ** 20)} MiB`;
  return new Failure({ code: "too-large", place: { file }, found, expected: "cut it to the columns that are wanted" });
}

/** The line whose bytes do not decode; lines are tried one by one, which only a broken file pays for. */
function firstBadLine(encoding: Encoding, bytes: Uint8Array): number | undefined {
  if (encoding !== "utf-8" && encoding !== "utf-8 with BOM") return undefined;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (utf8(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
  }
  return undefined;
}
