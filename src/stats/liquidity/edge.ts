import type { NoEstimate } from "../estimate.ts";
import { type Bars, faultOf, signedRoot } from "./ohlc.ts";

/** What the estimate is made of, under the paper's names. */
export interface EdgeSpread {
  /** effective spread as a fraction of the price, with the sign of its square; below 0 is noise around a small spread */
  readonly value: number;
  /** bars that moved, as a share */
  readonly moving: number;
  /** how often the open (close) is neither the high nor the low, summed over both: 2 for a price without a spread */
  readonly openInside: number;
  readonly closeInside: number;
  /** the two moment estimates of the squared spread and the variances they are weighed by */
  readonly squares: readonly [number, number];
  readonly variances: readonly [number, number];
}

/**
 * EDGE, the efficient estimator of the effective spread from open, high, low and close: Ardia, Guidotti and Kroencke (2024),
 * Journal of Financial Economics 161, 103916, with the sign kept. As in the authors' code, the first bar serves only as the
 * bar before the second (the printed pseudocode counts it once more: 5e-9 away on their data). A bar without a price is left
 * out of the means that need it. Cost n.
 */
export function edgeSpread(bars: Bars): EdgeSpread | NoEstimate {
  const fault = faultOf(bars, 3);
  if (fault !== null) return fault;
  const { moved, openAtEnds, closeAtEnds, returns } = steps(bars);
  const moving = meanOf(moved);
  const openInside = meanOf(openAtEnds[0]) + meanOf(openAtEnds[1]);
  const closeInside = meanOf(closeAtEnds[0]) + meanOf(closeAtEnds[1]);
  if (moved.filter((one) => one === 1).length < 2) return { kind: "none", why: "fewer than two bars moved" };
  if (!(openInside > 0)) return { kind: "none", why: "every open is both high and low, or none is known" };
  if (!(closeInside > 0)) return { kind: "none", why: "every close is both high and low, or none is known" };
  const [r1, r2, r3, r4, r5] = returns;
  const [d1, d3, d5] = [r1, r3, r5].map((r) => lessMean(r, moved, moving)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const x1 = r1.map((_, t) => (-4 / openInside) * d1[t]! * r2[t]! - (4 / closeInside) * d3[t]! * r4[t]!);
  const x2 = r1.map((_, t) => (-4 / openInside) * d1[t]! * r5[t]! - (4 / closeInside) * d5[t]! * r4[t]!);
  const squares = [meanOf(x1), meanOf(x2)] as const;
  const variances = [spreadOf(x1, squares[0]), spreadOf(x2, squares[1])] as const;
  const whole = variances[0] + variances[1];
  const square =
    whole > 0 ? (variances[1] * squares[0] + variances[0] * squares[1]) / whole : (squares[0] + squares[1]) / 2;
  if (!Number.isFinite(square)) return { kind: "none", why: "no two neighbouring bars have all their prices" };
  return { value: signedRoot(square), moving, openInside, closeInside, squares, variances };
}

type Pair = readonly [Float64Array, Float64Array];

/** For each bar after the first: whether it moved, whether open and previous close lie off the ends, and the five log returns. NaN where unknown. */
function steps({ open, high, low, close }: Bars): {
  moved: Float64Array;
  openAtEnds: Pair;
  closeAtEnds: Pair;
  returns: readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
} {
  const n = close.length - 1;
  const column = () => new Float64Array(n);
  const moved = column();
  const openAtEnds = [column(), column()] as const;
  const closeAtEnds = [column(), column()] as const;
  const returns = [column(), column(), column(), column(), column()] as const;
  for (let t = 0; t < n; t++) {
    const [o, h, l] = [Math.log(open[t + 1]!), Math.log(high[t + 1]!), Math.log(low[t + 1]!)];
    const [h1, l1, c1] = [Math.log(high[t]!), Math.log(low[t]!), Math.log(close[t]!)];
    const [middle, middleBefore] = [(h + l) / 2, (h1 + l1) / 2];
    const move = known(h + l + c1, h !== l || l !== c1);
    moved[t] = move;
    openAtEnds[0][t] = move * known(o + h, o !== h);
    openAtEnds[1][t] = move * known(o + l, o !== l);
    closeAtEnds[0][t] = move * known(c1 + h1, c1 !== h1);
    closeAtEnds[1][t] = move * known(c1 + l1, c1 !== l1);
    returns[0][t] = middle - o;
    returns[1][t] = o - middleBefore;
    returns[2][t] = middle - c1;
    returns[3][t] = c1 - middleBefore;
    returns[4][t] = o - c1;
  }
  return { moved, openAtEnds, closeAtEnds, returns };
}

function known(parts: number, holds: boolean): number {
  return Number.isNaN(parts) ? Number.NaN : Number(holds);
}

/** Mean of what is there; NaN where nothing is. */
function meanOf(values: Float64Array): number {
  let total = 0;
  let count = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    total += value;
    count++;
  }
  return total / count;
}

/** A return less its mean over the bars that moved, on those bars only. */
function lessMean(values: Float64Array, moved: Float64Array, moving: number): Float64Array {
  const middle = meanOf(values) / moving;
  return values.map((value, t) => value - middle * moved[t]!);
}

function spreadOf(values: Float64Array, middle: number): number {
  return meanOf(values.map((value) => (value - middle) ** 2));
}
