import type { Note } from "../series/series.ts";
import type { ConfidenceInterval } from "../stats/estimate.ts";

/**
 * Units of a value. "%" is a fraction (0.05), "bp" a number of basis points, "points" index points, "price" and "amount" as in the file,
 * "x" and "1" plain numbers, "d" days, "date" a civil day. Compound units (a beta of bp on %) are written "bp per %".
 */
export type Unit = string;

/** A measure's value with all that makes it checkable. The JSON output is this, field by field. */
export interface Finding {
  readonly measure: string;
  /** the series, as canonical text: ["BTC", "GOLD"] */
  readonly of: readonly string[];
  /** the expression that gives this number in `liqstress eval` */
  readonly expression: string;
  /** the span as asked for ("60d", "2025", "event"), null where the measure takes none */
  readonly span: string | null;
  /** a number, an ISO day or "never" when unit is "date"; null when there is no number, and then `reason` says why */
  readonly value: number | string | null;
  readonly unit: Unit;
  /** true for a fact about these observations, false for an estimate */
  readonly exact: boolean;
  readonly n: number;
  /** ISO days of the first and last move (or value) used */
  readonly from: string | null;
  readonly to: string | null;
  readonly interval: Omit<ConfidenceInterval, "dominant"> | null;
  readonly reason: string | null;
  /** what would be needed for a number, where there is none */
  readonly needs: string | null;
  /** rows used, and why others were not */
  readonly rows: Audit;
  readonly notes: readonly Note[];
  /** what the finding rests on beyond its number, as its command tells it; in the JSON as it stands */
  readonly evidence?: Evidence;
}

/** Values as JSON has them, by name. */
export interface Evidence {
  readonly [name: string]: EvidenceValue;
}
type EvidenceValue = string | number | boolean | null | readonly EvidenceValue[] | Evidence;

/** What alignment kept and dropped between the first and last day of the comparison. */
export interface Audit {
  readonly used: number;
  readonly dropped: number;
  /** how many of the dropped days are Saturdays or Sundays */
  readonly weekends?: number;
  /** for each series that lacks days the others have: how many */
  readonly lacking: readonly { readonly series: string; readonly days: number }[];
}
