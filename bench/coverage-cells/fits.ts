import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { rSquaredEstimate } from "../../src/stats/estimators/rsquared.ts";
import type { Random } from "../../src/stats/random.ts";
import type { Cell } from "./cell.ts";
import { type Design, drawPair, scaleT5, windowCorrelation } from "./designs.ts";
import { given, jackknifeTrial } from "./methods.ts";

const SIZES = [30, 60, 250, 1000];

/** R2 of y on x; the truth is the square of the correlation over the days. */
export function rSquaredCells(): readonly Cell[] {
  return (["N", "T5", "G5", "C5", "AR"] as const).flatMap((design) =>
    [0, 0.3, 0.8].flatMap((rho) =>
      SIZES.map((n) => ({
        table: "R2",
        head: [design, rho, n],
        share: n >= 1000 ? 0.5 : 1,
        draw: (random) => {
          const pair = drawPair(design, rho, n, random);
          return [jackknifeTrial("R2", windowCorrelation(pair) ** 2, given(rSquaredEstimate(pair.y, pair.x)))];
        },
      })),
    ),
  );
}

/**
 * y = .5 a + .3 b + e, correlation of a and b .5, variance of e .51: both betas, and R2 (truth .49) where it does not wander.
 * G5: a, b and e with variances of their own. H: the spread of e grows with |a|. C5: one variance. T5: one scale a day.
 */
export function twoRegressorCells(): readonly Cell[] {
  return (["N", "T5", "G5", "C5", "AR", "H"] as const).flatMap((design) =>
    SIZES.map((n) => ({
      table: "two regressors",
      head: [design, n],
      share: n >= 1000 ? 0.5 : 1,
      draw: (random) => {
        const { a, b, e } = design === "H" ? spreading(n, random) : three(design, n, random);
        const y = a.map((one, t) => 0.5 * one + 0.3 * b[t]! + Math.sqrt(0.51) * e[t]!);
        const betas = [0.5, 0.3].map((truth, which) =>
          jackknifeTrial(`beta ${which + 1}`, truth, given(betaEstimate(y, [a, b], which))),
        );
        if (design === "G5" || design === "H") return betas;
        return [...betas, jackknifeTrial("R2", 0.49, given(rSquaredEstimate(y, [a, b])))];
      },
    })),
  );
}

interface Three {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly e: Float64Array;
}

/** Three series; the first two have correlation .5, the third is unlinked to them but shares the scale of the day. */
function three(design: Exclude<Design, "OUT">, n: number, random: Random): Three {
  const [a, b, e] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const ofGarch = design === "G5" || design === "C5";
  const keep = design === "AR" ? 0.3 : 0;
  const h = [1, 1, 1];
  for (let t = ofGarch ? -500 : 0; t < n; t++) {
    const scale = design === "N" || design === "AR" ? Math.sqrt(t === 0 ? 1 : 1 - keep * keep) : scaleT5(random);
    const first = random.normal();
    const shocks = [first, 0.5 * first + Math.sqrt(0.75) * random.normal(), random.normal()];
    const day = shocks.map((shock, i) => Math.sqrt(h[i]!) * scale * shock);
    if (t >= 0) for (const [i, out] of [a, b, e].entries()) out[t] = day[i]! + (t === 0 ? 0 : keep * out[t - 1]!);
    if (!ofGarch) continue;
    const common = (day[0]! ** 2 + day[1]! ** 2 + day[2]! ** 2) / 3;
    for (let i = 0; i < 3; i++) h[i] = 0.02 + 0.1 * (design === "C5" ? common : day[i]! ** 2) + 0.88 * h[i]!;
  }
  return { a, b, e };
}

function spreading(n: number, random: Random): Three {
  const found = three("N", n, random);
  return { ...found, e: found.e.map((one, t) => one * (0.3 + 0.7 * Math.abs(found.a[t]!))) };
}
