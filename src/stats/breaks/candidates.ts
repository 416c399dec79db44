import type { NoEstimate } from "../estimate.ts";
import { sum } from "../sum.ts";
import { hansenPValue } from "./hansen.ts";

/** Where a break may lie: after `first` rows at the earliest, after `last` at the latest. */
export interface Candidates {
  readonly first: number;
  readonly last: number;
  /** (n - first) last / (first (n - last)): what the distribution of the greatest statistic depends on */
  readonly lambda: number;
}

/** floor(trim n) rows stay on either side, as in strucchange, and at least one more than there are coefficients. */
export function candidates(rows: number, coefficients: number, trim: number): Candidates | NoEstimate {
  if (!(trim > 0 && trim < 0.5)) throw new RangeError(`a trimming lies between 0 and 0.5, not ${trim}`);
  const first = Math.max(Math.floor(trim * rows), coefficients + 1);
  const last = rows - first;
  if (last < first) {
    return { kind: "none", why: `${rows} rows are too few to look for a break`, needs: `${2 * first} rows` };
  }
  return { first, last, lambda: ((rows - first) * last) / (first * (rows - last)) };
}

/** One test over all candidates: its statistic and p-value. */
export interface OverCandidates {
  readonly statistic: number;
  readonly p: number;
}

export interface BreakTest {
  /** the greatest statistic (Andrews 1993) */
  readonly sup: OverCandidates;
  /** their mean, and ln of the mean of exp(half of each) (Andrews & Ploberger 1994) */
  readonly average: OverCandidates;
  readonly exponential: OverCandidates;
  /** rows before the break that gives the greatest: the index, from 0, of the first row after it */
  readonly row: number;
  readonly candidates: Candidates;
  /** one for each candidate, from candidates.first on */
  readonly statistics: Float64Array;
}

/** The three tests of Andrews and Ploberger over statistics that are chi-square at each candidate; p by Hansen (1997). */
export function overCandidates(statistics: Float64Array, among: Candidates, coefficients: 1 | 2): BreakTest {
  let best = 0;
  for (let i = 1; i < statistics.length; i++) if (statistics[i]! > statistics[best]!) best = i;
  const greatest = statistics[best]!;
  const ruled = (statistic: number, kind: "sup" | "average" | "exponential"): OverCandidates => ({
    statistic,
    p: hansenPValue(statistic, kind, { coefficients, lambda: among.lambda }),
  });
  const above = sum(statistics.map((value) => Math.exp((value - greatest) / 2)));
  return {
    sup: ruled(greatest, "sup"),
    average: ruled(sum(statistics) / statistics.length, "average"),
    exponential: ruled(greatest / 2 + Math.log(above / statistics.length), "exponential"),
    row: among.first + best,
    candidates: among,
    statistics,
  };
}
