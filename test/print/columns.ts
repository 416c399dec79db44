/** Columns of a text, written without src: the wide blocks of the examples used in the tests, combining kana marks, one at a time. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const combining = code === 0x3099 || code === 0x309a || (code >= 0x300 && code <= 0x36f);
    const wide = (code >= 0x3000 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff60) || code >= 0x1f300;
    sum += combining ? 0 : wide ? 2 : 1;
  }
  return sum;
}
