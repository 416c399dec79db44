import { defineTransform } from "./transform.ts";

export const turnover = defineTransform({
  id: "turnover",
  title: "Turnover",
  about:
    "How much money changed hands each day: closing price times volume; the volume must count shares or coins, not money.",
  formula: "S[t] * S.volume[t]",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "none", given: false, options: [] },
  fields: ["volume"],
  references: ["of a volume that is money already, as Yahoo's of cryptocurrencies: BTC.volume itself"],
  example: "percentile(turnover(GLD), 1y) <= 90%",
  shape: ([series]) =>
    series!.kind === "price" && !series!.flow
      ? { ...series!, kind: "amount", unit: "amount" }
      : "has no turnover; it is taken of a price with a volume",
  apply: ([series, volume]) => {
    const values = series!.values.map((price, row) => price * volume!.values[row]!);
    return { ...series!, kind: "amount", unit: "amount", values };
  },
});
