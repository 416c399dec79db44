import type { Column } from "../series/column.ts";
import { logMoves } from "../series/moves.ts";
import { trailingTurbulence } from "../stats/stress/turbulence.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const turbulence = defineTransform({
  id: "turbulence",
  title: "Turbulence",
  about:
    "How unusual the day's moves of several series are together, judged by the N moves before: large ones, or such as do not go together. About the number of series on an ordinary day.",
  formula:
    "(r - m) S^-1 (r - m)', m and S the means and covariances (n - 1) of the N moves ending yesterday; magnitude: the same without the links; surprise: turbulence / magnitude",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [
      { name: "with", kind: "series list" },
      { name: "pick", kind: "word", words: ["turbulence", "magnitude", "surprise"] },
    ],
  },
  ownDays: true,
  references: [
    "Kritzman and Li (2010), Financial Analysts Journal 66(5), 30-41, equation 1; trailing, where the paper takes the full sample",
    "surprise: Kinlaw and Turkington (2014), Journal of Asset Management 15, 385-399",
  ],
  example: "percentile(turbulence(SPX, 250, with=[GOLD, Y10, DXY]), 2y) < 95%",
  shape: (inputs, { rows }) => {
    if (inputs.length < 2) return "has no turbulence alone; name others in with=";
    const least = inputs.length + 2;
    if (rows < least) return `has no turbulence from ${rows} moves; ${inputs.length} series need ${least} or more`;
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1 };
  },
  apply: (inputs, { rows, word }) => {
    const moves = inputs.map((column) => logMoves(column).values);
    const days = trailingTurbulence(moves, { window: rows });
    const values = Float64Array.from(days, (day) => {
      if (day === null) return Number.NaN;
      return (word === "magnitude" ? day.magnitude : word === "surprise" ? day.surprise : day.value) ?? Number.NaN;
    });
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1, values } satisfies Column;
  },
});
