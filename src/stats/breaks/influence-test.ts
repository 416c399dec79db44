import type { NoEstimate } from "../estimate.ts";
import { isNoEstimate } from "../estimate.ts";
import { bartlett, bartlettLag } from "../interval.ts";
import { centred } from "../moments.ts";
import { type BreakTest, candidates, overCandidates } from "./candidates.ts";
import { kolmogorovTail } from "./kolmogorov.ts";

export interface InfluenceTest {
  /** max over j of |S_j| / sqrt(n LRV): p from the Kolmogorov distribution. Sees best a break in the middle */
  readonly cusum: { readonly statistic: number; readonly p: number; readonly row: number };
  /** the same squared and divided by (j/n)(1 - j/n), over the trimmed rows: p by Hansen (1997) with one coefficient */
  readonly weighted: BreakTest;
  readonly lag: number;
}

/**
 * Tests that what the rows say of a statistic keeps one level: running sums S_j of its influence function less its mean, over the
 * root of its long-run variance with Bartlett weights (CUSUM and score form of Andrews 1993). The rows may be linked.
 * NoEstimate where the influence does not vary or there are too few rows.
 */
export function influenceTest(
  influence: Float64Array,
  { lag, trim = 0.15 }: { readonly lag?: number; readonly trim?: number } = {},
): InfluenceTest | NoEstimate {
  const n = influence.length;
  const column = centred(influence);
  if (column === null) return { kind: "none", why: n === 0 ? "there are no rows" : "a value is missing" };
  if (!column.varies) return { kind: "none", why: "the columns are the same series" };
  const among = candidates(n, 1, trim);
  if (isNoEstimate(among)) return among;
  const weights = lag ?? bartlettLag(n, 1);
  const longRun = bartlett(column.deviations, column.squares, weights);
  const statistics = new Float64Array(among.last - among.first + 1);
  let [running, greatest, row] = [0, 0, 1];
  for (let j = 1; j < n; j++) {
    running += column.deviations[j - 1]!;
    if (Math.abs(running) > greatest) [greatest, row] = [Math.abs(running), j];
    const share = j / n;
    if (j >= among.first && j <= among.last) {
      statistics[j - among.first] = running ** 2 / longRun / (share * (1 - share));
    }
  }
  const statistic = greatest / Math.sqrt(longRun);
  return {
    cusum: { statistic, p: kolmogorovTail(statistic), row },
    weighted: overCandidates(statistics, among, 1),
    lag: weights,
  };
}
