import type { Failure, Fault } from "../failure.ts";
import { sentence } from "../failure.ts";
import { visible } from "./safe.ts";
import { graphemes, width } from "./width.ts";

/**
 * A user's mistakes for standard error, one after the other, each with the line it is about and carets under the right characters,
 * also behind Japanese text:
 *
 *     claims.txt:3:1: unknown measure "corelation"; did you mean "correlation"
 *       corelation(BTC, GOLD)
 *       ^^^^^^^^^^
 */
export function failureText(failure: Pick<Failure, "faults">, columns = 80): string {
  return failure.faults.map((fault) => `${visible(sentence(fault))}\n${excerptText(fault, columns)}`).join("");
}

const INDENT = "  ";
const CUT = "...";

function excerptText(fault: Fault, columns: number): string {
  if (fault.excerpt === undefined) return "";
  const { text, start, length } = fault.excerpt;
  const line = text.replace(/[\r\n]+$/, "");
  const before = visible(line.slice(0, start));
  const marked = visible(line.slice(start, start + length));
  const after = visible(line.slice(start + length));
  const room = Math.max(20, columns - INDENT.length);
  // A line too long for the terminal would wrap and carry the carets away from their place: show the part around them.
  const left = width(before) + width(marked) > room ? ending(before, Math.floor(room / 2)) : before;
  const carets = Math.min(Math.max(1, width(marked)), room - width(left));
  const shown = beginning(left + marked + after, room);
  return `${INDENT}${shown.trimEnd()}\n${INDENT}${" ".repeat(width(left))}${"^".repeat(carets)}\n`;
}

/** The end of a text in at most `room` columns. */
function ending(text: string, room: number): string {
  if (width(text) <= room) return text;
  const kept: string[] = [];
  let used = CUT.length;
  for (const grapheme of graphemes(text).reverse()) {
    used += width(grapheme);
    if (used > room) break;
    kept.unshift(grapheme);
  }
  return CUT + kept.join("");
}

/** The beginning of a text in at most `room` columns. */
function beginning(text: string, room: number): string {
  if (width(text) <= room) return text;
  let kept = "";
  let used = CUT.length;
  for (const grapheme of graphemes(text)) {
    used += width(grapheme);
    if (used > room) break;
    kept += grapheme;
  }
  return kept + CUT;
}
