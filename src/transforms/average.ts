import { slidingMean } from "../stats/sliding-mean.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const average = defineTransform({
  id: "average",
  title: "Moving average",
  about: "The mean of the last N values, today's included.",
  formula: "(v[t-N+1] + ... + v[t]) / N",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [],
  },
  references: [],
  example: "change(average(GOLD, 200), 20d) > 0",
  shape: ([series]) => series!,
  apply: ([series], { rows }) => ({
    ...series!,
    values: slidingMean(series!.values, rows),
  }),
});

/** A statistic of the last `rows` values at each row; NaN until there are that many, and wherever one of them is missing. */
export function trailing(
  values: Float64Array,
  rows: number,
  statistic: (window: Float64Array) => number,
): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN);
  let missing = -1;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row]!)) missing = row;
    if (row - rows + 1 > missing && row - rows + 1 >= 0) out[row] = statistic(values.subarray(row - rows + 1, row + 1));
  }
  return out;
}
