import type { Finding } from "../../measures/finding.ts";

export type Judged = "supported" | "refuted" | "inconclusive";

/** What a claim came to. `deciding` is the finding the ruling rests on, as an index; null where there is none. */
export interface Judgement {
  readonly ruling: Judged;
  readonly findings: readonly Finding[];
  readonly deciding: number | null;
  readonly reason: string;
  readonly leans: "supported" | "refuted" | null;
  /** sessions at this value that would settle it: a lower estimate */
  readonly sessionsNeeded: number | null;
  /** how often an estimate this far from the bound would come up if the truth were the bound; null for a fact or no number */
  readonly pValue: number | null;
}

/** Nothing can be ruled, and why. */
export function unknown(reason: string): Judgement {
  return {
    ruling: "inconclusive",
    findings: [],
    deciding: null,
    reason,
    leans: null,
    sessionsNeeded: null,
    pValue: null,
  };
}
