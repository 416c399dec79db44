import type { Ruling, Verdict } from "../claims/verdict.ts";

const RULINGS: readonly Ruling[] = ["supported", "refuted", "inconclusive", "untestable"];

/** How many verdicts of each ruling, in the order in which they are always listed. */
export function summary(verdicts: readonly Verdict[]): Record<Ruling, number> {
  const counts = { supported: 0, refuted: 0, inconclusive: 0, untestable: 0 };
  for (const verdict of verdicts) counts[verdict.ruling]++;
  return counts;
}

/** `3 supported, 1 refuted, 2 inconclusive, 0 untestable` */
export function summaryText(verdicts: readonly Verdict[]): string {
  const counts = summary(verdicts);
  return RULINGS.map((ruling) => `${counts[ruling]} ${ruling}`).join(", ");
}
