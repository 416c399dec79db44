import type { Column } from "../series/column.ts";
import { logMoves, movesShape } from "../series/moves.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { regress } from "../stats/regression.ts";
import { sum } from "../stats/sum.ts";
import { defineTransform } from "./transform.ts";

export const residual = defineTransform({
  id: "residual",
  title: "Residual",
  about:
    "What is left of today's move of Y after what X (and others, with=) would have had it do, judged by the N moves before today.",
  formula:
    "e = y[t] - a - b x[t], a and b by least squares over the N moves ending yesterday, log returns for prices; exp(e) - 1 where Y is a price",
  signature: {
    inputs: [
      { name: "y", kind: "series" },
      { name: "x", kind: "series" },
      { name: "sessions", kind: "rows" },
    ],
    span: "none",
    given: false,
    options: [{ name: "with", kind: "series list" }],
  },
  references: ["out of sample: today's move has no part in its own fit"],
  example: "level(residual(GDX, GOLD, 252), 5d, pick=min) <= -3%",
  shape: ([y, ...regressors], { rows }) => {
    const least = regressors.length + 2;
    if (rows < least)
      return `has no residual from ${rows} moves; ${regressors.length} regressors need ${least} or more`;
    return { ...movesShape(y!, 1), overlap: Math.max(...[y!, ...regressors].map((shape) => shape.overlap)) };
  },
  apply: ([y, ...regressors], { rows }) => {
    const flow = logMoves(y!);
    const explaining = regressors.map((column) => logMoves(column).values);
    const returns = !y!.flow && (y!.kind === "price" || y!.kind === "amount");
    const left = flow.values.map((_, row) => surprise(flow.values, explaining, row, rows));
    const overlap = Math.max(...[y!, ...regressors].map((column) => column.overlap));
    return { ...flow, overlap, values: returns ? left.map(Math.expm1) : left } satisfies Column;
  },
});

/** Today's value less its fit from the rows before; NaN where one of them is missing or the regressors do not tell apart. */
function surprise(y: Float64Array, explaining: readonly Float64Array[], row: number, rows: number): number {
  const today = explaining.map((x) => x[row]!);
  if (row < rows || Number.isNaN(y[row]!) || today.some(Number.isNaN)) return Number.NaN;
  const before = (values: Float64Array): Float64Array => values.subarray(row - rows, row);
  const [past, known] = [before(y), explaining.map(before)];
  if (past.some(Number.isNaN) || known.some((x) => x.some(Number.isNaN))) return Number.NaN;
  const fit = regress(past, known);
  if (isNoEstimate(fit)) return Number.NaN;
  const [constant, ...slopes] = fit.coefficients;
  return y[row]! - constant! - sum(slopes.map((slope, j) => slope * today[j]!));
}
