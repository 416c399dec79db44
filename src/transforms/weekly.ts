import { thinnedColumn } from "./thinned.ts";
import { defineTransform } from "./transform.ts";

export const weekly = defineTransform({
  id: "weekly",
  title: "Weekly",
  about: "The last value of each ISO week on the common days; the running one counts with its last value so far.",
  formula: "v at the last panel day of each ISO week",
  signature: { inputs: [{ name: "series", kind: "series" }], span: "none", given: false, options: [] },
  references: ["ISO 8601"],
  example: "since(move(weekly(Y10))) <= 2001 at 2025-04-11",
  shape: ([series]) => {
    if (series!.every !== "d") return "is not daily";
    return series!.flow
      ? "is a move; write move(weekly(...)) for moves from one ISO week to the next"
      : { ...series!, every: "w" };
  },
  apply: ([series]) => thinnedColumn(series!, "w"),
});
