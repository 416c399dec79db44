import { expect, test } from "vitest";
import { gather } from "../../src/claims/evaluate/gather.ts";
import { Market } from "../../src/claims/evaluate/market.ts";
import { Situation } from "../../src/claims/evaluate/situation.ts";
import { evaluate } from "../../src/claims/evaluate/values.ts";
import { FUNCTIONS } from "../../src/claims/functions.ts";
import { lineOrigin } from "../../src/claims/grammar/origin.ts";
import { parseClaim } from "../../src/claims/grammar/parser.ts";
import { checkValue } from "../../src/claims/kinds/check.ts";
import { namesOf, Shapes } from "../../src/claims/kinds/shapes.ts";
import { same } from "../../src/measures/measure.ts";
import type { Catalogue } from "../../src/read/catalogue.ts";
import { civilDay } from "../../src/series/day.ts";

const first = civilDay(2026, 1, 5)!;
const prices: Record<string, number[]> = { BTC: [100, 110, 99, 120, 90], GOLD: [50, 50, 55, 60, 45] };
const entries = Object.keys(prices).map((name) => ({ name, kind: "price" as const, file: `${name}.csv` }));
const catalogue: Catalogue = {
  entries,
  notes: [],
  find: (name) => entries.find((entry) => entry.name === name.toUpperCase()),
  nearest: () => undefined,
  load: (entry) => {
    const values = Float64Array.from(prices[entry.name]!);
    const source = { file: entry.file, column: "close", sha256: () => "", notes: [] };
    return {
      name: entry.name,
      kind: "price",
      field: undefined,
      days: Int32Array.from(values, (_, i) => first + i),
      values,
      source,
    };
  },
};
function value(text: string) {
  const origin = lineOrigin(text);
  const node = parseClaim(text, origin, FUNCTIONS);
  const shapes = new Shapes(namesOf(catalogue, origin), origin);
  checkValue(node, shapes);
  const settings = { confidence: 0.95, interval: "jackknife", seed: 1 } as const;
  return evaluate(
    node,
    new Situation(new Market(catalogue), shapes, settings, gather(node, shapes), undefined, () => "inconclusive"),
  );
}

test.each([
  ["BTC/GOLD", 2],
  ["(BTC at 2026-01-06)", 110],
  ["change(BTC, 2d)", 90 / 99 - 1],
  ["drawdown(BTC)", -0.25],
  ["drawdown(BTC, 2d)", -0.25],
  ["count(move(BTC) < 0, 4d)", 2],
  ["level(BTC given move(GOLD) > 0, 4d, pick=max)", 120],
  ["multiple(BTC, GOLD, 1d)", 1],
  ["percentile(BTC, 5d)", 0.1],
])("%s is %d", (text, expected) =>
  expect(value(text)).toMatchObject({ kind: "number", value: expect.closeTo(expected, 12) }),
);
test("since gives the last day that stood as low, or never", () =>
  expect(value("since(BTC, side=low)")).toMatchObject({ kind: "date", never: true }));
test("too few days give no number but the reason", () =>
  expect(value("change(BTC, 9d)")).toMatchObject({ kind: "none", needs: "5 sessions more" }));
test("a return is not compared with a bare number", () => expect(() => value("breach(BTC, 5, 3d)")).toThrow(/in %/));

test("a value whose interval cannot be told has open ends, which no bound can meet", () => {
  const found = value("correlation(BTC, GOLD, 4d)");
  expect(found).toMatchObject({
    kind: "number",
    uncertainty: { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY },
  });
  expect(same(Number.POSITIVE_INFINITY, 0.5)).toBe(false);
});
test("bounds the wrong way round are refused", () =>
  expect(() => value("count(BTC between 120 and 100, 3d)")).toThrow(/lower bound/));
