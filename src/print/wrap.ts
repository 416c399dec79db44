import { graphemes, width } from "./width.ts";

/**
 * Text in lines of at most `room` columns; the lines joined give the text again. Breaks after a space and beside wide characters
 * (Japanese has no spaces), never before closing punctuation or after an opening bracket; a longer word is cut between two graphemes.
 * Spaces at the end of a line do not count. A grapheme wider than the room stands alone.
 */
export function wrap(text: string, room: number): string[] {
  if (width(text) <= room) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const bare = width(piece.trimEnd());
    if (line !== "" && used + bare > room) {
      lines.push(line);
      line = "";
      used = 0;
    }
    const parts = bare > room ? cut(piece, room) : [piece];
    lines.push(...parts.slice(0, -1));
    const rest = parts.at(-1) ?? "";
    line += rest;
    used += width(rest);
  }
  lines.push(line);
  return lines;
}

/** The width of the widest piece that wrapping would not break unless it must. */
export function widestPiece(text: string): number {
  let widest = 0;
  for (const piece of pieces(text)) widest = Math.max(widest, width(piece.trimEnd()));
  return widest;
}

/** The width of the widest word of a text that begins as a number does, 0 where there is none; `days`: also of 2026-02-05. */
export function widestFigure(text: string, days: boolean): number {
  const figures = text.match(/(?<!\S)[-+−]?\d\S*/g) ?? [];
  return Math.max(0, ...figures.filter((one) => days || !/^\d{4}-\d\d/.test(one)).map(width));
}

const CLOSING =
  /^[、。，．・：；？！）」』】〕〉》］｝〗〙ー々〜～…‥’”,.:;?!)\]}%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/u;
const OPENING = /^[（「『【〔〈《［｛〖〘‘“([{]/u;

/** Text cut at every place where a line may end; spaces stay with what stands before them. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = "";
  let before = "";
  for (const grapheme of graphemes(text)) {
    if (before !== "" && mayBreak(before, grapheme)) {
      found.push(piece);
      piece = "";
    }
    piece += grapheme;
    before = grapheme;
  }
  if (piece !== "") found.push(piece);
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (after === " ") return false;
  if (before === " ") return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return width(before) === 2 || width(after) === 2;
}

function cut(piece: string, room: number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const grapheme of graphemes(piece)) {
    const columns = width(grapheme);
    if (part !== "" && grapheme !== " " && used + columns > room) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += grapheme;
    used += columns;
  }
  parts.push(part);
  return parts;
}
