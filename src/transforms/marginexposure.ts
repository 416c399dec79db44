import { logMoves } from "../series/moves.ts";
import { timesCapital } from "../series/times-capital.ts";
import { marginExposure } from "../stats/forced-selling/risk-limits.ts";
import { slidingDeviation } from "../stats/sliding-deviation.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const marginexposure = defineTransform({
  id: "marginexposure",
  title: "Exposure that a value at risk allows",
  about:
    "How many times its capital a trader may hold whose margin is set by value at risk over the last N moves, never more than `cap`: when volatility jumps the margin does, and he must sell into the fall.",
  formula:
    "min(cap, share / (multiple * sd[t] * sqrt(days))), sd (n - 1) of N log moves; multiple 1.645 for 95 %, 2.326 for 99 % of normal moves",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [
      { name: "multiple", kind: "number", otherwise: 2.326, low: 0.01, high: 100 },
      { name: "days", kind: "number", otherwise: 1, low: 1, high: 250, whole: true },
      { name: "share", kind: "number", otherwise: 1, low: 0.001, high: 1, share: true },
      { name: "cap", kind: "number", otherwise: 100, low: 0.01, high: 1000 },
    ],
  },
  references: [
    "Brunnermeier and Pedersen (2009), Review of Financial Studies 22, 2201-2238: margin = k sigma, which destabilises",
    "share: the part of the capital that may stand as margin; sold on a day: sale(marginexposure(S, N))",
  ],
  example: "level(sale(marginexposure(SPX, 20)), 5d, pick=sum) < 20",
  shape: ([series]) => timesCapital(series!, "exposure that a value at risk allows"),
  apply: ([series], { rows, numbers }) => {
    const flow = logMoves(series!);
    const root = Math.sqrt(numbers!.get("days")!);
    const risk = slidingDeviation(flow.values, rows).map((deviation) => root * deviation);
    const [multiple, cap, share] = ["multiple", "cap", "share"].map((name) => numbers!.get(name)!);
    const values = marginExposure(risk, { multiple: multiple!, cap: cap!, share: share! });
    return { ...series!, kind: "index", unit: "1", values };
  },
});
