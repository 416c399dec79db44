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
