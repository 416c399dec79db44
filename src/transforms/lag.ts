import { defineTransform } from "./transform.ts";

export const lag = defineTransform({
  id: "lag",
  title: "Lag",
  about: "The value of N sessions ago, of a series or of a condition.",
  formula: "v[t-N]",
  signature: {
    inputs: [
      { name: "series", kind: "series or condition" },
      { name: "sessions", kind: "rows" },
    ],
    span: "none",
    given: false,
    options: [],
  },
  references: [],
  example: "correlation(lag(BTC, 1), GDX, 252d) > 0",
  shape: ([series]) => series!,
  apply: ([series], { rows }) => {
    const values = new Float64Array(series!.values.length).fill(Number.NaN);
    values.set(series!.values.subarray(0, Math.max(0, values.length - rows)), Math.min(rows, values.length));
    return { ...series!, values };
  },
});
