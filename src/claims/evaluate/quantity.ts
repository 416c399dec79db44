import type { UnitOfValue } from "../../measures/measure.ts";
import type { Day } from "../../series/day.ts";
import type { Note } from "../../series/series.ts";
import type { Estimate, IntervalMethod } from "../../stats/estimate.ts";

/** What a value turned out to be: a number, a day, or nothing with the reason. */
export type Quantity = NumberQuantity | DateQuantity | NoQuantity;

/** What a quantity rests on. `from` and `to` are the days of the first and last move or value used; null for a bare number. */
export interface Basis {
  readonly n: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly notes: readonly Note[];
}

export interface NumberQuantity extends Basis {
  readonly kind: "number";
  readonly value: number;
  readonly unit: UnitOfValue;
  /** null: a fact about these observations */
  readonly uncertainty: Uncertainty | null;
}

/** How sure an estimate is, and by which rows it can be combined with others. */
export interface Uncertainty {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly method: IntervalMethod;
  readonly degreesOfFreedom: number | null;
  readonly parts: readonly Part[];
}

/** One estimate inside a combination: its rows on the comparison's panel and the derivative of the combination to it. */
export interface Part {
  readonly estimate: Estimate;
  readonly rows: Int32Array;
  readonly derivative: number;
}

export interface DateQuantity extends Basis {
  readonly kind: "date";
  /** an estimated day: the likeliest of those it may be, and how often one would be found if there were none; null for a known day */
  readonly estimate: { readonly day: Day; readonly pValue: number } | null;
  /** first and last day it may be; equal for a known day. "never" is an open interval: before the first or after the last day looked at */
  readonly earliest: Day;
  readonly latest: Day;
  readonly never: boolean;
}

export interface NoQuantity extends Basis {
  readonly kind: "none";
  readonly why: string;
  readonly needs: string | null;
}

export const NO_BASIS: Basis = { n: 0, from: null, to: null, notes: [] };

export function none(why: string, needs: string | null = null, basis: Basis = NO_BASIS): NoQuantity {
  return { ...basis, kind: "none", why, needs };
}

/** A number without data behind it: a literal. */
export function literal(value: number, unit: UnitOfValue): NumberQuantity {
  return { ...NO_BASIS, kind: "number", value, unit, uncertainty: null };
}

/** A day that is known, or one of those of a period, without data behind it. */
export function knownDay(earliest: Day, latest: Day = earliest): DateQuantity {
  return { ...NO_BASIS, kind: "date", earliest, latest, estimate: null, never: false };
}

/** What two quantities rest on together: the widest span; n of the smaller, since a comparison is no better than its weaker side. */
export function joined(a: Basis, b: Basis): Basis {
  if (a.from === null) return { ...b, notes: [...a.notes, ...b.notes] };
  if (b.from === null) return { ...a, notes: [...a.notes, ...b.notes] };
  return {
    n: Math.min(a.n, b.n),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to!, b.to!),
    notes: [...a.notes, ...b.notes],
  };
}
