import { logMoves } from "../series/moves.ts";
import { pearson } from "../stats/correlation.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { correlationEstimate } from "../stats/estimators/correlation.ts";
import { exceedingRows, normalExceedanceCorrelation } from "../stats/tails/exceedance-correlation.ts";
import { defineMeasure, overlapping, picked, usable } from "./measure.ts";

export const exceedance = defineMeasure({
  id: "exceedance",
  title: "Exceedance correlation",
  about:
    "How closely the moves of two series went together on the days on which both fell (side=above: rose) beyond a number of standard deviations; compare it with what normal moves would show, which a note gives.",
  formula:
    "Pearson's r of the days with (u - mean) / sd < -beyond of both series, u log returns, bp or points; sd with n - 1",
  signature: {
    inputs: [
      { name: "a", kind: "series" },
      { name: "b", kind: "series" },
    ],
    span: "required",
    given: true,
    options: [
      { name: "beyond", kind: "number", otherwise: 0, low: 0, high: 5 },
      { name: "side", kind: "word", words: ["below", "above"] },
    ],
  },
  selects: "moves",
  gives: "estimate",
  counts: "days beyond",
  minimum: 8,
  range: [-1, 1],
  laws: ["symmetric", "scale-free", "causal"],
  references: [
    "Longin and Solnik (2001), Journal of Finance 56, 649-676; Ang and Chen (2002), Journal of Financial Economics 63, 443-494",
    "interval: jackknife-t on the atanh scale, of the days beyond; the thresholds are taken as given",
  ],
  example: "exceedance(NDX, SPX, 5y, beyond=1) > 0",
  unit: () => "1",
  find: ({ columns, rows, numbers, options }) => {
    const flows = columns.map(logMoves);
    const used = usable(rows, flows);
    const [a, b] = flows.map((flow) => picked(flow, used));
    const [threshold, side] = [numbers.get("beyond")!, options.get("side") === "above" ? "above" : "below"] as const;
    const beyond = exceedingRows(a!, b!, { threshold, side });
    if (isNoEstimate(beyond)) return { ...beyond, n: used.length };
    const n = beyond.length;
    if (n < 8) {
      const words = `both lay ${side} ${side === "below" ? -threshold : threshold} standard deviations on ${n} days`;
      return { kind: "none", why: words, n, needs: "8 days" };
    }
    const [x, y] = [a!, b!].map((moves) => Float64Array.from(beyond, (t) => moves[t]!));
    const estimate = correlationEstimate(x!, y!);
    if (isNoEstimate(estimate)) return { ...estimate, n };
    const whole = pearson(a!, b!)!;
    const notes =
      Math.abs(whole) < 1
        ? [
            {
              code: "normal-moves",
              message: `normal moves with the correlation of all these days (${whole.toFixed(2)}) would show ${normalExceedanceCorrelation(whole, threshold).toFixed(2)} there`,
            },
          ]
        : [];
    return {
      kind: "estimate",
      estimate: { ...estimate, ...overlapping(flows) },
      rows: Int32Array.from(beyond, (t) => used[t]!),
      n,
      pairs: { y: y!, x: [x!] },
      notes,
    };
  },
});
