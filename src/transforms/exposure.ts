import { timesCapital } from "../series/times-capital.ts";
import { volatilityTargetExposure } from "../stats/forced-selling/risk-limits.ts";
import { annualVolatility } from "./annual-volatility.ts";
import { defineTransform, SERIES_AND_SESSIONS } from "./transform.ts";

export const exposure = defineTransform({
  id: "exposure",
  title: "Exposure of a volatility target",
  about:
    "How many times its capital a fund may hold that keeps its volatility at `target`, never more than `cap`; where it falls the fund must sell, whatever it thinks of the price.",
  formula: "min(cap, target / volatility(S, N)[t]), both a year",
  signature: {
    inputs: SERIES_AND_SESSIONS,
    span: "none",
    given: false,
    options: [
      { name: "target", kind: "number", otherwise: 0.1, low: 0.001, high: 5, share: true },
      { name: "cap", kind: "number", otherwise: 2, low: 0.01, high: 100 },
    ],
  },
  references: [
    "sold on a day: sale(exposure(S, N)), times the capital",
    "a value at risk that bounds the position does the same (marginexposure): Brunnermeier and Pedersen (2009), Review of Financial Studies 22, 2201-2238",
  ],
  example: "change(exposure(SPX, 20, target=10%), 5d) >= -1",
  shape: ([series]) => timesCapital(series!, "exposure of a volatility target"),
  apply: ([series], { rows, numbers }) => {
    const risk = annualVolatility(series!, rows).values;
    const values = volatilityTargetExposure(risk, { target: numbers!.get("target")!, cap: numbers!.get("cap")! });
    return { ...series!, kind: "index", unit: "1", values };
  },
});
