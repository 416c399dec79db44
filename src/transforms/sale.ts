import { exposureSales } from "../stats/forced-selling/risk-limits.ts";
import { defineTransform } from "./transform.ts";

export const sale = defineTransform({
  id: "sale",
  title: "Forced sale",
  about:
    "What each session makes a fund sell that holds no more than an exposure: what the exposure fell by since the last one known, in times its capital; below 0 it may buy.",
  formula: "e[t-1] - e[t], e[t-1] the last value there is; what the price did to the position is left out",
  signature: { inputs: [{ name: "exposure", kind: "series" }], span: "none", given: false, options: [] },
  references: ["over a span: level(sale(exposure(S, 20, target=10%)), 5d, pick=sum)"],
  example: "level(sale(exposure(SPX, 20, target=10%)), 2y, pick=max) < 1",
  shape: ([series]) =>
    series!.kind === "index" && series!.unit === "1" && !series!.flow
      ? { ...series!, flow: true, overlap: 1 }
      : "is no exposure; sale is taken of exposure(S, 20) or marginexposure(S, 20)",
  apply: ([series]) => ({ ...series!, flow: true, overlap: 1, values: exposureSales(series!.values) }),
});
