import { isNoEstimate } from "../stats/estimate.ts";
import { firstLiquidations, liquidatedShare } from "../stats/forced-selling/liquidated-entries.ts";
import { liquidationPrice, type MarginConvention } from "../stats/forced-selling/liquidation-price.ts";
import { defineMeasure } from "./measure.ts";
import { SERIES_AND_WORST } from "./signature.ts";
import { percent } from "./tail.ts";

export const liquidated = defineMeasure({
  id: "liquidated",
  title: "Share of leveraged positions closed by force",
  about:
    "Of the positions opened at each value of the span, the share whose price of forced closing was reached within a number of sessions; the worst prices of the days (S.low for long, S.high for short) may stand beside it.",
  formula:
    "with s = 1 long, -1 short, L leverage, m maintenance: price / entry is (1 - s/L) / (1 - s m) for mark, 1 - s/L + s m for entry, L / (L (1 - s m) + s) for inverse; reached by a later worst price within `horizon` sessions",
  signature: {
    inputs: SERIES_AND_WORST,
    span: "required",
    given: false,
    options: [
      { name: "leverage", kind: "number", otherwise: 10, low: 1, high: 500 },
      { name: "maintenance", kind: "number", otherwise: 0.005, low: 0, high: 0.5, share: true },
      { name: "horizon", kind: "number", otherwise: 20, low: 1, high: 2500, whole: true },
      { name: "convention", kind: "word", words: ["mark", "entry", "inverse"] },
      { name: "side", kind: "word", words: ["long", "short"] },
    ],
  },
  selects: "values",
  gives: "exact",
  counts: "entries with all their sessions seen",
  minimum: 1,
  range: [0, 1],
  laws: ["scale-free", "causal"],
  references: [
    "mark: maintenance of the value now, as Regulation T; entry: of the value when opened; inverse: contracts settled in the coin itself",
    "fees, funding and interest are left out; neighbouring entries share their days: 250 entries are not 250 trials",
  ],
  example: "liquidated(BTC, BTC.low, 2y, leverage=25) > liquidated(BTC, BTC.low, 2y, leverage=5)",
  unit: ([series, worst]) => {
    const input = [series!, worst ?? series!].findIndex(
      (shape) => shape.flow || shape.kind === "yield" || shape.kind === "index",
    );
    return input < 0 ? "%" : { wrong: "cannot be bought on leverage here; a price is wanted", input };
  },
  find: ({ columns, rows, numbers, options }) => {
    const [series, worst = series] = columns;
    const side = options.get("side") === "short" ? "short" : "long";
    const [leverage, maintenance] = [numbers.get("leverage")!, numbers.get("maintenance")!];
    const within = ({ values }: { values: Float64Array }) => values.subarray(Math.max(0, rows.first), rows.last + 1);
    if (maintenance * leverage >= 1) {
      const why = `a maintenance margin of ${percent(maintenance)} is all that leverage ${leverage} puts up`;
      return { kind: "none", why, n: 0, needs: `maintenance below ${percent(1 / leverage)}` };
    }
    const convention = options.get("convention") as MarginConvention;
    const factor = liquidationPrice({ entry: 1, leverage, maintenance, side }, convention);
    if (factor === null || factor === 1) return { kind: "none", why: "no price above 0 closes such a position", n: 0 };
    const entries = within(series!).map((price) => (price > 0 ? price : Number.NaN));
    const share = liquidatedShare(
      firstLiquidations({ entries, worst: within(worst!) }, factor),
      numbers.get("horizon")!,
    );
    if (isNoEstimate(share)) return { ...share, n: 0 };
    return { kind: "exact", value: share.value, n: share.entries, first: Math.max(0, rows.first), last: rows.last };
  },
});
