import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { historicTail } from "./value-at-risk.ts";

/** Mean move of one series on the worst days of another. */
export interface MarginalExpectedShortfall {
  readonly value: number;
  readonly count: number;
}

/**
 * Acharya, Pedersen, Philippon and Richardson (2017), Review of Financial Studies 30, 2-47: mean of y on the days when x is at or
 * below its quantile (type 7) at the level. A move, not a loss: below 0 where y falls with x. NoEstimate where a move is missing.
 */
export function marginalExpectedShortfall(
  y: Float64Array,
  x: Float64Array,
  level: number,
): MarginalExpectedShortfall | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  const tail = historicTail(x, level);
  if (isNoEstimate(tail)) return tail;
  if (!y.every(Number.isFinite)) return { kind: "none", why: "a move is missing" };
  const chosen = y.filter((_, t) => x[t]! <= tail.valueAtRisk);
  return { value: mean(chosen)!, count: chosen.length };
}
