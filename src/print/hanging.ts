import { width } from "./width.ts";
import { wrap } from "./wrap.ts";

/** What a line begins with that its further lines stand behind: an indent, a mark of a list, or a head such as `formula:  `. */
const BEGINNING = /^ *(?:[-·•] +|\d+\. +|[a-z][a-z -]{0,14}: +|\S+(?: \S+){0,2} {2,})?/;

/** A text of lines, each wrapped to `room` columns behind its beginning; lines that fit stay as they are. */
export function hanging(text: string, room: number): string {
  return text
    .split("\n")
    .flatMap((line) => (width(line) <= room ? [line] : hung(line, room)))
    .join("\n");
}

function hung(line: string, room: number): string[] {
  const begun = BEGINNING.exec(line)![0];
  // Where the beginning takes half of the room, its indent alone is kept.
  const beginning = width(begun) <= room / 2 ? begun : /^ */.exec(line)![0].slice(0, Math.floor(room / 2));
  const lines = wrap(line.slice(beginning.length), Math.max(1, room - width(beginning)));
  const indent = " ".repeat(width(beginning));
  return lines.map((part, index) => `${index === 0 ? beginning : indent}${part.trimEnd()}`);
}
