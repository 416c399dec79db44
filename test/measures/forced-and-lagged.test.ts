import { describe, expect, test } from "vitest";
import { connectedness } from "../../src/stats/spillover/connectedness.ts";
import { dimsonBeta } from "../../src/stats/spillover/dimson.ts";
import { found, on } from "../claims/asking.ts";

describe("liquidated", () => {
  // 10x without maintenance closes at 90 % of the entry, whatever the convention.
  const written = { A: { rows: on("2025-01-06", [100, 95, 89, 100, 91, 90.1]) } };
  const asked = (options: string) => found(written, `liquidated(A, 6d, ${options})`);
  test("by hand: of four entries with two sessions after them, one saw 90 % of its price", () => {
    // 100 -> 95, 89: closed. 95 -> 89, 100: 89 is above 85.5. 89 -> 100, 91. 100 -> 91, 90.1: above 90.
    const share = asked("leverage=10, maintenance=0%, horizon=2, convention=entry");
    expect(share).toMatchObject({ value: 0.25, n: 4, unit: "%", exact: true });
  });
  test("a maintenance margin closes earlier: 91 % for 1 %", () => {
    expect(asked("leverage=10, maintenance=1%, horizon=2, convention=entry").value).toBe(0.5);
  });
  test("short: 110 % of 89 is reached the day after", () => {
    expect(asked("leverage=10, maintenance=0%, horizon=2, convention=entry, side=short").value).toBe(0.25);
  });
  test("no number where nothing can close, or all is margin", () => {
    expect(asked("leverage=1, maintenance=0%, horizon=2").reason).toMatch(/no price above 0/);
    expect(asked("leverage=50, maintenance=2%, horizon=2").reason).toMatch(/all that leverage 50 puts up/);
    expect(asked("horizon=20").reason).toMatch(/20 rows after it/);
  });
  test("a yield is not bought on leverage", () => {
    const yields = { Y: { kind: "yield" as const, rows: on("2025-01-06", [4, 4.1, 4.2]) } };
    expect(() => found(yields, "liquidated(Y, 3d, horizon=1)")).toThrow(/leverage/);
  });
});

const days = 300;
const news = (t: number) => 0.01 * Math.sin(t * t);
const own = (t: number) => 0.004 * Math.cos(3 * t * t);
const walk = (move: (t: number) => number) => {
  let log = 0;
  return on(
    "2024-01-01",
    Array.from({ length: days + 1 }, (_, t) => {
      if (t > 0) log += move(t);
      return 100 * Math.exp(log);
    }),
  );
};
// Y answers half of the news on the day, half the day after, as a market that closes early does.
const markets = {
  X: { rows: walk(news) },
  Y: { rows: walk((t) => 0.5 * news(t) + 0.5 * news(t - 1) + own(t)) },
  Z: { rows: walk((t) => own(t + 7)) },
};
const moves = (rows: readonly (readonly [string, number])[]) =>
  Float64Array.from(rows.slice(1), ([, price], t) => Math.log(price / rows[t]![1]));

test("dimson adds what the next day brings", () => {
  const plain = found(markets, `beta(Y, X, ${days}d)`).value as number;
  const whole = found(markets, `dimson(Y, X, ${days}d)`);
  const sum = dimsonBeta(moves(markets.Y.rows), moves(markets.X.rows));
  if ("kind" in sum) throw new Error(sum.why);
  expect(whole.value).toBeCloseTo(sum.value, 10);
  expect(whole.n).toBe(days - 2);
  expect(whole.interval).not.toBeNull();
  expect(plain).toBeLessThan(0.7);
  expect(Math.abs((whole.value as number) - 1)).toBeLessThan(0.1);
});
test("dimson reads nothing behind its span", () => {
  const past = found(markets, "dimson(Y, X, 2024-02-01..2024-06-28)");
  const asOf = found(markets, "dimson(Y, X, 2024-02-01..2024-06-28)", "2024-06-28");
  expect(past.value).toBe(asOf.value);
});
test("spillover is a cell of the table, whatever stands beside", () => {
  const columns = [markets.Y, markets.X, markets.Z].map(({ rows }) => moves(rows));
  const table = connectedness(columns, { order: 2, horizon: 10, shocks: "generalised" });
  if ("kind" in table) throw new Error(table.why);
  expect(found(markets, `spillover(Y, X, ${days}d, with=Z)`).value).toBeCloseTo(table.shares[0]![1]!, 12);
  expect(found(markets, `spillover(Z, X, ${days}d, with=[Y])`).value).toBeCloseTo(table.shares[2]![1]!, 9);
});
test("too few rows for an autoregression say so", () => {
  expect(found(markets, "spillover(Y, X, 5d)")).toMatchObject({ value: null, needs: "8 rows" });
});
