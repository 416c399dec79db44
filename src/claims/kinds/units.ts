import type { UnitOfValue } from "../../measures/measure.ts";
import type { Suffix } from "../grammar/syntax.ts";

/** A unit, and whether the value is a number typed into the claim (then only its suffix says what it is). */
export interface Measured {
  readonly unit: UnitOfValue;
  readonly literal: { readonly value: number; readonly suffix: Suffix | null; readonly text: string } | null;
}

const PLAIN = new Set(["1", "x", "d", "price", "amount", "points"]);

/**
 * Why two values cannot be compared, in words, with what to write instead; undefined where they can.
 * A yield level takes % or bp, a yield move bp, returns, percentiles and rates %; 0 needs no unit; x is a plain number.
 */
export function whyNotComparable(
  left: Measured,
  right: Measured,
): { found: string; expected: string; suggestion?: string } | undefined {
  if (left.literal !== null && right.literal !== null) return undefined;
  if (left.literal !== null) return whyNotComparable(right, left);
  if (right.literal !== null) return whyNotLiteral(left.unit, right.literal);
  if (left.unit === right.unit || (PLAIN.has(left.unit) && PLAIN.has(right.unit))) return undefined;
  return {
    found: `a value in ${unitName(left.unit)} stands against one in ${unitName(right.unit)}`,
    expected: "values of one unit",
  };
}

function whyNotLiteral(
  unit: UnitOfValue,
  literal: NonNullable<Measured["literal"]>,
): ReturnType<typeof whyNotComparable> {
  const { value, suffix, text } = literal;
  const typed = `${text}${suffix ?? ""}`;
  if (value === 0 && suffix === null) return undefined;
  const wants = suffixesOf(unit);
  if (wants.includes(suffix)) return undefined;
  const named = unitName(unit);
  if (wants.length === 0)
    return { found: `"${typed}" stands against a value in ${named}`, expected: "0, or a value of the same unit" };
  const suggestion =
    wants[0] === null
      ? text
      : `${suffix === null && wants[0] === "%" && Math.abs(value) < 1 ? roundedPercent(value) : text}${wants[0]}`;
  return {
    found: `"${typed}" stands against a value in ${named}`,
    expected: `a number ${wants.map((want) => (want === null ? "without unit" : `in ${want}`)).join(" or ")}`,
    suggestion,
  };
}

/** 0.05 is 5 %: what somebody who left out the unit most likely meant. */
function roundedPercent(value: number): string {
  return String(Number((value * 100).toPrecision(12)));
}

function suffixesOf(unit: UnitOfValue): readonly (Suffix | null)[] {
  if (unit === "percent") return ["%", "bp"];
  if (unit === "%") return ["%"];
  if (unit === "bp") return ["bp"];
  if (unit === "1" || unit === "x") return [null, "x"];
  return PLAIN.has(unit) ? [null] : [];
}

/** A number typed into a claim, in the unit of what it stands against. */
export function literalIn(literal: NonNullable<Measured["literal"]>, unit: UnitOfValue): number {
  const { value, suffix } = literal;
  if (unit === "percent") return suffix === "bp" ? value / 100 : value;
  return suffix === "%" ? value / 100 : value;
}

/** The unit of a sum, a difference, a product or a quotient; undefined where the sum has no meaning. */
export function combinedUnit(
  left: Measured,
  operator: "+" | "-" | "*" | "/",
  right: Measured,
): UnitOfValue | undefined {
  const [a, b] = [unitBeside(left, right), unitBeside(right, left)];
  if (operator === "+" || operator === "-") {
    if (a === "percent" && b === "percent") return operator === "-" ? "bp" : "percent";
    if ((a === "percent" && b === "bp") || (a === "bp" && b === "percent")) return "percent";
    if (a === "date" && b === "date") return operator === "-" ? "d" : undefined;
    if (a === b) return a;
    return PLAIN.has(a) && PLAIN.has(b) ? "1" : undefined;
  }
  const plain = (unit: string): boolean => unit === "1" || unit === "x";
  if (a === "date" || b === "date") return undefined;
  if (operator === "*") return plain(b) ? a : plain(a) ? b : `${a} * ${b}`;
  if (a === b) return "1";
  return plain(b) ? a : `${unitName(a)} per ${unitName(b)}`;
}

/** A literal without suffix takes the unit of its neighbour in a sum; in a product it is a plain number. */
function unitBeside(one: Measured, other: Measured): UnitOfValue {
  if (one.literal === null) return one.unit;
  const { suffix } = one.literal;
  if (suffix === "%") return other.unit === "percent" ? "percent" : "%";
  if (suffix === "bp") return "bp";
  return "1";
}

/** A unit as messages and outputs call it. */
export function unitName(unit: UnitOfValue): string {
  if (unit === "percent") return "%";
  if (unit === "date") return "days of the calendar";
  return unit === "1" ? "plain numbers" : unit;
}
