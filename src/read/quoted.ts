/** Text of a file as a message may show it: in quotes, at most 40 characters, control and direction characters written as escapes. */
export function quoted(text: string): string {
  const characters = Array.from(text);
  const shown = characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
  return `"${shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped)}"`;
}

const LONGEST = 40;

function escaped(character: string): string {
  const named = { "\n": "\\n", "\t": "\\t", "\r": "\\r" }[character];
  return named ?? `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
