/** An expression as the lexer reads it, with the way back to what the user typed. */
export interface NormalText {
  readonly text: string;
  /** offset in the original text (UTF-16 units) of each unit of `text`, and of its end; null where each is its own */
  readonly origin: Int32Array | null;
}

/** Text for which no property of Unicode has to be asked: those expressions take a millisecond of a start to compile. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

const REPLACED: Readonly<Record<string, string>> = {
  "\u2212": "-", // minus sign
  "\u2013": "-", // en dash
  "\u2264": "<=",
  "\u2265": ">=",
  "\u00d7": "*",
  "\u301c": "..", // wave dash: Japanese writes 1月29日〜2月5日
  "\uff5e": "..", // full-width tilde, the same habit on other keyboards
};

/**
 * NFKC form of an expression (full-width digits, signs and letters become plain ones) plus the replacements above.
 * Worked piece by piece - a character with its combining marks - so that every unit knows where it came from.
 */
export function normalText(original: string): NormalText {
  // Plain text is its own normal form, and most claims are plain.
  if (isAscii(original)) return { text: original, origin: null };
  let text = "";
  const origin: number[] = [];
  for (const match of original.matchAll(/[\s\S](?:\p{M}|\uff9e|\uff9f)*/gu)) {
    const piece = match[0];
    const normal = REPLACED[piece] ?? piece.normalize("NFKC");
    for (let i = 0; i < normal.length; i++) origin.push(match.index);
    text += normal;
  }
  origin.push(original.length);
  return { text, origin: Int32Array.from(origin) };
}
