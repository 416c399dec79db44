import { periodOf } from "./lexer.ts";
import type { Reader } from "./reader.ts";
import type { Length, Period, SpanNode } from "./syntax.ts";

const EXPECTED =
  "a span such as 60d, 12w, 6mo, 2y, ytd, all, 2025H2, 2025-04, 2026-01-29..2026-02-05 or 60d before event";

/** Whether what comes next can only be a span: a length, a period, "..", "all", "ytd". A bare name may be either. */
export function isSpanStart(reader: Reader, ahead: number): boolean {
  const token = reader.peek(ahead);
  if (token.type === "length") return !reader.isWord("ago", ahead + 1);
  if (token.type === "period") return true;
  if (token.type === "number")
    return periodOf(token.text) !== undefined && !reader.isSymbol("*", ahead + 1) && !reader.isSymbol("/", ahead + 1);
  return reader.isSymbol("..", ahead) || reader.isWord("all", ahead) || reader.isWord("ytd", ahead);
}

/** span = LENGTH [ before|after span ] | PERIOD | [ END ] ".." [ END ] | "all" | "ytd" | NAME */
export function parseSpan(reader: Reader): SpanNode {
  const token = reader.peek();
  if (token.type === "length") {
    reader.take();
    return beside(reader, token.length, token.at);
  }
  if (token.type === "name" && !token.quoted) {
    reader.take();
    if (token.name === "all" || token.name === "ytd") return { type: token.name, at: token.at };
    return { type: "named", name: token.name, at: token.at };
  }
  const from = end(reader);
  if (reader.isSymbol("..")) {
    reader.take();
    const to = end(reader);
    const at = reader.since(token.at);
    if (from === null && to === null) throw reader.wrong('".." without a day on either side', EXPECTED, "all", at);
    if (from !== null && to !== null && to.last < from.first)
      throw reader.wrong(`the span ends before it starts`, "the earlier day first", `${to.text}..${from.text}`, at);
    return { type: "range", from, to, at };
  }
  if (from === null) throw reader.wrong(reader.seen(), EXPECTED);
  return { type: "within", period: from, at: token.at };
}

function beside(reader: Reader, length: Length, first: { start: number; end: number }): SpanNode {
  const side = reader.isWord("before") ? "before" : reader.isWord("after") ? "after" : null;
  if (length.count < 1) throw reader.wrong("a span of no days", EXPECTED, undefined, first);
  if (side === null) return { type: "length", length, at: first };
  reader.take();
  const of = parseSpan(reader);
  return { type: "beside", length, side, of, at: reader.since(first) };
}

/** One end of a range, or null where there is none. A plain number is a year here. */
function end(reader: Reader): Period | null {
  const token = reader.peek();
  if (token.type === "period") {
    reader.take();
    return token.period;
  }
  if (token.type !== "number") return null;
  const year = periodOf(token.text);
  if (year === undefined) throw reader.wrong(`"${token.text}" is no span`, EXPECTED);
  reader.take();
  return year;
}
