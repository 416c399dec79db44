import { pearson } from "../correlation.ts";
import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { mean, standardDeviation } from "../moments.ts";
import { normalCdf } from "../normal.ts";
import { bivariateNormalCdf } from "./bivariate-normal.ts";

/** Correlation of two series on the days when both went beyond a threshold. */
export interface ExceedanceCorrelation {
  readonly value: number;
  readonly count: number;
}

/**
 * Longin and Solnik (2001), Journal of Finance 56, 649-676; Ang and Chen (2002), Journal of Financial Economics 63, 443-494:
 * Pearson's r of the days on which both moves, each less its mean and divided by its standard deviation (n - 1), lie below -c
 * ("below") or above c ("above"). Ties with the threshold are left out. Falling r with rising c is what normal moves do:
 * compare with `normalExceedanceCorrelation`, never with the r of all days. NoEstimate below `least` such days (8).
 */
export function exceedanceCorrelation(
  x: Float64Array,
  y: Float64Array,
  {
    threshold,
    side,
    least = 8,
  }: { readonly threshold: number; readonly side: "below" | "above"; readonly least?: number },
): ExceedanceCorrelation | NoEstimate {
  const rows = exceedingRows(x, y, { threshold, side });
  if (isNoEstimate(rows)) return rows;
  const few = {
    kind: "none",
    why: `both lie ${side} the threshold on ${rows.length} days`,
    needs: `${least} days`,
  } as const;
  if (rows.length < least) return few;
  const [cx, cy] = [x, y].map((moves) => Float64Array.from(rows, (t) => moves[t]!));
  const value = pearson(cx!, cy!);
  return value === null ? few : { value, count: rows.length };
}

/** The rows on which both series lie beyond the threshold, in order. */
export function exceedingRows(
  x: Float64Array,
  y: Float64Array,
  { threshold, side }: { readonly threshold: number; readonly side: "below" | "above" },
): Int32Array | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  const [zx, zy] = [standardised(x), standardised(y)];
  if (zx === null || zy === null) return { kind: "none", why: "a series does not vary, or a move is missing" };
  const beyond = (z: number) => (side === "below" ? z < -threshold : z > threshold);
  const rows: number[] = [];
  for (let t = 0; t < x.length; t++) if (beyond(zx[t]!) && beyond(zy[t]!)) rows.push(t);
  return Int32Array.from(rows);
}

/**
 * What exceedance correlation is for a bivariate normal of correlation rho, at a threshold of c standard deviations (either side):
 * moments of the doubly truncated normal, Rosenbaum (1961), Journal of the Royal Statistical Society B 23, 405-408.
 */
export function normalExceedanceCorrelation(rho: number, threshold: number): number {
  if (!(rho > -1 && rho < 1)) throw new RangeError(`a correlation between -1 and 1 is needed, not ${rho}`);
  const h = threshold;
  const inside = bivariateNormalCdf(-h, -h, rho);
  const density = Math.exp((-h * h) / 2) / Math.sqrt(2 * Math.PI);
  const beyond = normalCdf(-h * Math.sqrt((1 - rho) / (1 + rho)));
  const joint = Math.exp((-h * h) / (1 + rho)) / (2 * Math.PI);
  const root = Math.sqrt(1 - rho * rho);
  const first = ((1 + rho) * density * beyond) / inside;
  const second = 1 + (h * (1 + rho * rho) * density * beyond + rho * root * joint) / inside;
  const product = rho + (2 * rho * h * density * beyond + root * joint) / inside;
  return (product - first * first) / (second - first * first);
}

function standardised(values: Float64Array): Float64Array | null {
  const [middle, deviation] = [mean(values), standardDeviation(values)];
  if (middle === null || deviation === null || deviation === 0) return null;
  return values.map((value) => (value - middle) / deviation);
}
