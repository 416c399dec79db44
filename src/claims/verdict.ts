import type { Place } from "../failure.ts";

export type Ruling = "supported" | "refuted" | "inconclusive" | "untestable";

/** What the prices say of one claim. The JSON output is this, field by field. */
export interface Verdict {
  readonly id: string | null;
  /** the claim's expression in canonical form; null for an untestable claim */
  readonly claim: string | null;
  readonly ruling: Ruling;
  /** the ruling in the baseline, where there is one (--baseline) and it is another; else null */
  readonly was: Ruling | null;
  /** the ruling the author expects; a verdict that meets it does not fail the run */
  readonly expect: Ruling | null;
  /** which way the point leans where the ruling is inconclusive */
  readonly leans: "supported" | "refuted" | null;
  /** index in `findings` of the finding that decides; null where none was reached */
  readonly finding: number | null;
  /** all findings of this claim, as indices */
  readonly findings: readonly number[];
  readonly reason: string;
  /** sessions at this value that would settle it, where that can be said */
  readonly sessionsNeeded: number | null;
  /** of the comparison the ruling rests on; null for facts */
  readonly pValue: number | null;
  /** whether a settled estimate would survive a Benjamini-Hochberg correction over the run; null where that does not apply */
  readonly survives: boolean | null;
  /** a day without which the ruling would be another, and that other ruling; null where none was found */
  readonly hangsOn: { readonly day: string; readonly without: Ruling } | null;
  readonly says: string | null;
  readonly quote: string | null;
  readonly ref: string | null;
  readonly because: string | null;
  readonly severity: "error" | "warning" | "note";
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly at: Place | null;
}
