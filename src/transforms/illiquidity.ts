import { moves } from "../series/moves.ts";
import { defineTransform } from "./transform.ts";

export const illiquidity = defineTransform({
  id: "illiquidity",
  title: "Illiquidity (Amihud)",
  about:
    "How far the price moved for each billion traded that day, in percent a billion of the price's currency; the volume must count shares or coins, not money.",
  formula: "|move(S)[t]| / (S[t] * S.volume[t]) * 1e9; no value on a day without trade",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "none", given: false, options: [] },
  fields: ["volume"],
  references: [
    "Amihud (2002), Journal of Financial Markets 5, 31-56",
    "of a volume that is money already, as Yahoo's of cryptocurrencies: abs(move(BTC)) / BTC.volume * 1000000000",
  ],
  example: "level(illiquidity(GLD), 60d, pick=mean) < level(illiquidity(GDX), 60d, pick=mean)",
  shape: ([series]) =>
    series!.kind === "price" && !series!.flow
      ? { ...series!, kind: "index", unit: "% per bn" }
      : "has no illiquidity; it is taken of a price with a volume",
  apply: ([series, volume]) => {
    const flow = moves(series!).values;
    const values = flow.map((move, row) => {
      const traded = series!.values[row]! * volume!.values[row]!;
      return traded > 0 ? (Math.abs(move) / traded) * 1e9 : Number.NaN;
    });
    return { ...series!, kind: "index", unit: "% per bn", values };
  },
});
