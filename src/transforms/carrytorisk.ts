import { annualVolatility } from "./annual-volatility.ts";
import { defineTransform } from "./transform.ts";

export const carrytorisk = defineTransform({
  id: "carrytorisk",
  title: "Carry to risk",
  about:
    "What borrowing at one rate to lend at another earns for each unit of the exchange rate's volatility over the last N moves; a fall of it is a reason to leave the trade.",
  formula:
    "(target[t] - funding[t]) / 100 / volatility(exchange, N)[t], both a year; the exchange rate's own drift is left out",
  signature: {
    inputs: [
      { name: "target", kind: "series" },
      { name: "funding", kind: "series" },
      { name: "exchange", kind: "series" },
      { name: "sessions", kind: "rows" },
    ],
    span: "none",
    given: false,
    options: [],
  },
  references: ["Brunnermeier, Nagel and Pedersen (2008), NBER Macroeconomics Annual 23, 313-348"],
  example: "percentile(carrytorisk(Y10, JGB10, USDJPY, 60), 1y) <= 90%",
  shape: ([target, funding, exchange]) => {
    const rate = [target!, funding!].findIndex(({ kind }) => kind !== "yield");
    if (rate >= 0)
      return { wrong: "is no yield: carry to risk is taken of two yields and an exchange rate", input: rate };
    if (exchange!.kind !== "price" || exchange!.flow)
      return { wrong: "is no exchange rate: carry to risk is taken of two yields and an exchange rate", input: 2 };
    return { ...target!, kind: "index", unit: "1" };
  },
  apply: ([target, funding, exchange], { rows }) => {
    const risk = annualVolatility(exchange!, rows).values;
    const values = target!.values.map((rate, row) => {
      const ratio = (rate - funding!.values[row]!) / 100 / risk[row]!;
      return Number.isFinite(ratio) ? ratio : Number.NaN;
    });
    return { ...target!, kind: "index", unit: "1", values };
  },
});
