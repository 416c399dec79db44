import { isNoEstimate } from "../stats/estimate.ts";
import type { Rung } from "../stats/forced-selling/book.ts";
import type { MarginConvention } from "../stats/forced-selling/liquidation-price.ts";
import { cascadeScenario, type ImpactLaw } from "../stats/forced-selling/scenario.ts";
import { defineMeasure, type Result, type Sample } from "./measure.ts";
import { SERIES_AND_WORST } from "./signature.ts";
import { percent } from "./tail.ts";

/** What is told of a cascade, and its unit. */
const PICKS = ["amplification", "fall", "sold"] as const;

export const cascade = defineMeasure({
  id: "cascade",
  title: "Cascade of forced sales (a scenario)",
  about:
    "How far a fall from the last price would go if leveraged longs had been opened on each day of the span and every forced sale moved the price: the whole fall over the shock (amplification), the fall itself, or the share of the book sold. Longs only: shorts, which buy back in a fall and are forced to in a rise, are not in it. The positions are supposed, not known: what follows from the assumptions, never a fact of the market.",
  formula:
    "least fixed point of fall = shock + impact(sold(fall)): sold = share of the standing book whose price of forced closing is reached; impact = `impact` * sold (linear), or factor * volatility * sqrt(leveraged * units sold / mean volume) (root, both of the span)",
  signature: {
    inputs: SERIES_AND_WORST,
    span: "required",
    given: false,
    options: [
      { name: "pick", kind: "word", words: PICKS },
      { name: "shock", kind: "number", otherwise: 0.1, low: 0.0001, high: 0.99, share: true },
      { name: "impact", kind: "number", otherwise: 0.1, low: 0, high: 10, share: true },
      { name: "leverage", kind: "number list", otherwise: [5, 10, 25], low: 1, high: 500 },
      { name: "shares", kind: "number list", otherwise: [], low: 0, high: 1, share: true },
      { name: "maintenance", kind: "number", otherwise: 0.005, low: 0, high: 0.5, share: true },
      { name: "convention", kind: "word", words: ["mark", "entry", "inverse"] },
      { name: "law", kind: "word", words: ["linear", "root"] },
      { name: "volume", kind: "series list" },
      { name: "factor", kind: "number", otherwise: 1, low: 0, high: 100 },
      { name: "leveraged", kind: "number", otherwise: 0.1, low: 0.0001, high: 1, share: true },
    ],
  },
  selects: "values",
  gives: "exact",
  counts: "days on which positions were opened",
  minimum: 1,
  range: [0, Number.POSITIVE_INFINITY],
  laws: ["scale-free", "causal"],
  references: [
    "each day opens the same number of units, or with volume= in proportion to its volume; what the path has closed since is gone; nobody closes of his own will, and nobody buys",
    "square root: Almgren, Thum, Hauptmann and Li (2005), Risk 18(7), 58-62; evenly lying bounds under linear impact k amplify by 1 / (1 - k)",
    "the conventions of margin are those of liquidated; the command cascade shows the book and each round",
  ],
  example: "cascade(BTC, BTC.low, 60d, shock=10%, impact=5%, leverage=[5, 10]) < 2",
  unit: ([series, worst], options) => {
    const input = [series!, worst ?? series!].findIndex(
      (shape) => shape.flow || shape.kind === "yield" || shape.kind === "index",
    );
    if (input >= 0) return { wrong: "cannot be bought on leverage here; a price is wanted", input };
    return pickOf(options) === "amplification" ? "x" : "%";
  },
  find: (sample) => {
    const { columns, others, rows, numbers, options } = sample;
    const asked = ladderOf(sample);
    if ("kind" in asked) return asked;
    const within = ({ values }: { values: Float64Array }) => values.subarray(Math.max(0, rows.first), rows.last + 1);
    const [series, worst = series] = columns;
    const path = { prices: within(series!), worst: within(worst!), volumes: others[0] ? within(others[0]) : null };
    const margins = {
      maintenance: numbers.get("maintenance")!,
      convention: options.get("convention") as MarginConvention,
    };
    const found = cascadeScenario(path, { shock: numbers.get("shock")!, ladder: asked, margins, law: lawOf(sample) });
    const n = path.prices.filter((price) => price > 0).length;
    if (isNoEstimate(found)) return { ...found, n };
    const { amplification, fall, sold, exhausted } = found.cascade;
    const pick = pickOf(options);
    if (exhausted && pick === "amplification") {
      const why = "the sales alone would take the price to 0: no amplification has a meaning";
      return { kind: "none", why, n, needs: "a smaller impact" };
    }
    const value = { amplification, fall, sold }[pick];
    return { kind: "exact", value, n, first: Math.max(0, rows.first), last: rows.last, notes: [SCENARIO] };
  },
});

const SCENARIO = {
  code: "scenario",
  message:
    "a scenario: the positions are supposed, opened on each day of the span and none closed by choice; it tells what would follow, and rules on nothing that happened",
};

function pickOf(options: ReadonlyMap<string, string>): (typeof PICKS)[number] {
  return PICKS.find((pick) => pick === options.get("pick")) ?? "amplification";
}

/** The leverages with their shares, equal ones where none are given; or why there is no such book. */
function ladderOf({ numbers, lists, others }: Sample): readonly Rung[] | (Result & { kind: "none" }) {
  const [leverages, shares] = [lists.get("leverage")!, lists.get("shares")!];
  const maintenance = numbers.get("maintenance")!;
  const none = (why: string, needs: string) => ({ kind: "none" as const, why, n: 0, needs });
  const reckless = leverages.find((leverage) => maintenance * leverage >= 1 - 1e-9);
  if (reckless !== undefined)
    return none(
      `a maintenance margin of ${percent(maintenance)} is all that leverage ${reckless} puts up`,
      `maintenance below ${percent(1 / reckless)}`,
    );
  if (shares.length > 0 && shares.length !== leverages.length)
    return none(`${shares.length} shares for ${leverages.length} leverages`, "a share for each leverage");
  if (shares.length > 0 && !(shares.reduce((a, b) => a + b) > 0)) return none("the shares add to 0", "a share above 0");
  if (others.length > 1) return none("volume= of more than one series", "the volume of the series");
  if (others.some(({ kind }) => kind !== "amount")) return none("volume= is no amount", "a volume such as BTC.volume");
  return leverages.map((leverage, rung) => ({ leverage, share: shares[rung] ?? 1 }));
}

function lawOf({ numbers, options }: Sample): ImpactLaw {
  if (options.get("law") === "root")
    return { kind: "root", factor: numbers.get("factor")!, leveraged: numbers.get("leveraged")! };
  return { kind: "linear", impact: numbers.get("impact")! };
}
