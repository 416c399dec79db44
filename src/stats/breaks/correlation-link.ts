import type { NoEstimate } from "../estimate.ts";
import { centred, mean, sumOfProducts } from "../moments.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { LearnedLink, ScaledRow, ScaledRows } from "./link.ts";
import { held } from "./running-scale.ts";

type Influence = (u: number, w: number) => number;

/**
 * The correlation of moves over their running deviations, held within -clip..clip: r0 = sum u w / sqrt(sum u^2 sum w^2). It is not
 * the correlation of the moves as they are. What a row says of it, by `influence`:
 *
 * - product: u w - (r0 / 2)(u^2 + w^2), the influence function of a correlation;
 * - axes: p^2 - q^2, p = (u + w) / sqrt(2 (1 + r0)), q = (u - w) / sqrt(2 (1 - r0)) each held within -clip..clip, less its mean over
 *   the reference. Without the clip this is product times 2 / (1 - r0^2). p and q have variance 1 and no correlation, so however
 *   close r0 is to 1 no single day can say more than clip^2; with product the days on which two close series part can.
 */
export function correlationLink(
  { u, w }: Pick<ScaledRows, "u" | "w">,
  { clip, influence }: Pick<AlarmRule, "clip" | "influence">,
): LearnedLink | NoEstimate {
  const [a, b] = [u, w].map((column) => column.map((move) => held(move, clip))) as [Float64Array, Float64Array];
  const value = varies(a) && varies(b) ? correlationAboutZero(a, b) : null;
  if (value === null) return { kind: "none", why: "a series does not vary over the reference" };
  if (!(1 - value * value > 1e-12)) return { kind: "none", why: "the columns are the same series over the reference" };
  const says = influence === "product" ? product(value, clip) : axes(value, clip, u, w);
  const later: ScaledRow[] = [];
  return {
    value,
    influence: u.map((move, t) => says(move, w[t]!)),
    next: (row) => {
      later.push(row);
      return says(row.u, row.w);
    },
    since: (rows) => {
      const last = later.slice(-rows);
      return correlationAboutZero(
        Float64Array.from(last, (row) => held(row.u, clip)),
        Float64Array.from(last, (row) => held(row.w, clip)),
      );
    },
  };
}

function product(r: number, clip: number): Influence {
  return (u, w) => {
    const [a, b] = [held(u, clip), held(w, clip)];
    return a * b - (r / 2) * (a * a + b * b);
  };
}

function axes(r: number, clip: number, u: Float64Array, w: Float64Array): Influence {
  const [along, across] = [Math.sqrt(2 * (1 + r)), Math.sqrt(2 * (1 - r))];
  const raw: Influence = (a, b) => held((a + b) / along, clip) ** 2 - held((a - b) / across, clip) ** 2;
  const middle = mean(u.map((move, t) => raw(move, w[t]!)))!;
  return (a, b) => raw(a, b) - middle;
}

/** Correlation with both means taken to be 0; null where a column is all 0. */
function correlationAboutZero(u: Float64Array, w: Float64Array): number | null {
  const [uu, ww] = [sumOfProducts(u, u), sumOfProducts(w, w)];
  if (!(uu > 0 && ww > 0)) return null;
  return Math.max(-1, Math.min(1, sumOfProducts(u, w) / Math.sqrt(uu * ww)));
}

/** Moves that are the same every day have a correlation about 0 but nothing to say. */
export function varies(values: Float64Array): boolean {
  return centred(values)?.varies === true;
}
