import { moves } from "../series/moves.ts";
import { rebalancingFlow } from "../stats/forced-selling/leveraged-fund.ts";
import { defineTransform } from "./transform.ts";

export const rebalancing = defineTransform({
  id: "rebalancing",
  title: "Rebalancing of a leveraged fund",
  about:
    "What a fund that keeps `leverage` times its assets in an index must buy (above 0) or sell at each close, as a share of its assets before the day's move: it buys after a rise and sells after a fall, also where it is short.",
  formula: "L (L - 1) r[t], r the simple return; L = 2 and L = -1 trade alike",
  signature: {
    inputs: [{ name: "series", kind: "series" }],
    span: "none",
    given: false,
    options: [{ name: "leverage", kind: "number", otherwise: 2, low: -10, high: 10 }],
  },
  references: [
    "Cheng and Madhavan (2009), Journal of Investment Management 7(4), 43-62",
    "over a span: level(rebalancing(S, leverage=3), 5d, pick=sum), each day of the assets before it; how large such funds are, prices do not tell",
  ],
  example: "level(rebalancing(SPX, leverage=3), 1y, pick=min) >= -60%",
  shape: ([series]) =>
    (series!.kind === "price" || series!.kind === "amount") && !series!.flow
      ? { ...series!, kind: "index", unit: "%", flow: true, overlap: 1 }
      : "has no fund that follows its returns; a price is wanted",
  apply: ([series], { numbers }) => {
    const moved = moves(series!);
    const leverage = numbers!.get("leverage")!;
    return { ...moved, unit: "%", values: moved.values.map((move) => rebalancingFlow(1, leverage, move)) };
  },
});
