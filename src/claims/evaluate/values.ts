import type { Result } from "../../measures/measure.ts";
import { apply } from "../../series/compose.ts";
import { jackknifeInterval } from "../../stats/interval.ts";
import { measureNamed } from "../functions.ts";
import type { CallNode, Node } from "../grammar/syntax.ts";
import { combinedUnit } from "../kinds/units.ts";
import { column } from "./columns.ts";
import { joined, literal, type NumberQuantity, none, type Quantity } from "./quantity.ts";
import { back } from "./rows.ts";
import { sample } from "./sample.ts";
import type { Situation } from "./situation.ts";

/** What a value is on the situation's day: a number, a day, or the reason why there is none. */
export function evaluate(node: Node, situation: Situation): Quantity {
  if (situation.shapes.isSeries(node)) return valueNow(node, situation);
  switch (node.type) {
    case "number":
      return literal(node.suffix === "%" ? node.value / 100 : node.value, node.suffix ?? "1");
    case "period":
      return { kind: "date", earliest: node.period.first, latest: node.period.last, never: false, n: 0, from: null, to: null, notes: [] };
    case "ago": {
      const today = situation.today;
      if (today === null) return none("there is no day now");
      const day = back(today, node.length);
      return { kind: "date", earliest: day, latest: day, never: false, n: 0, from: null, to: null, notes: [] };
    }
    case "at":
      return evaluate(node.operand, situation.at(node.day));
    case "negate":
      return combined(literal(-1, "1"), "*", evaluate(node.operand, situation));
    case "binary":
      return combined(evaluate(node.left, situation), node.operator, evaluate(node.right, situation));
    case "call":
      return called(node, situation);
    default:
      throw new Error(`not a value: ${node.type}`);
  }
}

function valueNow(node: Node, situation: Situation): Quantity {
  const one = column(node, situation);
  const last = one.values.length - 1;
  const value = one.values[last];
  if (value === undefined || Number.isNaN(value)) return none("there is no value now");
  const day = one.grid.days[last]!;
  return { kind: "number", value, unit: one.unit, uncertainty: null, n: 1, from: day, to: day, notes: [] };
}

function called(node: CallNode, situation: Situation): Quantity {
  const asked = sample(node, situation);
  const selected = asked.at(asked.grid.days.length - 1);
  if (selected.kind === "none") return none(selected.why, selected.needs);
  const measure = measureNamed(node.name)!;
  const result = measure.find(selected.sample);
  const unit = situation.shapes.unit(node, situation.shapes.inputs(node));
  return quantityOf(result, unit, asked.grid.days, situation);
}

function quantityOf(result: Result, unit: string, days: Int32Array, situation: Situation): Quantity {
  if (result.kind === "none") return none(result.why, result.needs ?? null, { n: result.n, from: null, to: null, notes: [] });
  if (result.kind === "exact")
    return { kind: "number", value: result.value, unit, uncertainty: null, n: result.n, from: days[result.first] ?? null, to: days[result.last] ?? null, notes: result.notes ?? [] };
  if (result.kind === "date") {
    const [first, last] = [days[result.first]!, days[result.last]!];
    const basis = { n: result.n, from: first, to: last, notes: [] };
    if (result.day !== null) return { ...basis, kind: "date", earliest: result.day, latest: result.day, never: false };
    // "never" may still lie outside the days looked at.
    const [earliest, latest] = result.beyond === "before" ? [Number.NEGATIVE_INFINITY, first - 1] : [last + 1, Number.POSITIVE_INFINITY];
    return { ...basis, kind: "date", earliest, latest, never: true };
  }
  const interval = jackknifeInterval(result.estimate, situation.settings.confidence);
  if ("kind" in interval) return none(interval.why, interval.needs ?? null);
  const { low, high, confidence, method, degreesOfFreedom } = interval;
  const parts = [{ estimate: result.estimate, rows: result.rows, derivative: 1 }];
  const basis = { n: result.n, from: days[result.rows[0]!]!, to: days[result.rows.at(-1)!]!, notes: result.notes ?? [] };
  return { ...basis, kind: "number", value: result.estimate.value, unit, uncertainty: { low, high, confidence, method, degreesOfFreedom, parts } };
}

/** Exact with exact is exact; an estimate with a constant carries its interval along. Two estimates wait for the delta method. */
function combined(left: Quantity, operator: "+" | "-" | "*" | "/", right: Quantity): Quantity {
  if (left.kind === "none") return left;
  if (right.kind === "none") return right;
  if (left.kind === "date" || right.kind === "date") return none("arithmetic of days is not built yet");
  const value = apply(left.value, operator, right.value);
  if (!Number.isFinite(value)) return none("division by zero");
  const unit = combinedUnit({ unit: left.unit, literal: null }, operator, { unit: right.unit, literal: null }) ?? "1";
  const basis = joined(left, right);
  const scale = operator === "-" && left.unit === "percent" && right.unit === "percent" ? 100 : 1;
  const [a, b] = [left.uncertainty, right.uncertainty];
  if (a === null && b === null) return { ...basis, kind: "number", value: value * scale, unit, uncertainty: null } satisfies NumberQuantity;
  if (a !== null && b !== null) return none("two estimates in one value are not built yet");
  const estimate = (a ?? b)!;
  if (operator === "/" && b !== null && b.low <= 0 && b.high >= 0) return none("the interval of the divisor holds 0");
  const ends = [estimate.low, estimate.high].map((end) => (a !== null ? apply(end, operator, right.value) : apply(left.value, operator, end)));
  return { ...basis, kind: "number", value, unit, uncertainty: { ...estimate, low: Math.min(...ends), high: Math.max(...ends), parts: [] } };
}
