import { expect, test } from "vitest";
import { found, on } from "../claims/asking.ts";

const calm = Array.from({ length: 40 }, (_, t) => 100 + (t % 2) * 0.2);
const wild = Array.from({ length: 20 }, (_, t) => 100 + (t % 2) * 5);
const written = { S: { rows: on("2025-01-06", [...calm, ...wild]) } };

test("target over volatility, never above the cap", () => {
  const risk = found(written, "level(volatility(S, 10))").value as number;
  expect(found(written, "level(exposure(S, 10, target=20%))").value).toBeCloseTo(0.2 / risk, 12);
  expect(found(written, "level(exposure(S, 10, target=20%, cap=0.1))").value).toBe(0.1);
});
test("when volatility jumps the fund sells", () => {
  expect(found(written, "change(exposure(S, 10, target=10%), 20d)").value).toBeLessThan(-1);
});
test("a yield has none", () => {
  const yields = { Y: { kind: "yield" as const, rows: on("2025-01-06", [4, 4.1, 4.2]) } };
  expect(() => found(yields, "level(exposure(Y, 2))")).toThrow(/taken of a price/);
});
