import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { bartlett } from "../interval.ts";
import { type Relation, relation } from "./relation.ts";
import { shiftCdf, shiftQuantile } from "./shift-date.ts";
import { type Side, side } from "./side.ts";

export interface BreakInterval {
  /** rows before the break, as estimated, and the interval of it; where it leaves 1..n - 1 the date is open on that side */
  readonly row: number;
  readonly low: number;
  readonly high: number;
}

export interface BreakIntervalOptions {
  readonly confidence?: number;
  /** null: variances may differ between segments, not within them; else robust to that too, with Bartlett weights to this lag */
  readonly lag?: number | null;
}

/**
 * Confidence intervals of the rows of breaks, by the limit for small steps of Bai (1997): `rows` as least squares found them.
 * Regressors and errors may differ between segments. Agrees with strucchange's confint of breakpoints (vcov. = NULL, or
 * vcovHC(type = "HC0") for lag 0, NeweyWest(prewhite = FALSE) else), which gives the last row before a break, counted from 1:
 * the same number. A break whose interval does not exist, because one side is too wild, is NoEstimate.
 */
export function breakIntervals(
  y: Float64Array,
  x: Float64Array | null,
  rows: readonly number[],
  { confidence = 0.95, lag = null }: BreakIntervalOptions = {},
): readonly (BreakInterval | NoEstimate)[] | NoEstimate {
  const given = relation(y, x);
  if (isNoEstimate(given)) return given;
  const edges = [0, ...rows, given.rows];
  const sides = rows.map((row, i) => [side(given, edges[i]!, row), side(given, row, edges[i + 2]!)] as const);
  return sides.map(([before, after], i) => interval(given, before, after, (1 - confidence) / 2, lag, rows[i]!));
}

function interval(
  given: Relation,
  before: Side,
  after: Side,
  tail: number,
  lag: number | null,
  row: number,
): BreakInterval | NoEstimate {
  if (!(before.determined && after.determined)) {
    return { kind: "none", why: "the explaining series does not vary on one side of the break" };
  }
  const step: Line = { constant: after.constant - before.constant, slope: after.slope - before.slope };
  const [early, late] = [before, after].map((fit) => spread(given, fit, step, lag)) as [Spread, Spread];
  const xi = late.step / early.step;
  const [first, second] = [Math.sqrt(early.error), Math.sqrt(late.error)];
  const middle = shiftCdf(0, xi, first, second);
  if (!(middle > tail && middle < 1 - tail)) {
    return { kind: "none", why: "the sides of the break differ too much for an interval of its day" };
  }
  const unit = early.error / early.step;
  const at = (p: number): number => shiftQuantile(p, xi, first, second) * unit;
  return { row, low: row - Math.ceil(at(1 - tail)), high: row - Math.floor(at(tail)) };
}

interface Line {
  readonly constant: number;
  readonly slope: number;
}

interface Spread {
  /** mean over the rows of the square of the step of the fitted value: d' Q d */
  readonly step: number;
  /** variance of the error, as it bears on the step: d' Omega d / d' Q d */
  readonly error: number;
}

function spread({ x, residuals }: Relation, fit: Side, step: Line, lag: number | null): Spread {
  const n = fit.end - fit.begin;
  const scores = new Float64Array(n);
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const at = x === null ? 0 : x[fit.begin + i]!;
    const moved = step.constant + step.slope * at;
    squares += moved ** 2;
    scores[i] = moved * (residuals[fit.begin + i]! - fit.constant - fit.slope * at);
  }
  if (lag === null) return { step: squares / n, error: fit.residualSquares / n };
  return {
    step: squares / n,
    error:
      bartlett(
        scores,
        scores.reduce((all, s) => all + s * s, 0),
        lag,
      ) / squares,
  };
}
