import { combinedInterval } from "../../src/stats/combination.ts";
import type { Estimate } from "../../src/stats/estimate.ts";
import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import type { Cell, Trial } from "./cell.ts";
import { daysOf, drawPair, type Pair, windowBeta, windowCorrelation } from "./designs.ts";
import { CONFIDENCE, given } from "./methods.ts";

/** Two spans of days: from which day, how many. */
interface Spans {
  readonly name: string;
  readonly older: readonly [first: number, count: number];
  readonly newer: readonly [first: number, count: number];
}

const SPANS: readonly Spans[] = [
  { name: "60, then 60", older: [0, 60], newer: [60, 60] },
  { name: "250, then 60", older: [0, 250], newer: [250, 60] },
  { name: "250, then 250", older: [0, 250], newer: [250, 250] },
  { name: "1000, then 60", older: [0, 1000], newer: [1000, 60] },
  { name: "60 within 250", older: [0, 250], newer: [190, 60] },
  { name: "250 and 250, 125 shared", older: [0, 250], newer: [125, 250] },
];

/** Newer less older, one interval from the joint contributions of the days; the truth is the difference over those days. */
export function differenceCells(): readonly Cell[] {
  return (["N", "T5", "G5", "C5", "AR"] as const).flatMap((design) =>
    [0.3, 0.8].flatMap((rho) =>
      SPANS.map((spans) => ({
        table: "differences",
        head: [design, rho, spans.name],
        share: spans.older[1] >= 1000 ? 0.25 : 1,
        draw: (random) => {
          const last = Math.max(spans.older[0] + spans.older[1], spans.newer[0] + spans.newer[1]);
          const pair = drawPair(design, rho, last, random);
          return [
            difference("correlations", pair, spans, windowCorrelation, ({ x, y }) => given(correlationEstimate(x, y))),
            difference("betas", pair, spans, windowBeta, ({ x, y }) => given(betaEstimate(y, x))),
          ];
        },
      })),
    ),
  );
}

function difference(
  column: string,
  pair: Pair,
  { older, newer }: Spans,
  truth: (days: Pair) => number,
  estimate: (days: Pair) => Estimate,
): Trial {
  const [before, after] = [daysOf(pair, ...older), daysOf(pair, ...newer)];
  const parts = [
    { estimate: estimate(after), rows: from(...newer), derivative: 1 },
    { estimate: estimate(before), rows: from(...older), derivative: -1 },
  ];
  const value = parts[0]!.estimate.value - parts[1]!.estimate.value;
  return { column, truth: truth(after) - truth(before), interval: combinedInterval(value, parts, CONFIDENCE) };
}

function from(first: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, t) => first + t);
}
