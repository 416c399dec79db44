import { average } from "./average.ts";
import { defineTransform } from "./transform.ts";

export const stretch = defineTransform({
  id: "stretch",
  title: "Stretch",
  about: "How far a series stands above (or below) its own N-session average.",
  formula: "v[t] / average(v, N)[t] - 1",
  signature: average.signature,
  references: [],
  example: "stretch(GDX, 200) between 25% and 50%",
  shape: ([series]) =>
    series!.flow || series!.kind === "yield"
      ? "has no stretch; a stretch is taken of a price, an amount or an index"
      : { ...series!, kind: "index", unit: "%" },
  apply: ([series], settings) => {
    const mean = average.apply([series!], settings).values;
    const values = new Float64Array(mean.length);
    for (let row = 0; row < values.length; row++) {
      const ratio = series!.values[row]! / mean[row]! - 1;
      values[row] = Number.isFinite(ratio) ? ratio : Number.NaN;
    }
    return { ...series!, kind: "index", unit: "%", values };
  },
});
