import { civilDay, daysInMonth, isoWeek, parseIsoDay } from "../../series/day.ts";
import { mistake, type Origin } from "./origin.ts";
import type { Length, LengthUnit, Period, Stretch } from "./syntax.ts";
import { isAscii, normalText } from "./text.ts";

export type Token =
  | { readonly type: "number"; readonly value: number; readonly text: string; readonly at: Stretch }
  | { readonly type: "length"; readonly length: Length; readonly at: Stretch }
  | { readonly type: "period"; readonly period: Period; readonly at: Stretch }
  | { readonly type: "quantile"; readonly level: number; readonly at: Stretch }
  | { readonly type: "name"; readonly name: string; readonly quoted: boolean; readonly at: Stretch }
  | { readonly type: "symbol"; readonly symbol: string; readonly at: Stretch }
  | { readonly type: "end"; readonly at: Stretch };

type Pattern = readonly [RegExp, (found: RegExpExecArray, at: Stretch, origin: Origin) => Token | null];

/** The patterns of what begins with a digit, and of all else. */
interface Patterns {
  readonly digit: readonly Pattern[];
  readonly other: readonly Pattern[];
}

let plain: Patterns | undefined;
let full: Patterns | undefined;

/** Of ASCII the patterns are written without properties of Unicode: those take a millisecond of a start to compile. */
function patternsOf(text: string): Patterns {
  if (isAscii(text)) {
    plain ??= patterns("A-Za-z", "\\w", "", "y");
    return plain;
  }
  full ??= patterns("\\p{L}", "\\p{L}\\p{N}_", "\\p{M}", "uy");
  return full;
}

// Longest first: a day before a month, a month before a plain number.
function patterns(letter: string, word: string, mark: string, flags: string): Patterns {
  const digit: readonly Pattern[] = [
    [/\d{4}-\d{1,2}-\d{1,2}(?![\d-])/y, (found, at, origin) => periodToken(found[0], at, origin)],
    [/\d{4}-W\d{1,2}(?!\w)/y, (found, at, origin) => periodToken(found[0], at, origin)],
    [/\d{4}-\d{2}(?![\w-])(?!\.\d)/y, (found, at, origin) => periodToken(found[0], at, origin)],
    [/\d{4}[HQ]\d(?!\w)/y, (found, at, origin) => periodToken(found[0], at, origin)],
    [
      new RegExp(`(\\d+)(cd|mo|d|w|y)(?![${word}])`, flags),
      (found, at) => ({ type: "length", length: { count: Number(found[1]), unit: found[2] as LengthUnit }, at }),
    ],
    [new RegExp(`(\\d+)m(?![${word}])`, flags), (found, at, origin) => refuseMinutes(found, at, origin)],
    [/\d+(?:\.\d+)?(?:e[+-]?\d+)?/y, (found, at) => ({ type: "number", value: Number(found[0]), text: found[0], at })],
  ];
  const other: readonly Pattern[] = [
    [/\s+/y, () => null],
    [/<=|>=|\.\.|[<>()[\],.+\-*/%=]/y, (found, at) => ({ type: "symbol", symbol: found[0], at })],
    [new RegExp(`q(\\d+(?:\\.\\d+)?)(?![${word}])`, flags), (found, at, origin) => quantileToken(found, at, origin)],
    [
      new RegExp(`[${letter}][${word}${mark}]*`, flags),
      (found, at) => ({ type: "name", name: found[0], quoted: false, at }),
    ],
    [/"((?:[^"]|"")*)"/y, (found, at) => ({ type: "name", name: found[1]!.replaceAll('""', '"'), quoted: true, at })],
  ];
  return { digit, other };
}

function refuseMinutes(found: RegExpExecArray, at: Stretch, origin: Origin): never {
  throw mistake(origin, at, {
    code: "ambiguous-length",
    found: `"${found[0]}" could be minutes or months`,
    expected: "months are written mo",
    suggestion: `${found[1]}mo`,
  });
}

/** The words of an expression, in order, each with the stretch of the original text it came from; ends with an "end" token. */
export function tokens(original: string, origin: Origin): Token[] {
  const { text, origin: offsets } = normalText(original);
  const offset = (position: number): number => (offsets === null ? position : offsets[position]!);
  const found: Token[] = [];
  const known = patternsOf(text);
  let position = 0;
  next: while (position < text.length) {
    const code = text.charCodeAt(position);
    for (const [pattern, make] of code >= 48 && code <= 57 ? known.digit : known.other) {
      pattern.lastIndex = position;
      const match = pattern.exec(text);
      if (match === null) continue;
      const at = { start: offset(position), end: offset(position + match[0].length) };
      const token = make(match, at, origin);
      if (token !== null) found.push(token);
      position += match[0].length;
      continue next;
    }
    const character = String.fromCodePoint(text.codePointAt(position)!);
    const start = offset(position);
    throw mistake(
      origin,
      { start, end: start + character.length },
      character === '"'
        ? {
            code: "open-quote",
            found: "a quoted name without its closing quote",
            expected: 'names are quoted like "GC=F"',
          }
        : {
            code: "unknown-character",
            found: `"${character}" has no meaning here`,
            expected: "a claim, for example BTC/GOLD between 13 and 16",
          },
    );
  }
  found.push({ type: "end", at: { start: original.length, end: original.length } });
  return found;
}

/** The period of a word such as 2025, 2025H2, 2025Q2, 2025-04, 2025-W15 or 2025-04-11; undefined where the calendar has none. */
export function periodOf(text: string): Period | undefined {
  const whole = (first: number | undefined, last: number | undefined, isDay = false): Period | undefined =>
    first === undefined || last === undefined ? undefined : { text, first, last, isDay };
  const day = parseIsoDay(text);
  if (day !== undefined) return whole(day, day, true);
  const week = /^(\d{4})-W(\d{1,2})$/.exec(text);
  if (week !== null) {
    const monday = isoWeek(Number(week[1]), Number(week[2]));
    return whole(monday, monday === undefined ? undefined : monday + 6);
  }
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month !== null) return months(text, Number(month[1]), Number(month[2]), 1);
  const part = /^(\d{4})([HQ])(\d)$/.exec(text);
  if (part !== null) {
    const size = part[2] === "H" ? 6 : 3;
    const index = Number(part[3]);
    return index < 1 || index > 12 / size ? undefined : months(text, Number(part[1]), (index - 1) * size + 1, size);
  }
  return /^\d{4}$/.test(text) ? months(text, Number(text), 1, 12) : undefined;
}

function months(text: string, year: number, month: number, count: number): Period | undefined {
  const last = month + count - 1;
  const first = civilDay(year, month, 1);
  if (first === undefined) return undefined;
  return { text, first, last: civilDay(year, last, daysInMonth(year, last))!, isDay: false };
}

function periodToken(text: string, at: Stretch, origin: Origin): Token {
  const period = periodOf(text);
  if (period === undefined)
    throw mistake(origin, at, {
      code: "impossible-date",
      found: `"${text}" is not in the calendar`,
      expected: "a day such as 2026-02-05, a month 2026-02, a week 2025-W15, a quarter 2025Q2 or a half-year 2025H2",
    });
  return { type: "period", period, at };
}

function quantileToken(found: RegExpExecArray, at: Stretch, origin: Origin): Token {
  const level = Number(found[1]);
  if (level > 100)
    throw mistake(origin, at, {
      code: "impossible-quantile",
      found: `"${found[0]}" is above 100`,
      expected: "a quantile between q0 (the smallest) and q100 (the largest)",
    });
  return { type: "quantile", level, at };
}
