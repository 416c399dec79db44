import type { NoEstimate } from "../estimate.ts";
import { sumOfProducts } from "../moments.ts";
import { sum } from "../sum.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import { varies } from "./correlation-link.ts";
import type { LearnedLink, ScaledRows } from "./link.ts";
import { held, RunningScale, type ScaleRule } from "./running-scale.ts";

/**
 * Beta of y on x, both with mean 0, that no wild day decides: b0 solves sum u e / sd(e) = 0, e = y - b0 x, u the clipped scaled
 * move of x, sd(e) running. Starts at least squares weighted by 1 / variance of x, then is weighted anew twice. What a row says:
 * u clip(e / sd(e)), less its mean over the reference. The running deviation of e is started by the rows before the reference.
 */
export function betaLink(reference: ScaledRows, rule: ScaleRule & Pick<AlarmRule, "clip">): LearnedLink | NoEstimate {
  const { x, y, varianceX } = reference;
  const u = reference.u.map((move) => held(move, rule.clip));
  if (!varies(x)) return { kind: "none", why: "the explaining series does not vary over the reference" };
  let value = weightedBeta(
    x,
    y,
    x.map((move, t) => move / varianceX[t]!),
  );
  for (let pass = 0; pass < 2 && value !== null; pass++) {
    const found = errorsOf(reference, value, rule);
    if (found === null) return { kind: "none", why: "the columns are the same series over the reference" };
    value = weightedBeta(
      x,
      y,
      u.map((a, t) => a / found.deviations[t]!),
    );
  }
  if (value === null) return { kind: "none", why: "the explaining series does not vary over the reference" };
  const beta = value;
  const errors = errorsOf(reference, beta, rule);
  if (errors === null) return { kind: "none", why: "the columns are the same series over the reference" };
  const raw = u.map((a, t) => a * held(errors.scaled[t]!, rule.clip));
  const middle = sum(raw) / raw.length;
  const later: { x: number; y: number; weight: number }[] = [];
  return {
    value: beta,
    influence: raw.map((one) => one - middle),
    next: (row) => {
      const move = held(row.u, rule.clip);
      later.push({ x: row.x, y: row.y, weight: move / Math.sqrt(errors.scale.variance) });
      return move * held(errors.scale.scaled(row.y - beta * row.x)!, rule.clip) - middle;
    },
    since: (rows) => {
      const last = later.slice(-rows);
      const column = (of: (row: (typeof later)[number]) => number): Float64Array => Float64Array.from(last, of);
      return weightedBeta(
        column((row) => row.x),
        column((row) => row.y),
        column((row) => row.weight),
      );
    },
  };
}

interface Errors {
  readonly scaled: Float64Array;
  readonly deviations: Float64Array;
  /** as it stands after the reference */
  readonly scale: RunningScale;
}

/** y - beta x of the reference over its running deviation; null where what is left is no more than rounding of y. */
function errorsOf({ x, y, earlierX, earlierY }: ScaledRows, beta: number, rule: ScaleRule): Errors | null {
  const scale = new RunningScale(rule).seeded(earlierY.map((move, t) => move - beta * earlierX[t]!));
  const rounding = 1e-9 * Math.sqrt(sumOfProducts(y, y) / y.length);
  const deviations = new Float64Array(x.length);
  const scaled = new Float64Array(x.length);
  for (let t = 0; t < x.length; t++) {
    deviations[t] = Math.sqrt(scale.variance);
    if (!(deviations[t]! > rounding)) return null;
    scaled[t] = scale.scaled(y[t]! - beta * x[t]!)!;
  }
  return { scaled, deviations, scale };
}

/** sum w y / sum w x: least squares with w = x, an instrument otherwise. */
function weightedBeta(x: Float64Array, y: Float64Array, weights: Float64Array): number | null {
  const below = sum(weights.map((weight, t) => weight * x[t]!));
  return below > 0 ? sum(weights.map((weight, t) => weight * y[t]!)) / below : null;
}
