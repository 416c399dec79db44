import type { Estimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import type { Cell } from "./cell.ts";
import { drawPair, summed } from "./designs.ts";
import { ones, rateTrial } from "./levels.ts";
import { given, jackknifeTrial } from "./methods.ts";

const SPAN = 5;

/** Moves over 5 days, one a day: n of them. "untold": the same where the estimate does not say that moves overlap. */
export function overlappingCells(): readonly Cell[] {
  return (["N", "T5", "G5", "C5"] as const).flatMap((design) =>
    [60, 250, 1000].map((n) => ({
      table: "overlapping",
      head: [design, n],
      share: n >= 1000 ? 0.5 : 1,
      draw: (random) => {
        const { x, y, varianceX, varianceY, covariance } = summed(drawPair(design, 0.3, n + SPAN - 1, random), SPAN);
        const [sumX, sumY, sumXY] = [varianceX, varianceY, covariance].map((one) => one.reduce((a, b) => a + b, 0));
        const correlation = given(correlationEstimate(x, y));
        const beta = given(betaEstimate(y, x));
        const [rho, slope] = [sumXY! / Math.sqrt(sumX! * sumY!), sumXY! / sumX!];
        return [
          jackknifeTrial("correlation", rho, told(correlation)),
          jackknifeTrial("correlation, untold", rho, correlation),
          jackknifeTrial("beta", slope, told(beta)),
          jackknifeTrial("beta, untold", slope, beta),
          jackknifeTrial("mean", 0, given(meanEstimate(x, SPAN))),
          jackknifeTrial("mean, untold", 0, given(meanEstimate(x))),
          rateTrial("falling", 0.5, ones(x, 0), undefined, SPAN),
          rateTrial("falling, untold", 0.5, ones(x, 0)),
        ];
      },
    })),
  );
}

function told(estimate: Estimate): Estimate {
  return { ...estimate, overlap: SPAN };
}
