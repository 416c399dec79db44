import { apply } from "../../series/compose.ts";
import { combinedInterval } from "../../stats/combination.ts";
import { combinedUnit } from "../kinds/units.ts";
import {
  type DateQuantity,
  joined,
  type NumberQuantity,
  none,
  type Part,
  type Quantity,
  type Uncertainty,
} from "./quantity.ts";

type Operator = "+" | "-" | "*" | "/";

/**
 * A sum, difference, product or quotient. Exact with exact is exact; an estimate with a constant carries its own interval along;
 * two estimates get ONE interval from their joint day-by-day contributions, never from the ends of two.
 */
export function combined(left: Quantity, operator: Operator, right: Quantity): Quantity {
  return combinedAs(combinedInterval, left, operator, right);
}

/**
 * The sum of some quantities, added in turn, with one interval of their joint contributions. A partial sum that another estimate joins
 * gets none of its own, which nobody would see: their cost would grow with the square of the members.
 */
export function summed(values: readonly Quantity[]): Quantity {
  return values.reduce((total, one, place) => {
    const next = values[place + 1];
    return combinedAs(next !== undefined && isEstimate(next) ? unseenInterval : combinedInterval, total, "+", one);
  });
}

/** Whether a quantity joins others by its contributions. */
function isEstimate(quantity: Quantity): boolean {
  return quantity.kind === "number" && quantity.uncertainty !== null && Number.isFinite(quantity.uncertainty.low);
}

/** In the place of an interval that is made anew before it is looked at. */
function unseenInterval(value: number): Ends {
  return { low: value, high: value, degreesOfFreedom: null };
}

type Ends = Pick<Uncertainty, "low" | "high" | "degreesOfFreedom">;
type JointInterval = (value: number, parts: readonly Part[], confidence: number) => Ends;

function combinedAs(jointInterval: JointInterval, left: Quantity, operator: Operator, right: Quantity): Quantity {
  if (left.kind === "none") return left;
  if (right.kind === "none") return right;
  if (left.kind === "date" || right.kind === "date") {
    if (left.kind === "date" && right.kind === "date") return daysBetween(left, right);
    return none("a day and a number do not add up");
  }
  const raw = apply(left.value, operator, right.value);
  if (!Number.isFinite(raw)) return none("division by zero", null, joined(left, right));
  if (operator === "/" && right.uncertainty !== null && right.uncertainty.low <= 0 && right.uncertainty.high >= 0)
    return none("the interval of the divisor holds 0", null, joined(left, right));
  const unit = combinedUnit({ unit: left.unit, literal: null }, operator, { unit: right.unit, literal: null }) ?? "1";
  // The difference of two yield levels, both in percent, is in basis points.
  const scale = operator === "-" && left.unit === "percent" && right.unit === "percent" ? 100 : 1;
  const value = raw * scale;
  const uncertainty = uncertaintyOf(jointInterval, left, operator, right, value, scale);
  return { ...joined(left, right), kind: "number", value, unit, uncertainty };
}

function uncertaintyOf(
  jointInterval: JointInterval,
  left: NumberQuantity,
  operator: Operator,
  right: NumberQuantity,
  value: number,
  scale: number,
): Uncertainty | null {
  const [a, b] = [left.uncertainty, right.uncertainty];
  if (a === null && b === null) return null;
  const parts = [
    ...scaledParts(a, scale * derivative(left, operator, right, "left")),
    ...scaledParts(b, scale * derivative(left, operator, right, "right")),
  ];
  const one = (a ?? b)!;
  // Where one part has no interval, the whole has none.
  if ([a, b].some((each) => each !== null && !Number.isFinite(each.low)))
    return { ...one, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, degreesOfFreedom: null, parts: [] };
  if (a !== null && b !== null) {
    const joint = jointInterval(value, parts, one.confidence);
    return { ...joint, confidence: one.confidence, method: "jackknife", parts };
  }
  const ends = [one.low, one.high].map(
    (end) => scale * (a !== null ? apply(end, operator, right.value) : apply(left.value, operator, end)),
  );
  return { ...one, low: Math.min(...ends), high: Math.max(...ends), parts };
}

function derivative(left: NumberQuantity, operator: Operator, right: NumberQuantity, side: "left" | "right"): number {
  if (operator === "+") return 1;
  if (operator === "-") return side === "left" ? 1 : -1;
  if (operator === "*") return side === "left" ? right.value : left.value;
  return side === "left" ? 1 / right.value : -left.value / right.value ** 2;
}

function scaledParts(uncertainty: Uncertainty | null, factor: number): readonly Part[] {
  const parts = uncertainty?.parts ?? [];
  return factor === 1 ? parts : parts.map((part) => ({ ...part, derivative: part.derivative * factor }));
}

/** Calendar days from one day to the other; no number where one of them is never. */
function daysBetween(left: DateQuantity, right: DateQuantity): Quantity {
  if (left.never || right.never) return none("one of the days is never");
  if (left.estimate !== null || right.estimate !== null)
    return none("one of the days is an estimate: compare it with a day, such as 1y ago");
  return {
    ...joined(left, right),
    kind: "number",
    value: left.earliest - right.earliest,
    unit: "d",
    uncertainty: null,
  };
}
