import { betaEstimate } from "../../src/stats/estimators/beta.ts";
import { correlationEstimate } from "../../src/stats/estimators/correlation.ts";
import type { Cell } from "./cell.ts";
import { DESIGNS, type Design, drawPair, windowBeta, windowCorrelation } from "./designs.ts";
import { byEveryMethod, given } from "./methods.ts";

const SIZES = [30, 60, 250, 1000];
const CORRELATIONS = [0, 0.3, 0.8];

/** Correlation and beta in every design, by every method; the truth is that of the window, on OUT that of the other days. */
export function pairCells(bootstraps: number): readonly Cell[] {
  return ["correlation", "beta"].flatMap((table) =>
    DESIGNS.flatMap((design) =>
      CORRELATIONS.flatMap((rho) => SIZES.map((n) => pairCell(table, design, rho, n, n <= 250 ? bootstraps : 0))),
    ),
  );
}

export function pairCell(table: string, design: Design, rho: number, n: number, bootstraps = 0): Cell {
  return {
    table,
    head: [design, rho, n],
    share: 1,
    draw: (random, repetition) => {
      const pair = drawPair(design, rho, n, random);
      const seed = repetition < bootstraps ? repetition + 1 : null;
      return table === "beta"
        ? byEveryMethod(windowBeta(pair), given(betaEstimate(pair.y, pair.x)), seed)
        : byEveryMethod(windowCorrelation(pair), given(correlationEstimate(pair.x, pair.y)), seed);
    },
  };
}
