import { defineTransform } from "./transform.ts";

export const abs = defineTransform({
  id: "abs",
  title: "Absolute value",
  about: "The size of each value, without its sign.",
  formula: "|v[t]|",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "none", given: false, options: [] },
  references: [],
  example: "count(abs(move(BTC)) >= 10%, 2y) >= 1",
  shape: ([series]) => series!,
  apply: ([series]) => ({ ...series!, values: series!.values.map(Math.abs) }),
});
