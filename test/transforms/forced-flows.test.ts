import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asking, found, on, type Written } from "../claims/asking.ts";
import { agrees, reference } from "../stats/reference.ts";

const oracle = reference("forced-selling");
const path = (prices: readonly number[]): Written => ({ S: { rows: on("2024-01-01", prices, true) } });
const column = (written: Written, text: string) => [...asking(written).column(text).values];

describe("rebalancing", () => {
  const written = path([100, 105, 105, 94.5]);
  test("by hand: 1e9 at three times after +5 % is 3e8; two times and minus once trade alike", () => {
    const [none, first, second, third] = column(written, "rebalancing(S, leverage=3)");
    expect(none).toBeNaN();
    expect(1e9 * first!).toBeCloseTo(3e8, 3);
    expect([second, third!.toFixed(12)]).toEqual([0, "-0.600000000000"]);
    expect(column(written, "rebalancing(S, leverage=-1)")).toEqual(column(written, "rebalancing(S)"));
  });
  test("over a span it adds up, in per cent of the assets", () => {
    const sum = found(written, "level(rebalancing(S, leverage=3), 3d, pick=sum)");
    expect(sum).toMatchObject({ unit: "%", n: 3, exact: true });
    expect(sum.value).toBeCloseTo(0.3 - 0.6, 12);
    expect(() => found(written, "level(move(rebalancing(S)))")).toThrow(/never differenced/);
  });
  test("a yield has no such fund", () => {
    const yields = { Y: { kind: "yield" as const, rows: on("2025-01-06", [4, 4.1]) } };
    expect(() => found(yields, "level(rebalancing(Y))")).toThrow(/a price is wanted/);
  });
});

describe("marginexposure and sale", () => {
  // Log moves of 1 % up and down, then of 2 %: sd (n - 1) of two such is sqrt 2 times their size.
  const logs = [0, 1, 0, 1, 0, 2, 0, 2];
  const written = path(logs.map((one) => 100 * Math.exp(one / 100)));
  test("by hand: twice the volatility, half the position, and the rest is sold", () => {
    const exposure = column(written, "marginexposure(S, 2, multiple=2)");
    expect(exposure[4]).toBeCloseTo(1 / (2 * 0.01 * Math.SQRT2), 9);
    expect(exposure[7]).toBeCloseTo(exposure[4]! / 2, 9);
    const sold = found(written, "level(sale(marginexposure(S, 2, multiple=2)), 3d, pick=sum)");
    expect(sold.value).toBeCloseTo(exposure[4]! / 2, 9);
    const share = "share=50%, days=4";
    expect(column(written, `marginexposure(S, 2, multiple=2, ${share})`)[4]).toBeCloseTo(exposure[4]! / 4, 9);
    expect(column(written, "marginexposure(S, 2, multiple=2, cap=3)")[4]).toBe(3);
  });
  test("a price is no exposure", () => expect(() => found(written, "level(sale(S))")).toThrow(/no exposure/));
});

test("flows, exposures and sales are pandas'", () => {
  const written = path(oracle.close as number[]);
  const asked: readonly (readonly [string, readonly (number | null)[]])[] = [
    ...["-1", "2", "3"].map((one) => [`rebalancing(S, leverage=${one})`, oracle.rebalancing[one]] as const),
    ["marginexposure(S, 20, share=80%, days=10, cap=30)", oracle.marginExposure],
    ["sale(marginexposure(S, 20, share=80%, days=10, cap=30))", oracle.sale],
  ];
  for (const [text, expected] of asked)
    column(written, text).forEach((value, row) => {
      const wanted = expected[row];
      if (wanted === null) expect([text, row, value]).toEqual([text, row, Number.NaN]);
      else if (Math.abs(wanted!) > 1e-9) agrees(value, wanted!, 7);
      else expect(Math.abs(value)).toBeLessThan(1e-9);
    });
});

test("law: sales add to what the exposure fell by; more leverage is a larger flow of the same sign", () => {
  const prices = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(prices, fc.double({ min: 1.1, max: 4, noNaN: true }), (values, leverage) => {
      const written = path(values);
      const exposure = column(written, "marginexposure(S, 3)").filter((one) => !Number.isNaN(one));
      const sales = column(written, "sale(marginexposure(S, 3))").filter((one) => !Number.isNaN(one));
      expect(sales.reduce((a, b) => a + b, 0)).toBeCloseTo((exposure[0] ?? 0) - (exposure.at(-1) ?? 0), 6);
      const text = leverage.toFixed(3);
      const [less, more] = [text, "5"].map((one) => column(written, `rebalancing(S, leverage=${one})`));
      less!.slice(1).forEach((flow, row) => {
        const move = values[row + 1]! / values[row]! - 1;
        expect(Math.sign(flow)).toBe(Math.sign(move));
        expect(Math.abs(more![row + 1]!)).toBeGreaterThanOrEqual(Math.abs(flow));
      });
    }),
    { numRuns: 100, seed: 1 },
  );
});
