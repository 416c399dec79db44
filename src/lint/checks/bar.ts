import type { Series } from "../../series/series.ts";
import type { LintCheck, Subject } from "../lint-check.ts";

/** Rounding of adjusted prices moves the last digits: this share of the price is forgiven. */
const ROUNDING = 1e-4;
/** Settlements of futures fall outside the range traded on a few days in a hundred; on more than this share the columns are wrong. */
const WRONG = 0.2;

/** A high below the close, or a low above it. */
export const bar: LintCheck = {
  id: "inconsistent-bar",
  about: "a close above the high, or below the low, of its day",
  severities: ["warning", "error"],
  threshold: `more than ${100 * ROUNDING} % of the price beyond; error on more than ${100 * WRONG} % of the days`,
  blind: "bars whose open is outside, bars within wrong bounds, and series whose column the catalogue names",
  matters:
    "what rests on highs and lows (GOLD.low, spread, liquidated, cascade) is wrong on these days; on many days the columns may be exchanged, and the close with them",
  remedy:
    "do not rest on highs and lows there; where it is many days, look whether the columns are what their heads say",
  find(subject) {
    if (subject.entry.column !== undefined) return [];
    return [...outside(subject, "high", 1), ...outside(subject, "low", -1)];
  },
};

function outside(subject: Subject, field: "high" | "low", sign: 1 | -1) {
  const bound = subject.field(field);
  const close = subject.field("close") ?? subject.series;
  if (bound === undefined) return [];
  const rows = rowsOutside(close, bound, sign);
  const [first] = rows;
  if (first === undefined) return [];
  const many = rows.length === 1 ? "on 1 day" : `on ${rows.length} days`;
  const message = `the close is ${sign > 0 ? "above the high" : "below the low"} ${many}, first ${first.close} against ${first.bound}`;
  const severe = rows.length > WRONG * close.days.length;
  return [
    {
      severity: severe ? ("error" as const) : ("warning" as const),
      day: first.day,
      message,
      advice: severe
        ? "the columns are not what their names say, or only one of them is adjusted"
        : "a settlement outside the range traded, or a wrong tick: do not rest on highs and lows there",
    },
  ];
}

function rowsOutside(close: Series, bound: Series, sign: 1 | -1) {
  const found: { day: number; close: number; bound: number }[] = [];
  let j = 0;
  for (let i = 0; i < close.days.length; i++) {
    while (j < bound.days.length && bound.days[j]! < close.days[i]!) j++;
    if (bound.days[j] !== close.days[i]) continue;
    const [price, limit] = [close.values[i]!, bound.values[j]!];
    if (sign * (price - limit) > ROUNDING * Math.abs(price))
      found.push({ day: close.days[i]!, close: price, bound: limit });
  }
  return found;
}
