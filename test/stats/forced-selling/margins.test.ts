import fc from "fast-check";
import { expect, test } from "vitest";
import { carryToRisk } from "../../../src/stats/carry.ts";
import { rebalancingFlow } from "../../../src/stats/forced-selling/leveraged-fund.ts";
import {
  liquidationPrice,
  type MarginConvention,
  marginCallPrice,
} from "../../../src/stats/forced-selling/liquidation-price.ts";
import {
  exposureSales,
  marginExposure,
  volatilityTargetExposure,
} from "../../../src/stats/forced-selling/risk-limits.ts";

test("a stock bought half on loan is called at two thirds where a quarter must stay", () => {
  expect(marginCallPrice(100, { initial: 0.5, maintenance: 0.25 })).toBeCloseTo(200 / 3, 12);
  // Sold short: 100 (1.5) / (1.25).
  expect(marginCallPrice(100, { initial: 0.5, maintenance: 0.25, side: "short" })).toBeCloseTo(120, 12);
});
test.each([
  ["entry", "long", 65_000, 58_825, 8],
  ["mark", "long", 65_000, 58_793.97, 2],
  ["inverse", "long", 2000, 1826.48, 2],
  ["inverse", "short", 2000, 2209.94, 2],
] as const)("ten times, half a percent, convention %s, %s", (convention, side, entry, expected, digits) => {
  expect(liquidationPrice({ entry, leverage: 10, maintenance: 0.005, side }, convention)).toBeCloseTo(expected, digits);
});
test("a long without a loan is never closed by mark, a short of the coin without a loan never by inverse", () => {
  expect(liquidationPrice({ entry: 100, leverage: 1, maintenance: 0, side: "long" }, "mark")).toBeNull();
  expect(liquidationPrice({ entry: 100, leverage: 1, maintenance: 0, side: "short" }, "inverse")).toBeNull();
});
test("a maintenance margin above the money put up is refused", () => {
  expect(() => liquidationPrice({ entry: 100, leverage: 10, maintenance: 0.1, side: "long" }, "mark")).toThrow(
    RangeError,
  );
  expect(() => liquidationPrice({ entry: 0, leverage: 10, maintenance: 0, side: "long" }, "mark")).toThrow(RangeError);
});
test("law: at the price given, own money is the maintenance margin", () => {
  const convention = fc.constantFrom<MarginConvention>("mark", "entry", "inverse");
  fc.assert(
    fc.property(
      fc.double({ min: 1.5, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 0.95, noNaN: true }),
      fc.constantFrom<"long" | "short">("long", "short"),
      convention,
      (leverage, share, side, of) => {
        const maintenance = share / leverage;
        const price = liquidationPrice({ entry: 1, leverage, maintenance, side }, of)!;
        const s = side === "long" ? 1 : -1;
        // Own money: put up plus profit, in money, or in the coin where the contract is inverse.
        const own = 1 / leverage + (of === "inverse" ? s * (1 - 1 / price) : s * (price - 1));
        expect(own).toBeCloseTo(maintenance * (of === "mark" ? price : 1), 9);
        expect(s * (1 - price)).toBeGreaterThan(0);
        const lower = liquidationPrice(
          { entry: 1, leverage: leverage * 1.01, maintenance: maintenance / 1.01, side: "long" },
          "mark",
        )!;
        expect(lower).toBeLessThan(1);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test("a fund of 1e9 at three times must buy 3e8 after +5 %; two times and minus once trade alike", () => {
  expect(rebalancingFlow(1e9, 3, 0.05)).toBeCloseTo(3e8, 6);
  expect(rebalancingFlow(100, 2, 0.01)).toBeCloseTo(2, 12);
  expect(rebalancingFlow(100, -1, 0.01)).toBeCloseTo(2, 12);
  expect(rebalancingFlow(100, 1, -0.5)).toBeCloseTo(0, 12);
});
test("law: after the flow the fund has its leverage again", () => {
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 3 }), fc.double({ min: -0.3, max: 0.3, noNaN: true }), (leverage, move) => {
      const assets = 100 * (1 + leverage * move);
      const exposure = 100 * leverage * (1 + move) + rebalancingFlow(100, leverage, move);
      expect(exposure).toBeCloseTo(leverage * assets, 9);
    }),
    { seed: 1 },
  );
});

test("a target of 10 % at volatilities 5, 10, missing, 20 %, capped at 1.5: sales of .5 and .5", () => {
  const exposures = volatilityTargetExposure(Float64Array.of(0.05, 0.1, Number.NaN, 0.2), { target: 0.1, cap: 1.5 });
  expect([...exposures]).toEqual([1.5, 1, Number.NaN, 0.5]);
  expect([...exposureSales(exposures)]).toEqual([Number.NaN, 0.5, Number.NaN, 0.5]);
});
test("a margin of two deviations allows 1 / (2 sigma): a volatility twice as high halves the position", () => {
  const exposures = marginExposure(Float64Array.of(0.01, 0.02, 0), { multiple: 2, cap: 100 });
  expect([...exposures]).toEqual([50, 25, Number.NaN]);
  expect(exposureSales(exposures)[1]).toBe(25);
});

test("carry-to-risk: 5 % over .5 % at 9 % volatility is a half", () => {
  expect(carryToRisk(5, 0.5, 9)).toBe(0.5);
  expect(carryToRisk(0.5, 5, 9)).toBe(-0.5);
  expect(carryToRisk(5, 0.5, 0)).toMatchObject({ kind: "none", why: "the exchange rate does not vary" });
  expect(carryToRisk(Number.NaN, 0.5, 9)).toMatchObject({ kind: "none" });
});
