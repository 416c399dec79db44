/**
 * Text from files and users made safe to print: control characters, escape sequences, line breaks, bidirectional controls and lone
 * surrogates are shown as `\u{1b}` (`\n`, `\r`, `\t` where they have such a name), never sent. Everything else stays as it is.
 */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  // Cc, line and paragraph separators, bidi marks, embeddings and isolates, deprecated format controls, byte order mark, annotations, lone surrogates.
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\p{Cs}]/gu, escaped);
}

/** One or more finished lines without what a CI runner would obey: `::command` at the start of a line, `##[command]` anywhere. */
export function uncommanded(lines: string): string {
  return lines.replace(/^(\s*):(?=:)/gm, "$1\\u{3a}").replace(/#(?=#\[|#vso\[)/g, "\\u{23}");
}

/** Safe text for the inside of a CI command: also no `::` and no `##[` anywhere in it. */
export function inert(text: string): string {
  return visible(text)
    .replace(/:(?=:)/g, "\\u{3a}")
    .replace(/#(?=#)/g, "\\u{23}");
}

const PLAIN = /^[\x20-\x7e]*$/;

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
