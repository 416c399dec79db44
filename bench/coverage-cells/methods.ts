import { studentQuantile } from "../../src/stats/distributions.ts";
import { type Estimate, isNoEstimate, type NoEstimate } from "../../src/stats/estimate.ts";
import { jackknife } from "../../src/stats/interval.ts";
import { intervalBy } from "../../src/stats/methods.ts";
import type { Trial } from "./cell.ts";

export const CONFIDENCE = 0.95;

/** What an estimator gave; a design on which it gives nothing is a mistake here. */
export function given(found: Estimate | NoEstimate): Estimate {
  if (isNoEstimate(found)) throw new Error(found.why);
  return found;
}

/** The default interval against a truth. */
export function jackknifeTrial(column: string, truth: number, estimate: Estimate): Trial {
  return { column, truth, interval: intervalBy("jackknife", estimate, CONFIDENCE) };
}

/** The default interval, the textbook's, Newey-West's and, where a seed is given, the bootstrap's. */
export function byEveryMethod(truth: number, estimate: Estimate, seed: number | null): readonly Trial[] {
  const textbook = estimate.textbook!.method;
  const trials: Trial[] = [
    jackknifeTrial("jackknife-t", truth, estimate),
    { column: "with 3", truth, interval: withThree(estimate) },
    { column: textbook === "fisher" ? "Fisher" : "OLS", truth, interval: intervalBy(textbook, estimate, CONFIDENCE) },
    { column: "Newey-West", truth, interval: intervalBy("hac", estimate, CONFIDENCE) },
  ];
  if (seed !== null)
    trials.push({ column: "bootstrap", truth, interval: intervalBy("bootstrap", estimate, CONFIDENCE, { seed }) });
  return trials;
}

/** The jackknife's interval with 3 in place of 2 over the relative variance, in the degrees of freedom. */
function withThree(estimate: Estimate): Trial["interval"] {
  const found = jackknife(estimate)!;
  const { n } = estimate;
  const { contributions } = estimate.link ?? estimate;
  const centre = contributions.reduce((all, one) => all + one, 0) / n;
  const squares = contributions.map((one) => (one - centre) ** 2);
  const total = squares.reduce((all, one) => all + one, 0);
  const concentration = squares.reduce((all, one) => all + (one / total) ** 2, 0);
  const degreesOfFreedom = Math.min(Math.max(3 / (concentration - 1 / n), 4), n - 2);
  const half = studentQuantile(1 - (1 - CONFIDENCE) / 2, degreesOfFreedom) * found.standardError;
  const back = estimate.link?.back ?? ((value: number) => value);
  return { low: back(found.at - half), high: back(found.at + half) };
}
