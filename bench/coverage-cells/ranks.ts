import { kendallEstimate, spearmanEstimate } from "../../src/stats/estimators/rank-correlation.ts";
import type { Random } from "../../src/stats/random.ts";
import type { Cell } from "./cell.ts";
import { DESIGNS, type Design, drawPair, type Pair, scaleT5 } from "./designs.ts";
import { given, jackknifeTrial } from "./methods.ts";

/** Spearman's and Kendall's correlation; the truth is their expectation over days of these variances, on OUT that without the day. */
export function rankCells(): readonly Cell[] {
  return DESIGNS.flatMap((design) =>
    [0, 0.3, 0.8].flatMap((rho) =>
      [30, 60, 250, 1000].map((n) => ({
        table: "ranks",
        head: [design, rho, n],
        share: n >= 1000 ? 0.25 : 1,
        draw: (random) => {
          const pair = drawPair(design, rho, n, random);
          const { tau, spearman } = expectations(design, pair, random);
          return [
            jackknifeTrial("Spearman", spearman, given(spearmanEstimate(pair.x, pair.y))),
            jackknifeTrial("Kendall", tau, given(kendallEstimate(pair.x, pair.y))),
          ];
        },
      })),
    ),
  );
}

/**
 * For normal pairs of correlation c, E sign(x) sign(y) = (2 / pi) asin c. Kendall's tau is that of differences of two days;
 * Spearman's, of n rows, is (3 tau + 3 (n - 2) k) / (n + 1) with k that of x from days s, t and y from days s, u (Hoeffding 1948).
 * Where days differ in scale c depends on the days: the mean over 2,000 draws of three of them.
 */
function expectations(design: Design, pair: Pair, random: Random): { tau: number; spearman: number } {
  const { varianceX, varianceY, rho } = pair;
  const n = varianceX.length;
  const alike = design !== "T5" && design !== "G5" && design !== "C5";
  const draws = alike ? 1 : 2000;
  let [tau, crossed] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const [s, t, u] = distinct(n, random);
    const [ws, wt, wu] = alike ? [1, 1, 1] : [scaleT5(random) ** 2, scaleT5(random) ** 2, scaleT5(random) ** 2];
    const [xs, xt] = [varianceX[s]! * ws, varianceX[t]! * wt];
    const [ys, yt, yu] = [varianceY[s]! * ws, varianceY[t]! * wt, varianceY[u]! * wu];
    const common = rho * Math.sqrt(xs * ys);
    tau += asinShare((common + rho * Math.sqrt(xt * yt)) / Math.sqrt((xs + xt) * (ys + yt)));
    crossed += asinShare(common / Math.sqrt((xs + xt) * (ys + yu)));
  }
  return { tau: tau / draws, spearman: (3 * (tau + (n - 2) * crossed)) / draws / (n + 1) };
}

function asinShare(correlation: number): number {
  return (2 / Math.PI) * Math.asin(correlation);
}

function distinct(n: number, random: Random): [number, number, number] {
  const s = random.below(n);
  let t = random.below(n);
  while (t === s) t = random.below(n);
  let u = random.below(n);
  while (u === s || u === t) u = random.below(n);
  return [s, t, u];
}
