import { measureNamed } from "../functions.ts";
import { eachChild } from "../grammar/children.ts";
import { periodOf } from "../grammar/lexer.ts";
import { mistake } from "../grammar/origin.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";
import { write } from "../grammar/write.ts";
import { seriesOptions } from "./call-options.ts";
import type { Shapes } from "./shapes.ts";
import { combinedUnit, type Measured, unitName, whyNotComparable } from "./units.ts";

/** What a value is, told before any price is read. `unit` "date" marks a day. */
export interface ValueShape extends Measured {
  readonly exact: boolean;
}

/** Checks a claim: its kinds and its units. A mistake is a Failure with its place. */
export function checkClaim(node: Node, shapes: Shapes): void {
  truth(node, shapes, false);
}

/** Checks a value, as `eval` takes it, and tells what it is. */
export function checkValue(node: Node, shapes: Shapes): ValueShape {
  return value(node, shapes);
}

/** A condition of days (`daily`) or a claim of one day. */
function truth(node: Node, shapes: Shapes, daily: boolean): void {
  switch (node.type) {
    case "and":
    case "or":
      for (const part of node.parts) truth(part, shapes, daily);
      return;
    case "not":
      truth(node.operand, shapes, daily);
      return;
    case "at":
      if (daily) throw shapes.wrong(node.at, '"at" inside a condition of days', '"at" around a value: (X at DAY)');
      truth(node.operand, shapes, daily);
      return;
    case "for":
      if (daily)
        throw shapes.wrong(node.at, '"for … sessions" inside a condition of days', "it stands behind a whole claim");
      truth(node.operand, shapes, daily);
      if (!isExact(node.operand, shapes))
        throw shapes.wrong(node.at, '"for … sessions" over an estimate', "exact values only");
      return;
    case "compare":
      compared([node.left, node.right], shapes, daily, node);
      return;
    case "between":
      if (reversed(node.low, node.high))
        throw mistake(
          shapes.origin,
          { start: node.low.at.start, end: node.high.at.end },
          {
            code: "reversed-bounds",
            found: "the lower bound is above the upper one",
            expected: "the smaller bound first",
            suggestion: `between ${write(node.high)} and ${write(node.low)}`,
          },
        );
      compared([node.value, node.low], shapes, daily, node);
      compared([node.value, node.high], shapes, daily, node);
      return;
    case "list":
      if (daily && shapes.isCondition(node)) return;
      break;
    case "call":
      if (daily && shapes.isCondition(node)) {
        const [input] = node.inputs;
        if (input !== undefined && input.type !== "rows") truth(input, shapes, true);
        return;
      }
      break;
    default:
      break;
  }
  throw mistake(shapes.origin, node.at, {
    code: "no-comparison",
    found: `"${write(node)}" is a value, not a claim`,
    expected: daily ? "a condition such as move(SPX) < 0" : "a comparison such as … > 0 or … between 2 and 3",
  });
}

function reversed(low: Node, high: Node): boolean {
  if (low.type === "number" && high.type === "number") return low.suffix === high.suffix && low.value > high.value;
  return low.type === "period" && high.type === "period" && low.period.first > high.period.last;
}

function compared(sides: readonly [Node, Node], shapes: Shapes, daily: boolean, whole: Node): void {
  const quantile = sides.find((side) => side.type === "quantile");
  if (quantile !== undefined) {
    const other = sides[0] === quantile ? sides[1] : sides[0];
    if (!daily)
      throw shapes.wrong(
        quantile.at,
        `"${write(quantile)}" outside a condition`,
        "a q-number compares days of a span; for history write percentile(S, 5y) <= 10%",
      );
    if (other.type === "quantile")
      throw shapes.wrong(whole.at, "two q-numbers against each other", "a series against a q-number");
    shapes.column(other);
    return;
  }
  const [left, right] = sides.map((side) => (daily ? dailySide(side, shapes) : value(side, shapes))) as [
    ValueShape,
    ValueShape,
  ];
  const dates = [left.unit === "date", right.unit === "date"];
  if (dates[0] !== dates[1]) {
    const other = dates[0] ? sides[1] : sides[0];
    if (other.type === "number" && other.suffix === null && periodOf(other.text) !== undefined) return;
    throw shapes.wrong(other.at, `"${write(other)}" stands against a day`, "a day, a month, a year or … ago");
  }
  const why = whyNotComparable(left, right);
  if (why !== undefined) {
    const literal = left.literal !== null ? sides[0] : right.literal !== null ? sides[1] : whole;
    throw mistake(shapes.origin, literal.at, { code: "wrong-unit", ...why });
  }
}

/** One side of a condition of days: a series, a rolling measure, or something fixed. */
function dailySide(node: Node, shapes: Shapes): ValueShape {
  if (node.type === "number" || node.type === "at") return value(node, shapes);
  conditionsWithin(node, shapes);
  return { unit: shapes.column(node).unit, literal: null, exact: true };
}

/** Conditions inside a measure that is taken day by day are conditions of days too. */
function conditionsWithin(node: Node, shapes: Shapes): void {
  if (node.type === "call") {
    if (node.given !== null) truth(node.given, shapes, true);
    const measure = measureNamed(node.name);
    node.inputs.forEach((input, index) => {
      if (input.type === "rows") return;
      if (measure?.id === "breadth") for (const member of members(node, shapes)[0]!) truth(member, shapes, true);
      else if (measure?.signature.inputs[index]?.kind === "condition") truth(input, shapes, true);
      else conditionsWithin(input, shapes);
    });
  } else if (node.type !== "at") eachChild(node, (child) => conditionsWithin(child, shapes));
}

function value(node: Node, shapes: Shapes): ValueShape {
  if (shapes.isSeries(node)) return dailySide(node, shapes);
  switch (node.type) {
    case "number":
      return { unit: node.suffix === null ? "1" : node.suffix, literal: node, exact: true };
    case "period":
    case "ago":
      return { unit: "date", literal: null, exact: true };
    case "negate":
    case "at":
      return value(node.operand, shapes);
    case "binary": {
      const [left, right] = [value(node.left, shapes), value(node.right, shapes)];
      const unit = combinedUnit(left, node.operator, right);
      if (unit === undefined)
        throw mistake(shapes.origin, node.at, {
          code: "wrong-unit",
          found: `${unitName(left.unit)} and ${unitName(right.unit)} do not add up`,
          expected: "values of one unit",
        });
      const literal =
        left.literal !== null && right.literal !== null
          ? { value: Number.NaN, suffix: left.literal.suffix, text: write(node) }
          : null;
      return { unit, literal, exact: left.exact && right.exact };
    }
    case "call":
      return called(node, shapes);
    case "quantile":
      throw shapes.wrong(
        node.at,
        `"${write(node)}" outside a condition`,
        "a q-number compares days of a span: given move(SPX) <= q10",
      );
    case "list":
      throw shapes.wrong(
        node.at,
        "a list stands where one value is wanted",
        "mean(…), breadth(…) or a comparison that repeats for each member",
      );
    default:
      throw shapes.wrong(node.at, `"${write(node)}" is a condition`, "a value here");
  }
}

function called(node: CallNode, shapes: Shapes): ValueShape {
  const measure = measureNamed(node.name);
  if (measure === undefined) throw shapes.wrong(node.at, `${node.name} of a condition`, "a value here");
  if (measure.id === "breadth" || measure.id === "across" || (measure.id === "mean" && node.span === null))
    return ofMembers(node, shapes);
  if (measure.signature.span === "required" && node.span === null)
    throw shapes.wrong(node.at, `${node.name} lacks its span`, `for example ${measure.example}`);
  measure.signature.inputs.forEach((parameter, index) => {
    const input = node.inputs[index];
    if (input === undefined || input.type === "rows") return;
    if (parameter.kind === "condition") truth(input, shapes, true);
    else if (parameter.kind === "value") {
      const why = whyNotComparable(value(input, shapes), { unit: "%", literal: null });
      if (why !== undefined) throw mistake(shapes.origin, input.at, { code: "wrong-unit", ...why });
    } else if (shapes.isCondition(input))
      throw shapes.wrong(input.at, `"${write(input)}" is a condition`, "a series here");
    else conditionsWithin(input, shapes);
  });
  const columns = shapes.inputs(node);
  const inputs = shapes.seriesInputs(node);
  const options = seriesOptions(node);
  const apart = [...inputs, ...options.filter(({ again }) => !again).map((one) => one.node)];
  for (const series of [apart, options.map((one) => one.node)]) shapes.distinct(series);
  if (node.given !== null) truth(node.given, shapes, true);
  return { unit: shapes.unit(node, columns), literal: null, exact: measure.gives !== "estimate" };
}

function ofMembers(node: CallNode, shapes: Shapes): ValueShape {
  const lists = members(node, shapes);
  const measure = measureNamed(node.name)!;
  if (measure.id === "breadth") {
    for (const member of lists[0]!) truth(member, shapes, false);
    return { unit: "%", literal: null, exact: lists[0]!.every((member) => isExact(member, shapes)) };
  }
  const values = lists.map((members) => members.map((member) => value(member, shapes)));
  if (measure.id === "mean") {
    const [first] = values[0]!;
    if (first!.unit === "date") throw shapes.wrong(node.at, "a mean of days", "values that are numbers");
    return { unit: first!.unit, literal: null, exact: values[0]!.every((member) => member.exact) };
  }
  if (values[0]!.length !== values[1]!.length)
    throw shapes.wrong(node.at, "two lists of different length", "both inputs over the same members");
  return { unit: "1", literal: null, exact: false };
}

/** The members of each list of a call that is taken over members. */
function members(node: CallNode, shapes: Shapes): readonly (readonly Node[])[] {
  const lists = node.inputs.map((input) => (input.type === "list" ? input.members : []));
  if (lists.every((list) => list.length >= 2)) return lists;
  const { example } = measureNamed(node.name)!;
  throw shapes.wrong(node.at, `${node.name} of fewer than two members`, `for example ${example}`);
}

/** Whether everything a claim compares is a fact rather than an estimate. */
export function isExact(node: Node, shapes: Shapes): boolean {
  switch (node.type) {
    case "compare":
      return isExact(node.left, shapes) && isExact(node.right, shapes);
    case "between":
      return [node.value, node.low, node.high].every((part) => isExact(part, shapes));
    case "and":
    case "or":
      return node.parts.every((part) => isExact(part, shapes));
    case "not":
    case "for":
    case "at":
      return isExact(node.operand, shapes);
    default:
      return value(node, shapes).exact;
  }
}
