import { defineMeasure } from "./measure.ts";

/** Judged member by member in claims/evaluate: a measure knows columns, and breadth is a share of claims. */
export const breadth = defineMeasure({
  id: "breadth",
  title: "Breadth",
  about: "For what share of the members of a list a condition holds now.",
  formula: "members for which it holds / members; one that cannot be told makes an interval, not a guess",
  signature: { inputs: [{ name: "condition", kind: "condition" }], span: "none", given: false, options: [] },
  selects: "values",
  gives: "exact",
  counts: "members",
  minimum: 2,
  range: [0, 1],
  laws: ["causal"],
  references: [],
  example: "breadth(change([BTC, GDX, SPX], 5d) < 0) >= 60%",
  unit: () => "%",
  find: () => ({ kind: "none", why: "is taken over members", n: 0 }),
});
