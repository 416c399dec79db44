import { defineMeasure } from "./measure.ts";

/** Found in claims/evaluate from the members' values, by membersCorrelation: a measure knows columns, not values. */
export const across = defineMeasure({
  id: "across",
  title: "Across members",
  about: "Whether the members of a list that stand high by one value stand high by another: their rank correlation.",
  formula: "Spearman's correlation of two values over the members, mid-ranks, never last",
  signature: {
    inputs: [
      { name: "values", kind: "values" },
      { name: "others", kind: "values" },
    ],
    span: "none",
    given: false,
    options: [],
  },
  selects: "values",
  gives: "estimate",
  counts: "members",
  minimum: 8,
  range: [-1, 1],
  laws: ["symmetric", "causal"],
  references: [
    "interval: Bonett and Wright (2000), Psychometrika 65, 23-28, with Student's t; members taken as independent",
  ],
  example: "across(change(universe, 60d before 5d), change(universe, 5d)) < 0",
  unit: () => "1",
  find: () => ({ kind: "none", why: "is taken over members", n: 0 }),
});
