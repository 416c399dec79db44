import { studentCdf } from "../../src/stats/distributions.ts";
import { meanEstimate } from "../../src/stats/estimators/mean.ts";
import { rateEstimate } from "../../src/stats/estimators/rate.ts";
import { normalCdf } from "../../src/stats/normal.ts";
import { quantile } from "../../src/stats/quantile.ts";
import { wilsonInterval } from "../../src/stats/wilson.ts";
import type { Cell, Trial } from "./cell.ts";
import { type Design, drawPair, type Pair } from "./designs.ts";
import { CONFIDENCE, given, jackknifeTrial } from "./methods.ts";

/** A mean (truth 0), the rate of falling days (1/2) and of days below -1.645 standard deviations (as the day's variance has it). */
export function levelCells(): readonly Cell[] {
  return (["N", "T5", "G5", "AR"] as const).flatMap((design) =>
    [30, 60, 250, 1000].map((n) => ({
      table: "mean and rate",
      head: [design, n],
      share: n >= 1000 ? 0.5 : 1,
      draw: (random): readonly Trial[] => {
        const { x, varianceX } = drawPair(design, 0, n, random);
        const bad = mean(varianceX.map((h) => below(design, -1.645 / Math.sqrt(h))));
        return [
          jackknifeTrial("mean", 0, given(meanEstimate(x))),
          rateTrial("falling days", 0.5, ones(x, 0)),
          rateTrial("bad days", bad, ones(x, -1.645)),
        ];
      },
    })),
  );
}

/**
 * Over the days on which x is in its own worst tenth: the mean of y (truth: that of its expectation, given x and both variances)
 * and the rate of falling days.
 */
export function tailCells(): readonly Cell[] {
  return (["N", "T5", "G5", "C5", "AR"] as const).flatMap((design) =>
    [0.3, 0.8].flatMap((rho) => [100, 250, 1000].map((n) => tailCell(design, rho, n))),
  );
}

function tailCell(design: Design, rho: number, n: number): Cell {
  return {
    table: "worst tenth",
    head: [design, rho, n],
    share: n >= 1000 ? 0.5 : 1,
    draw: (random) => {
      const pair = drawPair(design, rho, n, random);
      const worst = quantile(pair.x, 0.1)!;
      const kept = Int8Array.from(pair.x, (one) => (one <= worst ? 1 : 0));
      const of = (values: Float64Array): Float64Array => values.filter((_, t) => kept[t] === 1);
      const tail = mean(of(expected(pair)));
      return [
        jackknifeTrial("tail mean", tail, given(meanEstimate(pair.y, 1, kept))),
        rateTrial("tail rate", mean(of(falling(design, pair))), ones(pair.y, 0), kept),
      ];
    },
  };
}

/** E[y | x, variances] = rho x sd(y) / sd(x), for normal and Student's t alike. */
function expected({ x, varianceX, varianceY, rho }: Pair): Float64Array {
  return x.map((one, t) => rho * one * Math.sqrt(varianceY[t]! / varianceX[t]!));
}

/** P(y < 0 | x, variances). Given x, a t with 5 degrees of freedom is one with 6, the wider the farther x lies out. */
function falling(design: Design, { x, varianceX, rho }: Pair): Float64Array {
  const other = Math.sqrt(1 - rho * rho);
  return x.map((one, t) => {
    const z = one / Math.sqrt(varianceX[t]!);
    if (design === "N" || design === "AR") return normalCdf((-rho * z) / other);
    const plain = z * Math.sqrt(5 / 3);
    return studentCdf((-rho * plain) / (other * Math.sqrt((5 + plain * plain) / 6)), 6);
  });
}

function below(design: Design, z: number): number {
  return design === "N" || design === "AR" ? normalCdf(z) : studentCdf(z * Math.sqrt(5 / 3), 5);
}

export function rateTrial(column: string, truth: number, hits: Float64Array, kept?: Int8Array, overlap = 1): Trial {
  const found = rateEstimate(hits, kept, overlap);
  if ("kind" in found) throw new Error(found.why);
  const interval = wilsonInterval(found, CONFIDENCE);
  if ("kind" in interval) throw new Error(interval.why);
  return { column, truth, interval };
}

export function ones(values: Float64Array, bound: number): Float64Array {
  return values.map((one) => (one < bound ? 1 : 0));
}

function mean(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0) / values.length;
}
