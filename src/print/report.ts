import type { Ruling, Verdict } from "../claims/verdict.ts";
import type { Issue } from "../lint/lint.ts";
import type { Finding, Unit } from "../measures/finding.ts";
import type { Kind, Note } from "../series/series.ts";

/** The answer of a command as facts; every format prints this and nothing else. */
export interface Report {
  readonly command: string;
  readonly asOf: string | null;
  readonly settings: { readonly confidence: number; readonly seed: number; readonly interval: string };
  readonly data: readonly DataUsed[];
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
  readonly notes: readonly Note[];
  /** what `data lint` found; undefined for every other command */
  readonly issues?: readonly Issue[];
  /** numbers of all pairs of many series, one matrix a span, in place of findings; undefined for all other answers */
  readonly matrices?: readonly Matrix[];
  /** numbers day by day, in place of findings; undefined for all other answers */
  readonly rolling?: readonly RollingNumbers[];
  /** values of series as they were read, in place of findings; undefined for all other answers */
  readonly panel?: PanelNumbers;
  /** what the table, markdown and csv formats show, in order */
  readonly tables: readonly Table[];
  /** what csv prints in place of findings, where the answer is a history: a row a day, in time order. Made only when asked for */
  readonly records?: () => Table;
}

/** A series an answer rests on: which file and column, from when to when. */
export interface DataUsed {
  readonly series: string;
  readonly file: string;
  readonly column: string;
  readonly sha256: () => string;
  readonly kind: Kind;
  readonly first: string;
  readonly last: string;
  readonly rows: number;
}

/** A number of every pair of series, without intervals. */
export interface Matrix {
  readonly measure: string;
  readonly method: string;
  readonly span: string;
  readonly series: readonly string[];
  readonly n: number;
  readonly from: string;
  readonly to: string;
  /** row by row; NaN where there is no number */
  readonly values: Float64Array;
}

/** A number of every day, made of the rows up to it. */
export interface RollingNumbers {
  readonly measure: string;
  readonly of: readonly string[];
  /** rows a number is made of: "60d" */
  readonly rolling: string;
  readonly days: readonly string[];
  /** a number a day; NaN where there is none */
  readonly values: Float64Array;
}

/** Values of series side by side. */
export interface PanelNumbers {
  readonly series: readonly string[];
  readonly days: readonly string[];
  /** a column for each series, a value a day; NaN where it has none */
  readonly columns: readonly Float64Array[];
}

export interface Table {
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  /** wrap long text in this column when the table is too wide; other columns keep their width */
  readonly wraps?: boolean;
}

/** How a character looks in colour. */
export type Tone = "grave" | "uneasy" | "good" | "quiet";

export type Cell =
  | { readonly kind: "empty" }
  /** `tones`: characters that colour, where there is any, sets apart */
  | { readonly kind: "text"; readonly text: string; readonly tones?: Readonly<Record<string, Tone>> }
  /** `digits` overrides how many are shown in text formats; csv and json always give full precision */
  | { readonly kind: "number"; readonly value: number; readonly unit: Unit; readonly digits?: number }
  | { readonly kind: "interval"; readonly low: number; readonly high: number; readonly unit: Unit }
  | { readonly kind: "day"; readonly iso: string }
  /** `verdict` is the index in the report of the verdict this row is about; `was` its ruling in the baseline, where that is another */
  | { readonly kind: "ruling"; readonly ruling: Ruling; readonly verdict?: number; readonly was?: Ruling | null }
  /** several cells one under the other in one place */
  | { readonly kind: "lines"; readonly cells: readonly Cell[] }
  /** no number: prints as a dash in tables, empty in csv */
  | { readonly kind: "none"; readonly why: string };
