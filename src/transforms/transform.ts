import type { Parameter, Signature } from "../measures/signature.ts";
import type { Column, ColumnShape } from "../series/column.ts";
import type { Misfit } from "../series/misfit.ts";
import type { Field } from "../series/series.ts";

/**
 * A function of the language that makes a series of a series: `average(GOLD, 200)`. One file each; the parser, the kind
 * checker, the evaluator and the reference page read the same declaration. A transform is causal: row t of its result
 * uses rows up to t, on the panel's days.
 */
export interface Transform {
  readonly id: string;
  readonly title: string;
  /** one sentence a user reads */
  readonly about: string;
  readonly formula: string;
  readonly signature: Signature;
  /** fields of the first input, which must then be a plain series, that `apply` gets as further inputs */
  readonly fields?: readonly Field[] | ((settings: TransformSettings) => readonly Field[]);
  /**
   * told on the days common to its own inputs, whatever series stand beside it in a comparison: what counts its days, as ranks and
   * states do, would be another beside a series with fewer
   */
  readonly ownDays?: true;
  /** what a user must know of every number made of it; printed as a note */
  readonly caution?: string;
  readonly references: readonly string[];
  readonly example: string;
  /** the shape of the result, or what is wrong with the inputs: a string is said of the first of them */
  shape(inputs: readonly ColumnShape[], settings: TransformSettings): ColumnShape | Misfit | string;
  apply(inputs: readonly Column[], settings: TransformSettings): Column;
}

export interface TransformSettings {
  /** the plain integer of the call (rows), 1 where the function takes none */
  readonly rows: number;
  /** the bare word of the call, "" where the function takes none */
  readonly word: string;
  /** for each input, the name of the parameter or option it stands for */
  readonly roles?: readonly string[];
  /** the plain numbers among the options, those left out too */
  readonly numbers?: ReadonlyMap<string, number>;
}

/** A series, and how many of its rows are taken each time. */
export const SERIES_AND_SESSIONS: readonly Parameter[] = [
  { name: "series", kind: "series" },
  { name: "sessions", kind: "rows" },
];

/** A declaration, checked by the compiler; the identity function. */
export function defineTransform(transform: Transform): Transform {
  return transform;
}
