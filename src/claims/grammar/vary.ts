import type { Day } from "../../series/day.ts";
import { isoDay } from "../../series/day.ts";
import { eachChild, mapChildren } from "./children.ts";
import type { Length, Node, SpanNode } from "./syntax.ts";

/** The lengths a claim counts back from now, each once, in order of appearance: what may be varied to see whether a ruling hangs on it. */
export function lengthsOf(node: Node): Length[] {
  const found = new Map<string, Length>();
  const visit = (child: Node): void => {
    if (child.type === "call" && child.span?.type === "length") {
      const { length } = child.span;
      found.set(`${length.count}${length.unit}`, length);
    }
    eachChild(child, visit);
  };
  visit(node);
  return [...found.values()];
}

/** The same claim with one of its lengths replaced by another wherever it stands alone as a span. */
export function withLength(node: Node, from: Length, to: Length): Node {
  const varied = mapChildren(node, (child) => withLength(child, from, to));
  if (varied.type !== "call" || varied.span?.type !== "length") return varied;
  const { length } = varied.span;
  if (length.count !== from.count || length.unit !== from.unit) return varied;
  return { ...varied, span: { ...varied.span, length: to } satisfies SpanNode };
}

/** The same claim with one day left out of every measure that can leave days out (`given not [DAY]`). */
export function withoutDay(node: Node, day: Day, leavesOut: (name: string) => boolean): Node {
  const varied = mapChildren(node, (child) => withoutDay(child, day, leavesOut));
  if (varied.type !== "call" || varied.span === null || !leavesOut(varied.name)) return varied;
  const { at } = varied;
  const period = { text: isoDay(day), first: day, last: day, isDay: true };
  const list: Node = { type: "list", identity: isoDay(day), members: [{ type: "period", period, at }], at };
  const other: Node = { type: "not", operand: list, at };
  return { ...varied, given: varied.given === null ? other : { type: "and", parts: [varied.given, other], at } };
}

/** The same claim on weekly moves: every measure that can be told so takes `every=w`, and a fifth of its sessions as weeks. */
export function weeklyMoves(node: Node, canBeWeekly: (name: string) => boolean): Node {
  const varied = mapChildren(node, (child) => weeklyMoves(child, canBeWeekly));
  if (varied.type !== "call" || !canBeWeekly(varied.name)) return varied;
  const { at, span } = varied;
  const weeks =
    span?.type === "length" && span.length.unit === "d"
      ? { ...span, length: { count: Math.max(1, Math.round(span.length.count / 5)), unit: "d" as const } }
      : span;
  return { ...varied, span: weeks, options: new Map([...varied.options, ["every", { type: "word", word: "w", at }]]) };
}
