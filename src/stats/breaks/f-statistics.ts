import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { type BreakTest, type Candidates, candidates, overCandidates } from "./candidates.ts";
import { GrowingFit } from "./growing-fit.ts";
import { type Relation, relation } from "./relation.ts";

/**
 * Tests for one break, at an unknown row, in the regression of y on a constant and x (x null: in the mean of y). For each
 * candidate (S - u) / (u / (n - 2k)), S the squares left by one fit, u by one on each side (Chow 1960, times k).
 * Agrees with strucchange's Fstats. Takes errors to be of one variance and not linked: on market moves it rejects far too often
 * (docs/alarms.md); wald.ts and wild-bootstrap.ts do not take it so. `row` is the least squares estimate of the break.
 */
export function fTest(y: Float64Array, x: Float64Array | null, trim = 0.15): BreakTest | NoEstimate {
  const given = relation(y, x);
  if (isNoEstimate(given)) return given;
  const among = candidates(given.rows, given.coefficients, trim);
  if (isNoEstimate(among)) return among;
  return overCandidates(fStatistics(given, among), among, given.coefficients);
}

/** F for each candidate; where two fits leave nothing, as large as rounding would let it be. */
export function fStatistics({ x, residuals, rows, coefficients }: Relation, { first, last }: Candidates): Float64Array {
  const before = squaresUpTo(residuals, x);
  const after = squaresUpTo(residuals.slice().reverse(), x === null ? null : x.slice().reverse());
  const together = before[rows]!;
  return Float64Array.from({ length: last - first + 1 }, (_, i) => {
    const apart = Math.max(before[first + i]! + after[rows - first - i]!, 1e-24 * together);
    return (Math.max(0, together - apart) / apart) * (rows - 2 * coefficients);
  });
}

/** What a fit of the first j rows leaves of their squares, at j. */
function squaresUpTo(y: Float64Array, x: Float64Array | null): Float64Array {
  const fit = new GrowingFit(x !== null);
  const squares = new Float64Array(y.length + 1);
  for (let t = 0; t < y.length; t++) {
    fit.add(x === null ? 0 : x[t]!, y[t]!);
    squares[t + 1] = fit.residualSquares;
  }
  return squares;
}
