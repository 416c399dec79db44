import { ALPHABETS, COMMON_LEADS, type DoubleByte, MARKET_WORDS, type SingleByte } from "./market-words.ts";

/** Encodings older than Unicode in which market files are still written, by TextDecoder's labels; of two that fit as well, the first is taken. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  ...(["windows-1252", "windows-1250", "windows-1254", "windows-1251"] as const),
  ...(["shift_jis", "euc-kr", "euc-jp", "gb18030", "big5"] as const),
];
export type LegacyEncoding = SingleByte | DoubleByte;

export interface Recognised {
  readonly encoding: LegacyEncoding;
  readonly text: string;
  /** what spoke for it, for the reader of a report */
  readonly why: string;
}

/**
 * The encoding of bytes that are no UTF-8, or undefined where none is plausible. Detectors by letter frequency (ICU's, chardet) want
 * running text; a price file has a line of headers and then digits. So every encoding is tried strictly, and the characters beyond ASCII are
 * weighed: how many lie in words that price files have (日付, Zamknięcie), and how many are letters of the languages written in it.
 * Encodings that give the same text are the same answer. test/read/containers/encodings.test.ts counts the false answers.
 */
export function legacyEncoding(bytes: Uint8Array): Recognised | undefined {
  const sample = beyondAscii(bytes);
  let best: { encoding: LegacyEncoding; weight: Weight; total: number } | undefined;
  for (const encoding of LEGACY_ENCODINGS) {
    const text = strictly(encoding, sample);
    const weight = text === undefined ? undefined : weigh(text, sample, encoding);
    if (weight === undefined || weight.plausible < 0.85) continue;
    const total = 3 * weight.covered + weight.plausible;
    // A later encoding must be better by more than rounding.
    if (best === undefined || total > best.total + 1e-9) best = { encoding, weight, total };
  }
  const text = best === undefined ? undefined : strictly(best.encoding, bytes);
  if (best === undefined || text === undefined) return undefined;
  return { encoding: best.encoding, text, why: reason(best.weight) };
}

function reason({ words, letters }: Weight): string {
  if (words.length > 0) return `it reads ${words.slice(0, 3).join(", ")}`;
  return `its letters beyond ASCII are ${letters.slice(0, 6).join(" ")}`;
}

/** Text of a legacy encoding; undefined for bytes that are not of it. C1 control characters are no text: windows-125x in TextDecoder lets them pass. */
export function strictly(encoding: LegacyEncoding, bytes: Uint8Array): string | undefined {
  if (encoding === "windows-1252") return windows1252(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[\u0080-\u009f\ufffd]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** By hand: some versions of Node read windows-1252 as ISO 8859-1, without the euro sign and the dashes (nodejs/node issue 60888). */
function windows1252(bytes: Uint8Array): string | undefined {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const text = latin1.replace(/[\u0080-\u009f]/g, (unit) => FROM_80[unit.charCodeAt(0) - 0x80]!);
  return text.includes("\ufffd") ? undefined : text;
}

/** What windows-1252 has from 80 to 9F; five places are not assigned. */
const FROM_80 = Array.from("€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ");

const ENOUGH = 1 << 14;

/** The lines with bytes beyond ASCII, up to some thousand bytes: the first are the header, and more say little new. */
function beyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let start = 0; start < bytes.length && length < ENOUGH; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      lines.push(line);
      length += line.length;
    }
    start = end;
  }
  return Buffer.concat(lines);
}

interface Weight {
  /** share of the characters beyond ASCII that lie in known words */
  readonly covered: number;
  /** share of them that the best fitting language of the encoding uses, in places where it uses them */
  readonly plausible: number;
  readonly words: readonly string[];
  readonly letters: readonly string[];
}

function weigh(text: string, bytes: Uint8Array, encoding: LegacyEncoding): Weight | undefined {
  const letters = text.match(/[^\0-\x7f]/gu) ?? [];
  if (letters.length === 0) return undefined;
  const lower = text.toLowerCase();
  const words = MARKET_WORDS[encoding].filter((word) => lower.includes(word));
  let uncovered = lower;
  for (const word of words) uncovered = uncovered.replaceAll(word, "");
  const rest = uncovered.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const plausible = doubleByte(encoding)
    ? commonPairs(bytes, encoding)
    : Math.max(...ALPHABETS[encoding].map((alphabet) => share(text, letters, alphabet)));
  return { covered: 1 - rest / letters.length, plausible, words, letters: [...new Set(letters)] };
}

/** The share of the letters that an alphabet has. A capital amid small letters is in no language, but in many wrong decodings. */
function share(text: string, letters: readonly string[], alphabet: RegExp): number {
  const odd = text.match(/\p{Ll}\p{Lu}(?=\p{Ll})/gu)?.filter((pair) => /[^\0-\x7f]/.test(pair)).length ?? 0;
  return (letters.filter((letter) => alphabet.test(letter)).length - odd) / letters.length;
}

function doubleByte(encoding: LegacyEncoding): encoding is DoubleByte {
  return Object.hasOwn(COMMON_LEADS, encoding);
}

/** The share of pairs of bytes that common characters have. Half-width katakana (one byte, in Shift-JIS) count as half. */
function commonPairs(bytes: Uint8Array, encoding: DoubleByte): number {
  const narrowTrails = encoding === "shift_jis" || encoding === "big5";
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    all++;
    if (encoding === "shift_jis" && lead >= 0xa1 && lead <= 0xdf) {
      common += 0.5;
      continue;
    }
    const trail = bytes[++i] ?? 0;
    const frequent = COMMON_LEADS[encoding].some(([first, last]) => lead >= first && lead <= last);
    if (frequent && (narrowTrails || trail >= 0xa1)) common++;
  }
  return common / all;
}
