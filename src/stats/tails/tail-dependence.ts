import { studentCdf } from "../distributions.ts";
import type { NoEstimate } from "../estimate.ts";
import { quantile } from "../quantile.ts";

/** How often y is in its worst share on the days when x is in its own. */
export interface TailDependence {
  /** both / tail: the share q itself where the two have nothing to do with each other, 1 where they fall together */
  readonly value: number;
  readonly both: number;
  readonly tail: number;
}

/**
 * Empirical lower tail dependence at q: P(Y at or below its quantile q | X at or below its own), quantiles type 7. It takes no
 * account of what lies deeper: compare it with q, and with a Gaussian or Student copula of the same correlation.
 * Upper tail: give both series with the sign turned. NoEstimate where a move is missing.
 */
export function tailDependence(x: Float64Array, y: Float64Array, q: number): TailDependence | NoEstimate {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (!(q > 0 && q < 1)) throw new RangeError(`a level lies between 0 and 1, not ${q}`);
  const [boundX, boundY] = [quantile(x, q), quantile(y, q)];
  if (boundX === null || boundY === null)
    return { kind: "none", why: x.length === 0 ? "there are no moves" : "a move is missing" };
  let both = 0;
  let tail = 0;
  for (let t = 0; t < x.length; t++) {
    if (x[t]! > boundX) continue;
    tail++;
    if (y[t]! <= boundY) both++;
  }
  return { value: both / tail, both, tail };
}

/**
 * What a Student copula tends to as q goes to 0: 2 t_{v+1}(-sqrt((v + 1) (1 - rho) / (1 + rho))) (Demarta and McNeil 2005,
 * International Statistical Review 73, 111-129). Above 0 even at rho = 0; a Gaussian copula has 0 for every rho below 1.
 */
export function studentTailDependence(rho: number, degreesOfFreedom: number): number {
  if (!(rho >= -1 && rho <= 1)) throw new RangeError(`a correlation lies between -1 and 1, not ${rho}`);
  if (rho === -1) return 0;
  return 2 * studentCdf(-Math.sqrt(((degreesOfFreedom + 1) * (1 - rho)) / (1 + rho)), degreesOfFreedom + 1);
}
