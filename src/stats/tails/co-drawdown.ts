import type { NoEstimate } from "../estimate.ts";

/** How far two prices stand below their highs on the same days. */
export interface CoDrawdown {
  /** share of the days of x in drawdown (at or below -depth) on which y is too; null where x never is */
  readonly together: number | null;
  /** that share over all days: what `together` would be if the two had nothing to do with each other */
  readonly alone: number;
  readonly days: { readonly x: number; readonly y: number; readonly both: number; readonly all: number };
  /** the row at which the milder of the two drawdowns was worst, and both drawdowns there (fractions, 0 or below) */
  readonly worst: { readonly row: number; readonly x: number; readonly y: number };
}

/**
 * Both prices against their highs so far: days on which each, and both, stand at least `depth` (0.1 is ten percent) below.
 * Drawdowns last, so days come in runs: `together` against `alone` describes these days and is no test. NoEstimate for no
 * rows, or a price that is missing or not above 0. Cost n.
 */
export function coDrawdown(x: Float64Array, y: Float64Array, depth: number): CoDrawdown | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(depth > 0 && depth < 1)) throw new RangeError(`a depth lies between 0 and 1, not ${depth}`);
  if (x.length === 0) return { kind: "none", why: "there are no prices" };
  const [below, belowY] = [drawdowns(x), drawdowns(y)];
  if (below === null || belowY === null) return { kind: "none", why: "a price is missing or not above 0" };
  const days = { x: 0, y: 0, both: 0, all: x.length };
  let worst = 0;
  for (let t = 0; t < x.length; t++) {
    // From 10 to 9 is ten percent, though 9 / 10 - 1 is a rounding less.
    const [inX, inY] = [below[t]! <= -depth + 1e-12, belowY[t]! <= -depth + 1e-12];
    if (inX) days.x++;
    if (inY) days.y++;
    if (inX && inY) days.both++;
    if (Math.max(below[t]!, belowY[t]!) < Math.max(below[worst]!, belowY[worst]!)) worst = t;
  }
  return {
    together: days.x === 0 ? null : days.both / days.x,
    alone: days.y / days.all,
    days,
    worst: { row: worst, x: below[worst]!, y: belowY[worst]! },
  };
}

/** Each price over its high so far, less 1; null where a price is missing or not above 0. */
function drawdowns(prices: Float64Array): Float64Array | null {
  let high = 0;
  const found = new Float64Array(prices.length);
  for (let t = 0; t < prices.length; t++) {
    if (!(prices[t]! > 0)) return null;
    high = Math.max(high, prices[t]!);
    found[t] = prices[t]! / high - 1;
  }
  return found;
}
