/**
 * A number estimated from n rows in time order, with what its interval needs: how much each row matters.
 *
 * `contributions[t] = (n - 1) (value - value without row t)`, the exact delete-one jackknife values, on the scale of `value`.
 * They let estimates be combined (delta method): the contribution of a row to f(a, b) is df/da * a's + df/db * b's.
 * `link`, where given, is the monotone scale on which the estimate's own interval is built (atanh for a correlation).
 */
export interface Estimate {
  readonly value: number;
  readonly n: number;
  readonly contributions: Float64Array;
  readonly link?: Link;
  /** moves overlap by this many rows (20-day moves sampled daily: 20); 1 or absent when they do not */
  readonly overlap?: number;
  /** rows the value rests on, where that is fewer than n: the days of a tail. The other rows contribute 0 */
  readonly counted?: number;
  /** the value is a rate, hits / (counted ?? n); its interval is Wilson's */
  readonly hits?: number;
  /** the value stands, but an interval cannot be made in the ordinary way */
  readonly degenerate?: Degenerate;
  /** the textbook interval of this statistic, for reproducing other people's numbers */
  readonly textbook?: Textbook;
}

/**
 * "certain": the rows leave no doubt about the value (two columns are the same series); the interval is the value itself.
 * "all alike": the rows agree so fully that nothing shows how sure the value is (a rank correlation of 1): no interval.
 * "one row decides": without that row there is no value at all, so no interval can be given. Its contribution is set to 0.
 */
export type Degenerate =
  | { readonly kind: "certain"; readonly why: string }
  | { readonly kind: "all alike"; readonly why: string }
  | { readonly kind: "one row decides"; readonly row: number; readonly why: string };

/** Standard error (link scale, if there is a link) under textbook assumptions: independent rows of constant variance, normal for `fisher`. */
export interface Textbook {
  readonly method: "fisher" | "ols";
  readonly standardError: number;
  /** null: the normal distribution */
  readonly degreesOfFreedom: number | null;
  /** influence function of each row on the value (link scale), mean 0: Newey-West standard errors are built on it */
  readonly influence: () => Float64Array;
}

export interface Link {
  /** the estimate on the link scale, and its delete-one contributions there */
  readonly value: number;
  readonly contributions: Float64Array;
  /** from the link scale back to the scale of the estimate; increasing */
  readonly back: (linked: number) => number;
  /** to the link scale: the inverse of back */
  readonly forth: (value: number) => number;
}

/** Why no number can be given: in words a user reads, with what would be needed. */
export interface NoEstimate {
  readonly kind: "none";
  readonly why: string;
  readonly needs?: string;
  /** `why` in the name of one of the columns, counted from 0, where it is about one */
  readonly about?: { readonly column: number; readonly says: (name: string) => string };
}

export function isNoEstimate(found: object): found is NoEstimate {
  return "kind" in found && found.kind === "none";
}

/** A refusal that calls the column it is about by its name; `names` in the order of the columns. */
export function named({ about, ...refusal }: NoEstimate, names: readonly string[]): NoEstimate {
  return about === undefined ? refusal : { ...refusal, why: about.says(names[about.column]!) };
}

/** A confidence interval and how it was made. `degreesOfFreedom` is real-valued (Satterthwaite), null where the method has none. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
  readonly confidence: number;
  readonly method: IntervalMethod;
  readonly degreesOfFreedom: number | null;
  /** the row that carries the largest share of the uncertainty, and that share (0..1), when it is above one half or the degrees of freedom are at their floor */
  readonly dominant: { readonly row: number; readonly share: number } | null;
  /** what to say beside the interval */
  readonly marks?: readonly IntervalMark[];
}

/**
 * "few rows": fewer than 20. "few independent spans": moves overlap and n < 10 times the overlap. "certain": the interval is
 * the value (columns that are the same series); no causal or difference claim may rest on it.
 */
export type IntervalMark = "few rows" | "few independent spans" | "certain";

export type IntervalMethod = "jackknife" | "bootstrap" | "fisher" | "ols" | "hac" | "wilson" | "rank";
