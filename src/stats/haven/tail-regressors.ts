import type { NoEstimate } from "../estimate.ts";
import { quantile } from "../quantile.ts";

/** The market's moves on its worst days, one column a level, 0 on all other days. */
export interface TailRegressors {
  readonly columns: readonly Float64Array[];
  /** quantile (type 7) of the market at each level, and how many days lie at or below it */
  readonly bounds: readonly number[];
  readonly counts: readonly number[];
}

/** D_q r_S for each level q, D_q = 1 where the market is at or below its quantile q over these days. */
export function tailRegressors(market: Float64Array, levels: readonly number[]): TailRegressors | NoEstimate {
  if (levels.some((level, i) => !(level > 0 && level < (levels[i - 1] ?? 1)))) {
    throw new RangeError("levels lie between 0 and 1 and fall");
  }
  const bounds = levels.map((level) => quantile(market, level));
  if (bounds.includes(null))
    return { kind: "none", why: market.length === 0 ? "there are no moves" : "a move is missing" };
  const known = bounds as number[];
  const columns = known.map((bound) => market.map((move) => (move <= bound ? move : 0)));
  return { columns, bounds: known, counts: known.map((bound) => market.filter((move) => move <= bound).length) };
}
