/**
 * A cell in the characters of ASCII, as far as they mean the same: full-width digits, letters and signs, the blanks and apostrophes that part
 * groups of digits, typographic minus signs; marks of writing direction go. Trimmed. Superscripts and fractions stay, for 1² is not 12.
 */
export function halfWidth(text: string): string {
  return (OTHER.test(text) ? text.replace(REPLACED, replacement) : text).trim();
}

const OTHER = /[^\0-\x7f]/;
const REPLACED =
  /[\uff01-\uff5e\uffe0-\uffe6\u00a0\u2007\u2009\u202f\u3000\u2019\u2010\u2011\u2013\u2212\u200e\u200f]/g;

function replacement(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return ASCII[character] ?? character;
}

const ASCII: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u2007": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u3000": " ",
  "\u2019": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u2013": "-",
  "\u2212": "-",
  "\u200e": "",
  "\u200f": "",
  "\uffe1": "£",
  "\uffe5": "¥",
  "\uffe6": "₩",
};
