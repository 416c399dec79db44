/**
 * Columns a text takes in a terminal: East Asian wide and fullwidth characters and emoji take 2, combining and invisible ones 0,
 * everything else 1, also characters of ambiguous width. Text is expected without control characters (safe.ts shows them).
 *
 *     width("金 GOLD")  // 7
 */
export function width(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text)) columns += graphemeWidth(grapheme);
  return columns;
}

/** The width of the widest grapheme: no column can be narrower. 0 for an empty text. */
export function widestGrapheme(text: string): number {
  if (ASCII.test(text)) return Math.min(text.length, 1);
  let widest = 0;
  for (const grapheme of graphemes(text)) widest = Math.max(widest, graphemeWidth(grapheme));
  return widest;
}

/** What a reader sees as single characters, in order; joined they give the text again. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text) || !joins(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

const ASCII = /^[\x20-\x7e]*$/;
let segmenter: Intl.Segmenter | undefined;

// Expressions with properties of Unicode stand where they are used: making them takes a start a millisecond that plain text does not need.

/** Only these can make one grapheme of several code points; Intl.Segmenter costs 15 ms at its first use, plain Japanese does without. */
function joins(text: string): boolean {
  return /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f]|\p{Grapheme_Extend}|\r\n/u.test(
    text,
  );
}

function isEmojiSequence(grapheme: string): boolean {
  return /\p{Extended_Pictographic}.*(?:\ufe0f|\u200d|\p{Emoji_Modifier})|^\p{Regional_Indicator}{2}|^[\d#*]\ufe0f?\u20e3/u.test(
    grapheme,
  );
}

function isInvisible(character: string): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7ff]$/u.test(character);
}

function graphemeWidth(grapheme: string): number {
  if (isEmojiSequence(grapheme)) return 2;
  let columns = 0;
  for (const character of grapheme) columns += characterWidth(character);
  return columns;
}

function characterWidth(character: string): number {
  if (ASCII.test(character)) return 1;
  if (isInvisible(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  const wide = WIDE_BLOCKS.some(([first, last]) => code >= first && code <= last);
  return wide || /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

// Unicode's East Asian Width W and F, by block; V8 has no such property. Agrees with string-width 8 on all assigned characters
// but trigrams, counting rods and lone conjoining jamo. cli-table3's own string-width 4 is 2 columns off at decomposed kana.
const WIDE_BLOCKS: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3040, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18df2],
  [0x1aff0, 0x1b2fb],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];
