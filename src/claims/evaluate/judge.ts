import type { Node, Relation } from "../grammar/syntax.ts";
import { periodOf } from "../grammar/lexer.ts";
import { literalIn } from "../kinds/units.ts";
import type { Ruling } from "../verdict.ts";
import { holds } from "./conditions.ts";
import { type DateQuantity, NO_BASIS, type NumberQuantity, type Quantity } from "./quantity.ts";
import type { Situation } from "./situation.ts";
import { evaluate } from "./values.ts";

/** What one comparison came to: the ruling, the value it rests on, and why. */
export interface Judgement {
  readonly ruling: Exclude<Ruling, "untestable">;
  readonly value: Quantity;
  readonly reason: string;
}

const OPPOSITE: Readonly<Record<Relation, Relation>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

/** One comparison on one day: every value of the interval satisfies it - supported; none - refuted; else inconclusive. */
export function judgeComparison(node: Node & { type: "compare" }, situation: Situation): Judgement {
  const left = side(node.left, node.right, situation);
  const right = side(node.right, node.left, situation);
  if (left.kind === "none") return { ruling: "inconclusive", value: left, reason: left.why };
  if (right.kind === "none") return { ruling: "inconclusive", value: right, reason: right.why };
  if (left.kind === "date" && right.kind === "date") return byEnds(datesOf(left, node.relation, right), left);
  if (left.kind === "date" || right.kind === "date") throw new Error("a day against a number");
  return numbers(left, node.relation, right);
}

function numbers(left: NumberQuantity, relation: Relation, right: NumberQuantity): Judgement {
  if (left.uncertainty !== null && right.uncertainty !== null)
    return { ruling: "inconclusive", value: left, reason: "two estimates against each other are not built yet" };
  if (left.uncertainty === null && right.uncertainty !== null) return numbers(right, OPPOSITE[relation], left);
  const ends = left.uncertainty === null ? [left.value] : [left.uncertainty.low, left.uncertainty.high];
  return byEnds(
    ends.map((end) => holds(end, relation, right.value, left.unit)),
    left,
  );
}

/** Whether the comparison holds at the ends of what the two days may be. */
function datesOf(left: DateQuantity, relation: Relation, right: DateQuantity): boolean[] {
  if (left.never && right.never) return [true, false];
  // A month on the right: "<" before its first day, "<=" up to its last, ">=" from its first, ">" after its last.
  const bound = relation === "<" || relation === ">=" ? right.earliest : right.latest;
  return [left.earliest, left.latest].map((day) => holds(day, relation, bound, "date"));
}

function byEnds(held: readonly boolean[], value: Quantity): Judgement {
  if (held.every((one) => one)) return { ruling: "supported", value, reason: "every value it may have satisfies the claim" };
  if (held.every((one) => !one)) return { ruling: "refuted", value, reason: "no value it may have satisfies the claim" };
  return { ruling: "inconclusive", value, reason: "some values it may have satisfy the claim, others do not" };
}

/** A side of a comparison; a literal takes the unit of the other side, and a bare year stands for a day where a day is meant. */
function side(node: Node, other: Node, situation: Situation): Quantity {
  if (node.type !== "number") return evaluate(node, situation);
  const beside = evaluate(other, situation);
  const year = periodOf(node.text);
  if (beside.kind === "date" && year !== undefined)
    return { ...NO_BASIS, kind: "date", earliest: year.first, latest: year.last, never: false };
  const unit = beside.kind === "number" ? beside.unit : "1";
  return { ...NO_BASIS, kind: "number", value: literalIn(node, unit), unit, uncertainty: null };
}
