import type { Unit } from "../measures/finding.ts";

/**
 * A value with its unit as people write it: `-49.74 %` for -0.4974, `7 bp`, `62702.1`, `0.066`, `2.37x`, `3 d`.
 * `digits` is the number of decimals, else the unit decides; a value that would round to zero keeps two significant digits.
 * Same bytes in every locale, never a negative zero. A count (a whole `d`) stays whole.
 */
export function numberText(value: number, unit: Unit, digits?: number): string {
  const shown = shownValue(value, unit);
  if (!Number.isFinite(shown)) return withUnit(endless(shown), unit);
  if (unit === "d" && Number.isInteger(shown)) return withUnit(plain(shown, 0), unit);
  if (digits !== undefined) return withUnit(plain(shown, digits), unit);
  const decimals = decimalsOf(shown, unit);
  return withUnit(decimals === "significant" ? significant(shown) : plain(shown, decimals), unit);
}

/**
 * Both ends of an interval with the same number of decimals and the unit once: `-0.18 .. 0.31`, `-3.12 .. 4.55 %`.
 * Enough decimals that the width has two significant digits: `0.9912 .. 0.9981`.
 */
export function intervalText(low: number, high: number, unit: Unit, digits?: number): string {
  const from = shownValue(low, unit);
  const to = shownValue(high, unit);
  const decimals = digits ?? intervalDecimals(from, to, unit);
  const ends = [from, to].map((end) => (Number.isFinite(end) ? plain(end, decimals) : endless(end)));
  return withUnit(ends.join(" .. "), unit);
}

/** A number as the shortest text that reads back as the same number; `0` for negative zero. */
export function exactText(value: number): string {
  return String(value === 0 ? 0 : value);
}

function shownValue(value: number, unit: Unit): number {
  return unit === "%" ? value * 100 : value;
}

function endless(value: number): string {
  return Number.isNaN(value) ? "not a number" : value > 0 ? "inf" : "-inf";
}

function withUnit(text: string, unit: Unit): string {
  if (unit === "x") return `${text}x`;
  if (unit === "" || unit === "1" || unit === "price" || unit === "amount" || unit === "date") return text;
  return `${text} ${unit}`;
}

const LEAST_SHOWN = 1e-9;

function decimalsOf(shown: number, unit: Unit): number | "significant" {
  const usual = usualDecimals(shown, unit);
  if (usual === "significant" || Math.abs(shown) < LEAST_SHOWN || Number(shown.toFixed(usual)) !== 0) return usual;
  return 1 - magnitude(shown);
}

function usualDecimals(shown: number, unit: Unit): number | "significant" {
  if (unit === "%" || unit === "x") return 2;
  if (unit === "1" || unit.includes(" per ")) return 3;
  if (unit === "bp" || unit === "d") return Math.abs(shown - Math.round(shown)) < 1e-6 ? 0 : 1;
  return "significant";
}

function intervalDecimals(from: number, to: number, unit: Unit): number {
  const usual = usualDecimals(Math.max(Math.abs(from), Math.abs(to)), unit);
  const least = usual === "significant" ? 0 : Math.min(usual, 2);
  const span = to - from;
  return span > 0 && Number.isFinite(span) ? Math.min(Math.max(least, 1 - magnitude(span)), 12) : least;
}

function magnitude(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

const FIGURES = 6;

/** Six significant figures without trailing zeros, but all digits of the whole part: 62702.1, 12.898, 123456790. */
function significant(value: number): string {
  if (value === 0) return "0";
  if (Math.abs(value) < LEAST_SHOWN) return value.toExponential(FIGURES - 1);
  const text = plain(value, Math.max(0, FIGURES - 1 - magnitude(value)));
  return text.includes(".") && !text.includes("e") ? text.replace(/\.?0+$/, "") : text;
}

/** Decimal notation (exponents only from 1e21 on), and zero without a sign. */
function plain(value: number, decimals: number): string {
  const text = value.toFixed(Math.min(decimals, 100));
  return Number(text) === 0 ? text.replace("-", "") : text;
}
