import type { NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { quantile } from "../quantile.ts";

/** What the worst share of the moves comes to. Both numbers are moves, not losses: below 0 in the ordinary case. */
export interface HistoricTail {
  /** the quantile (type 7) of the moves at the level */
  readonly valueAtRisk: number;
  /** mean of the moves at or below it */
  readonly expectedShortfall: number;
  /** moves at or below it */
  readonly count: number;
}

/**
 * Historic value at risk and expected shortfall at a level such as 0.05, of moves in any unit. No distribution is assumed.
 * Other programs differ: type 7 with "at or below" is stated here, since a strict "below" and other quantiles give other numbers.
 */
export function historicTail(moves: Float64Array, level: number): HistoricTail | NoEstimate {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not ${level}`);
  const valueAtRisk = quantile(moves, level);
  if (valueAtRisk === null)
    return { kind: "none", why: moves.length === 0 ? "there are no moves" : "a move is missing" };
  const worst = moves.filter((move) => move <= valueAtRisk);
  const expectedShortfall = mean(worst);
  if (expectedShortfall === null) return { kind: "none", why: "a move is not finite" };
  return { valueAtRisk, expectedShortfall, count: worst.length };
}
