import { expect, test } from "vitest";
import { asking, found, on } from "../claims/asking.ts";

const closes = [150, 151, 149.5, 150.2, 152, 151.1, 150.4, 151.9, 153, 152.2];
const written = {
  US: { kind: "yield" as const, rows: on("2025-01-06", Array(10).fill(4.5)) },
  JP: { kind: "yield" as const, rows: on("2025-01-06", Array(10).fill(1.5)) },
  USDJPY: { rows: on("2025-01-06", closes) },
};

test("three percent over the volatility of the exchange rate", () => {
  const risk = found(written, "level(volatility(USDJPY, 5))").value as number;
  expect(found(written, "level(carrytorisk(US, JP, USDJPY, 5))").value).toBeCloseTo(0.03 / risk, 12);
});
test("no value before there are N moves", () => {
  const { values } = asking(written).column("carrytorisk(US, JP, USDJPY, 5)");
  expect([...values].map(Number.isNaN)).toEqual([true, true, true, true, true, false, false, false, false, false]);
});
test("prices are no rates", () => {
  expect(() => found(written, "level(carrytorisk(USDJPY, JP, USDJPY, 5))")).toThrow();
  expect(() => found(written, "level(carrytorisk(US, JP, US, 5))")).toThrow();
});
