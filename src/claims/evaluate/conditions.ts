import { type Rows, same } from "../../measures/measure.ts";
import type { Column, Every } from "../../series/column.ts";
import { thinned } from "../../series/column.ts";
import { rowsUntil } from "../../series/panel.ts";
import { quantile } from "../../stats/quantile.ts";
import { eachChild } from "../grammar/children.ts";
import type { Node, Relation } from "../grammar/syntax.ts";
import { literalIn } from "../kinds/units.ts";
import { column } from "./columns.ts";
import type { Situation } from "./situation.ts";
import { evaluate } from "./values.ts";

/** A condition on the rows of a grid: 1 it holds, 0 it does not, -1 it cannot be told. */
export interface Condition {
  /** on all rows, whatever the span; null where q-numbers make it another condition on each span */
  whole(): Int8Array | null;
  /** on the rows of a span; other rows are not told */
  over(span: Rows): Int8Array;
}

/** A condition put on the panel. One without q-numbers can be told on all rows at once, whatever the span. */
export function condition(node: Node, situation: Situation, every: Every, rows: number): Condition {
  const between = (span: Rows): Int8Array => {
    const truth = truthOf(node, situation, every, span);
    const found = new Int8Array(rows);
    for (let row = Math.max(0, span.first); row <= span.last; row++) found[row] = truth(row);
    return found;
  };
  if (hasQuantile(node)) return { whole: () => null, over: between };
  let known: Int8Array | undefined;
  const whole = (): Int8Array => {
    known ??= between({ base: -1, first: 0, last: rows - 1, keep: null });
    return known;
  };
  return { whole, over: (span) => known ?? between(span) };
}

function hasQuantile(node: Node): boolean {
  let found = node.type === "quantile";
  eachChild(node, (child) => {
    found ||= hasQuantile(child);
  });
  return found;
}

/** q-numbers are quantiles over `span`. */
function truthOf(node: Node, situation: Situation, every: Every, span: Rows): (row: number) => number {
  const inner = (child: Node): ((row: number) => number) => truthOf(child, situation, every, span);
  switch (node.type) {
    case "and": {
      const parts = node.parts.map(inner);
      return (row) => parts.reduce((found, part) => both(found, part(row)), 1);
    }
    case "or": {
      const parts = node.parts.map(inner);
      return (row) => parts.reduce((found, part) => either(found, part(row)), 0);
    }
    case "not": {
      const operand = inner(node.operand);
      return (row) => {
        const value = operand(row);
        return value < 0 ? -1 : 1 - value;
      };
    }
    case "list": {
      const days = onDays(node, situation, every);
      return (row) => days[row]!;
    }
    case "call": {
      const [input, rows] = node.inputs;
      const lag = rows?.type === "rows" ? rows.rows : 1;
      const of = inner(input as Node);
      return (row) => (row < lag ? -1 : of(row - lag));
    }
    case "compare":
      return compared(node.left, node.relation, node.right, situation, every, span);
    case "between": {
      const above = compared(node.value, ">=", node.low, situation, every, span);
      const below = compared(node.value, "<=", node.high, situation, every, span);
      return (row) => both(above(row), below(row));
    }
    default:
      throw new Error(`not a condition: ${node.type}`);
  }
}

/** Kleene's and: a 0 decides, otherwise a -1 stays unknown. */
function both(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a < 0 || b < 0 ? -1 : 1;
}

/** Kleene's or: a 1 decides, otherwise a -1 stays unknown. */
function either(a: number, b: number): number {
  return a === 1 || b === 1 ? 1 : a < 0 || b < 0 ? -1 : 0;
}

/** A listed day that is no session stands for the next one: news cannot be priced before. */
function onDays(node: Node & { type: "list" }, situation: Situation, every: Every): Int8Array {
  const grid = every === "d" ? situation.grid : thinned(situation.grid.days, every);
  const found = new Int8Array(grid.days.length);
  for (const member of node.members) {
    if (member.type !== "period") continue;
    const row = rowsUntil(grid.days, member.period.first - 1);
    if (row < found.length) found[row] = 1;
  }
  return found;
}

function compared(
  left: Node,
  relation: Relation,
  right: Node,
  situation: Situation,
  every: Every,
  span: Rows,
): (row: number) => number {
  const unit = unitOf(left, right, situation, every);
  const [a, b] = [side(left, right, situation, every, span), side(right, left, situation, every, span)];
  return (row) => {
    const x = typeof a === "number" ? a : a[row]!;
    const y = typeof b === "number" ? b : b[row]!;
    return Number.isNaN(x) || Number.isNaN(y) ? -1 : holds(x, relation, y, unit) ? 1 : 0;
  };
}

/** A comparison of two exact numbers; equal means equal within rounding. */
export function holds(x: number, relation: Relation, y: number, unit: string): boolean {
  const equal = same(x, y, unit);
  if (relation === "<=") return x < y || equal;
  if (relation === ">=") return x > y || equal;
  return !equal && (relation === "<" ? x < y : x > y);
}

function unitOf(left: Node, right: Node, situation: Situation, every: Every): string {
  const series = [left, right].find((node) => !["number", "quantile", "at"].includes(node.type));
  return series === undefined ? "" : column(series, situation, every).unit;
}

function side(node: Node, other: Node, situation: Situation, every: Every, span: Rows): number | Float64Array {
  if (node.type === "number") return literalIn(node, unitOf(node, other, situation, every));
  if (node.type === "quantile") return quantileOver(column(other, situation, every), node.level, span);
  if (node.type !== "at") return column(node, situation, every).values;
  const quantity = evaluate(node, situation);
  return quantity.kind === "number" ? quantity.value : Number.NaN;
}

/** Quantile type 7 of a series' values over the span; q0 the smallest, q100 the largest. */
function quantileOver(series: Column, level: number, span: Rows): number {
  const values = series.values.subarray(Math.max(0, span.first), span.last + 1).filter((value) => !Number.isNaN(value));
  return quantile(values, level / 100) ?? Number.NaN;
}
