import { studentCdf } from "./distributions.ts";
import type { Estimate, NoEstimate } from "./estimate.ts";
import { jackknife, refusal } from "./interval.ts";
import { normalCdf } from "./normal.ts";
import { effectiveTrials } from "./wilson.ts";

/** What is held against the bound: that the truth differs from it, lies above it or lies below it. */
export type Alternative = "differs" | "above" | "below";

/**
 * How often an estimate at least this far from a bound would come up if the truth were the bound: from the jackknife's t and
 * degrees of freedom on the link scale, so below 1 - confidence exactly where the interval leaves the bound out.
 * For a rate the score test, which Wilson's interval inverts. 0 where the value is certain and beyond the bound, 1 where not.
 */
export function pValue(estimate: Estimate, bound: number, alternative: Alternative = "differs"): number | NoEstimate {
  const refused = refusal(estimate);
  if (refused !== null) return refused;
  if (estimate.hits !== undefined) {
    const spread = Math.sqrt((bound * (1 - bound)) / effectiveTrials(estimate));
    if (!(spread > 0)) return certain(estimate.value - bound, alternative);
    return tail((estimate.value - bound) / spread, alternative, normalCdf);
  }
  const found = jackknife(estimate);
  if (found === null) return certain(estimate.value - bound, alternative);
  const linked = estimate.link?.forth(bound) ?? bound;
  const t = (found.at - linked) / found.standardError;
  return tail(t, alternative, (size) => studentCdf(size, found.degreesOfFreedom));
}

function tail(t: number, alternative: Alternative, below: (t: number) => number): number {
  if (alternative === "above") return below(-t);
  if (alternative === "below") return below(t);
  return Math.min(1, 2 * below(-Math.abs(t)));
}

function certain(distance: number, alternative: Alternative): number {
  if (alternative === "above") return distance > 0 ? 0 : 1;
  if (alternative === "below") return distance < 0 ? 0 : 1;
  return distance === 0 ? 1 : 0;
}
