import { periodOf } from "./lexer.ts";
import type { Parser } from "./parser.ts";
import type { Length, Period, SpanNode } from "./syntax.ts";

const EXPECTED =
  "a span such as 60d, 12w, 6mo, 2y, ytd, all, 2025H2, 2025-04, 2026-01-29..2026-02-05 or 60d before event";

/** Whether what comes next can only be a span: a length, a period, "..", "all", "ytd". A bare name may be either. */
export function isSpanStart(parser: Parser, ahead: number): boolean {
  const token = parser.peek(ahead);
  if (token.type === "length") return !parser.isWord("ago", ahead + 1);
  if (token.type === "period") return true;
  if (token.type === "number")
    return periodOf(token.text) !== undefined && !parser.isSymbol("*", ahead + 1) && !parser.isSymbol("/", ahead + 1);
  return parser.isSymbol("..", ahead) || parser.isWord("all", ahead) || parser.isWord("ytd", ahead);
}

/** span = LENGTH [ before|after span ] | PERIOD | [ END ] ".." [ END ] | "all" | "ytd" | NAME */
export function parseSpan(parser: Parser): SpanNode {
  const token = parser.peek();
  if (token.type === "length") {
    parser.take();
    return beside(parser, token.length, token.at);
  }
  if (token.type === "name" && !token.quoted) {
    parser.take();
    if (token.name === "all" || token.name === "ytd") return { type: token.name, at: token.at };
    return { type: "named", name: token.name, at: token.at };
  }
  const from = end(parser);
  if (parser.isSymbol("..")) {
    parser.take();
    const to = end(parser);
    const at = parser.since(token.at);
    if (from === null && to === null) throw parser.wrong('".." without a day on either side', EXPECTED, "all", at);
    if (from !== null && to !== null && to.last < from.first)
      throw parser.wrong(`the span ends before it starts`, "the earlier day first", `${to.text}..${from.text}`, at);
    return { type: "range", from, to, at };
  }
  if (from === null) throw parser.wrong(parser.seen(), EXPECTED);
  return { type: "within", period: from, at: token.at };
}

function beside(parser: Parser, length: Length, first: { start: number; end: number }): SpanNode {
  const side = parser.isWord("before") ? "before" : parser.isWord("after") ? "after" : null;
  if (length.count < 1) throw parser.wrong("a span of no days", EXPECTED, undefined, first);
  if (side === null) return { type: "length", length, at: first };
  parser.take();
  const of = parseSpan(parser);
  return { type: "beside", length, side, of, at: parser.since(first) };
}

/** One end of a range, or null where there is none. A plain number is a year here. */
function end(parser: Parser): Period | null {
  const token = parser.peek();
  if (token.type === "period") {
    parser.take();
    return token.period;
  }
  if (token.type !== "number") return null;
  const year = periodOf(token.text);
  if (year === undefined) throw parser.wrong(`"${token.text}" is no span`, EXPECTED);
  parser.take();
  return year;
}
