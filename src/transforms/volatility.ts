import { unitOfMoves } from "../series/column.ts";
import { annualVolatility } from "./annual-volatility.ts";
import { average } from "./average.ts";
import { defineTransform } from "./transform.ts";

export const volatility = defineTransform({
  id: "volatility",
  title: "Volatility",
  about:
    "The standard deviation of the last N moves, a year: log returns of a price, basis points of a yield, points of an index.",
  formula: "sd (n - 1) of N moves * sqrt(k), k = moves on the panel in the 365 calendar days before",
  signature: average.signature,
  references: ["k is counted, not assumed: 252 would understate bitcoin's 365 sessions by 17 %"],
  example: "percentile(volatility(GOLD, 20), 5y) >= 95%",
  shape: ([series]) => ({
    ...series!,
    kind: "index",
    unit: series!.flow ? series!.unit : unitOfMoves(series!.kind),
    flow: false,
    overlap: 1,
  }),
  apply: ([series], { rows }) => annualVolatility(series!, rows),
});
