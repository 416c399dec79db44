import { thinnedColumn } from "./thinned.ts";
import { defineTransform } from "./transform.ts";

export const monthly = defineTransform({
  id: "monthly",
  title: "Monthly",
  about: "The last value of each calendar month on the common days; the running one counts with its last value so far.",
  formula: "v at the last panel day of each calendar month",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "none", given: false, options: [] },
  references: ["ISO 8601"],
  example: "correlation(monthly(GOLD), monthly(Y10), 10y) < 0",
  shape: ([series]) => {
    if (series!.every !== "d") return "is not daily";
    return series!.flow
      ? "is a move; write move(monthly(...)) for moves from one calendar month to the next"
      : { ...series!, every: "mo" };
  },
  apply: ([series]) => thinnedColumn(series!, "mo"),
});
