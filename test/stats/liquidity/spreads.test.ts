import fc from "fast-check";
import { expect, test } from "vitest";
import { abdiRanaldo } from "../../../src/stats/liquidity/abdi-ranaldo.ts";
import { corwinSchultz } from "../../../src/stats/liquidity/corwin-schultz.ts";
import { edgeSpread } from "../../../src/stats/liquidity/edge.ts";
import type { Bars } from "../../../src/stats/liquidity/ohlc.ts";
import { rollSpread } from "../../../src/stats/liquidity/roll.ts";
import { zeroShare } from "../../../src/stats/liquidity/zero-share.ts";
import { acceptance } from "../acceptance.ts";
import { agrees, given, reference } from "../reference.ts";

const oracle = reference("liquidity");

function barsOf(rows: readonly (readonly (number | null)[])[]): Bars {
  const column = (j: number) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN);
  return { open: column(0), high: column(1), low: column(2), close: column(3) };
}
function cut(bars: Bars, rows: number): Bars {
  const { open, high, low, close } = bars;
  return { open: open.slice(0, rows), high: high.slice(0, rows), low: low.slice(0, rows), close: close.slice(0, rows) };
}

for (const [name, key, of] of [
  ["full bars", "full", "ofFull"],
  ["bars with holes", "holes", "ofHoles"],
] as const) {
  const bars = barsOf(oracle[key]);
  test(`EDGE of ${name} is the second program's`, () => {
    const { value, moving, openInside, closeInside } = given(edgeSpread(bars));
    agrees(value, oracle[of].edge.value);
    agrees(moving, oracle[of].edge.moving);
    agrees(openInside, oracle[of].edge.openInside);
    agrees(closeInside, oracle[of].edge.closeInside);
  });
  test(`Corwin and Schultz's spread of ${name} is the second program's`, () => {
    const kept = given(corwinSchultz(bars));
    agrees(kept.value, oracle[of].corwinSchultz.kept);
    expect(kept.pairs).toBe(oracle[of].corwinSchultz.pairs);
    agrees(given(corwinSchultz(bars, "zero")).value, oracle[of].corwinSchultz.zero);
  });
  test(`Abdi and Ranaldo's spread of ${name} is the second program's`, () => {
    const found = given(abdiRanaldo(bars));
    agrees(found.value, oracle[of].abdiRanaldo.value);
    agrees(found.twoDay, oracle[of].abdiRanaldo.twoDay);
    expect(found.pairs).toBe(oracle[of].abdiRanaldo.pairs);
  });
}
test("Roll's spread is the second program's", () => {
  agrees(rollSpread(barsOf(oracle.full).close) as number, oracle.roll);
});

test("a close that bounces between bid and ask shows their distance by Roll", () => {
  // Log moves +s, -s, +s, -s: pairs (+,-), (-,+), (+,-), mean product -s^2 less the product of the means -(1/3)(1/3) s^2 ...
  // covariance over 3 pairs, divisor 2: (-3 s^2 + s^2 / 3) / 2 = -4/3 s^2, and the spread 2 s sqrt(4/3).
  const s = 0.01;
  const closes = Float64Array.of(0, s, 0, s, 0).map((move) => 100 * Math.exp(move));
  expect(rollSpread(closes)).toBeCloseTo(2 * s * Math.sqrt(4 / 3), 12);
});
test("closes that trend have a spread below 0 by Roll, never a silent 0", () => {
  const closes = Float64Array.of(0, 0.01, 0.02, 0.05, 0.08, 0.09).map((move) => 100 * Math.exp(move));
  expect(rollSpread(closes)).toBeLessThan(0);
});
test("two bars of one range have Corwin and Schultz's spread by hand", () => {
  // Both bars 98..102: b = 2 r^2, g = r^2, r = ln(102/98); a = r (sqrt 2 - 1) / (sqrt 2 - 1) = r, S = 2 tanh(r / 2) = 2 * 4 / 200.
  const bars = { high: Float64Array.of(102, 102), low: Float64Array.of(98, 98), close: Float64Array.of(100, 100) };
  expect(given(corwinSchultz(bars)).value).toBeCloseTo(0.04, 14);
});
test("a bar beyond the close before it is shifted by the gap before Corwin and Schultz's spread is taken", () => {
  const lifted = { high: Float64Array.of(102, 204), low: Float64Array.of(98, 196), close: Float64Array.of(98, 200) };
  // The gap from 98 to 196 is a doubling; taken out, the second bar is 98..102 again.
  expect(given(corwinSchultz(lifted)).value).toBeCloseTo(0.04, 14);
});
test("Abdi and Ranaldo's spread of two bars by hand", () => {
  // Middles at e^0, closes at the ask e^.01: S^2 = 4 * .01 * .01, S = .02.
  const bars = {
    high: Float64Array.of(1, 1).map(() => Math.exp(0.01)),
    low: Float64Array.of(1, 1).map(() => Math.exp(-0.01)),
    close: Float64Array.of(1, 1).map(() => Math.exp(0.01)),
  };
  expect(given(abdiRanaldo(bars)).value).toBeCloseTo(0.02, 14);
  expect(given(abdiRanaldo(bars)).twoDay).toBeCloseTo(0.02, 14);
});
test("a price that stands still has no EDGE, and says why", () => {
  const flat = Float64Array.of(17.61, 17.61, 17.61);
  expect(edgeSpread({ open: flat, high: flat, low: flat, close: flat })).toMatchObject({
    kind: "none",
    why: "fewer than two bars moved",
  });
});
test("a high below the low is named with its row", () => {
  const bars = { ...barsOf(oracle.full), high: barsOf(oracle.full).high.map((high, t) => (t === 4 ? 1 : high)) };
  for (const found of [edgeSpread(bars), corwinSchultz(bars), abdiRanaldo(bars)]) {
    expect(found).toMatchObject({ kind: "none", why: "row 5: the high is below the low" });
  }
});
test("a price of 0 is named with its row", () => {
  const bars = { ...barsOf(oracle.full), close: barsOf(oracle.full).close.map((close, t) => (t === 2 ? 0 : close)) };
  for (const found of [edgeSpread(bars), corwinSchultz(bars), abdiRanaldo(bars), rollSpread(bars.close)]) {
    expect(found).toMatchObject({ kind: "none", why: expect.stringContaining("row 3: a price is") });
  }
});
test("too few bars give no spread", () => {
  for (const found of [
    edgeSpread(cut(barsOf(oracle.full), 2)),
    corwinSchultz(cut(barsOf(oracle.full), 1)),
    abdiRanaldo(cut(barsOf(oracle.full), 0)),
    rollSpread(Float64Array.of(1, 2, 3)),
  ]) {
    expect(found).toMatchObject({ kind: "none" });
  }
});
test("days on which the price stood still are counted, days beside a hole are not", () => {
  const found = zeroShare(Float64Array.of(5, 5, 6, Number.NaN, 6, 6, 7));
  expect(found).toEqual({ value: 0.5, zeros: 2, days: 4 });
  expect(zeroShare(Float64Array.of(5, Number.NaN))).toMatchObject({ kind: "none" });
});

test("law: prices in another currency have the same spreads", () => {
  const bars = barsOf(oracle.holes);
  const closes = barsOf(oracle.full).close;
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (rate) => {
      const scaled = Object.fromEntries(
        Object.entries(bars).map(([name, column]) => [name, column.map((price: number) => price * rate)]),
      ) as unknown as Bars;
      // Rounding of the prices turns an open that is the high into one beside it for no rate that is a power of 2 only: EDGE is left to those.
      agrees(given(corwinSchultz(scaled)).value, given(corwinSchultz(bars)).value, 8);
      agrees(given(abdiRanaldo(scaled)).value, given(abdiRanaldo(bars)).value, 8);
      agrees(rollSpread(closes.map((close) => close * rate)) as number, rollSpread(closes) as number, 8);
    }),
    { numRuns: 50 },
  );
  const doubled = Object.fromEntries(
    Object.entries(bars).map(([name, column]) => [name, column.map((price: number) => price * 2 ** 20)]),
  ) as unknown as Bars;
  agrees(given(edgeSpread(doubled)).value, given(edgeSpread(bars)).value, 8);
});

const PLACES = ["Open", "High", "Low", "Close"];
const published = (columns: ReadonlyMap<string, Float64Array>): Bars => {
  const [open, high, low, close] = PLACES.map((name) => columns.get(name)!) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return { open, high, low, close };
};
acceptance("ohlc.csv", (columns) => {
  const bars = published(columns);
  test("EDGE is the authors'", () => {
    const found = given(edgeSpread(bars));
    agrees(found.value, 0.0101849034905478, 14);
    agrees(given(edgeSpread(cut(bars, 10))).value, -0.016889917516422, 14);
    agrees(found.moving, 0.98209821, 8);
    agrees(found.openInside, 1.227922792, 10);
    agrees(found.closeInside, 1.205220522, 10);
    agrees(found.squares[0], 1.070242569e-4, 10);
    agrees(found.squares[1], 1.015958128e-4, 10);
  });
  test("Corwin-Schultz, Abdi-Ranaldo and Roll", () => {
    const found = given(corwinSchultz(bars));
    agrees(found.value, -0.0031512456, 8);
    expect(found.negative / found.pairs).toBeCloseTo(0.37, 2);
    agrees(given(corwinSchultz(bars, "zero")).value, 0.0039271035, 8);
    agrees(given(abdiRanaldo(bars)).value, 0.007213335, 8);
    agrees(given(abdiRanaldo(bars)).twoDay, 0.0109799668, 9);
    agrees(rollSpread(bars.close) as number, 0.009107493858, 10);
  });
});
acceptance("ohlc-miss.csv", (columns) => {
  test("EDGE with missing prices is the authors'", () =>
    agrees(given(edgeSpread(published(columns))).value, 0.01013284969780197, 14));
});
