import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import type { Cell } from "./cell.ts";
import { daysOf, drawPair, windowBeta, windowCorrelation } from "./designs.ts";
import { given, jackknifeTrial } from "./methods.ts";

/** What the intervals do not promise: the interval of n days against the truth of the n days after them. */
export function laterCells(): readonly Cell[] {
  return (["N", "G5", "C5"] as const).flatMap((design) =>
    [0.3, 0.8].flatMap((rho) =>
      [60, 250, 1000].map((n) => ({
        table: "later days",
        head: [design, rho, n],
        share: n >= 1000 ? 0.5 : 1,
        draw: (random) => {
          const both = drawPair(design, rho, 2 * n, random);
          const [now, next] = [daysOf(both, 0, n), daysOf(both, n, n)];
          const correlation = given(correlationEstimate(now.x, now.y));
          const beta = given(betaEstimate(now.y, now.x));
          return [
            jackknifeTrial("correlation, these days", windowCorrelation(now), correlation),
            jackknifeTrial("correlation, the next", windowCorrelation(next), correlation),
            jackknifeTrial("beta, these days", windowBeta(now), beta),
            jackknifeTrial("beta, the next", windowBeta(next), beta),
          ];
        },
      })),
    ),
  );
}
