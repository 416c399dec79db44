import type { NoEstimate } from "../estimate.ts";
import { betaBreak } from "./beta-break.ts";
import { correlationBreak } from "./correlation-break.ts";
import type { Segmentation } from "./segments.ts";
import type { BreakRow } from "./stable-break.ts";

/** A test of a break: what it says, and how many rows lie before the break it takes for the likeliest. */
export interface BreakTestFound {
  readonly name: string;
  readonly statistic: number;
  readonly p: number;
  readonly row: number;
}

/** What looking for a break of a link gave. */
export interface BreakSearch {
  /** the first rules; the others stand beside it */
  readonly tests: readonly BreakTestFound[];
  /** the likeliest, also where the test does not find one */
  readonly break: BreakRow;
  /** the best cuts into one segment more than breaks, and which of them BIC takes; null for a correlation */
  readonly cuts: {
    readonly byBreaks: readonly (Segmentation & { readonly breaks: readonly BreakRow[] })[];
    readonly chosen: number;
  } | null;
}

export interface BreakOptions {
  /** of the bootstrap that rules on a beta */
  readonly seed: number;
  /** of the interval of the break's row */
  readonly confidence: number;
}

/** Whether the correlation of x and y, or the beta of y on x, was the same throughout, and where it broke if not. */
export function breakSearch(
  kind: "correlation" | "beta",
  x: Float64Array,
  y: Float64Array,
  options: BreakOptions,
): BreakSearch | NoEstimate {
  return kind === "beta" ? betaBreak(x, y, options) : correlationBreak(x, y, options);
}
