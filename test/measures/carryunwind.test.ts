import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { found, on, type Written } from "../claims/asking.ts";
import { agrees, reference } from "../stats/reference.ts";

const path = (moves: readonly number[]) => {
  const values = [100];
  for (const move of moves) values.push(values.at(-1)! * (1 + move / 100));
  return on("2025-01-06", values);
};
// The dollar's worst two of ten days in yen are the first and the sixth; shares fall on both, volatility rises on both, the Australian
// dollar falls on the first alone; on the sixth the yield rises.
const written: Written = {
  J: { rows: path([-2, 0.5, 1, 0.5, -0.4, -1.6, 0.4, 1, 0.5, 1]) },
  S: { rows: path([-1, 1, -1, 1, 1, -2, 1, -1, 1, 1]) },
  V: { kind: "index", rows: on("2025-01-06", [20, 25, 24, 25, 24, 23, 30, 29, 28, 27, 26]) },
  A: { rows: path([-1, 1, 1, 1, 1, 1, 1, -1, 1, 1]) },
  Y: { kind: "yield", rows: on("2025-01-06", [4, 3.9, 4, 4.1, 4, 3.9, 4, 3.9, 4, 4.1, 4]) },
  B: { rows: path([1, 1, -1, 1, -1, -1, -1, 1, -1, 1]) },
};
const asked = (options = "") => found(written, `carryunwind(J, S, 10d, tail=20%${options})`);

describe("carry unwind by hand", () => {
  test("the yen and shares: two days, of 10 * 0.2 * 0.4 by chance", () => {
    expect(asked()).toMatchObject({ value: 2, n: 10, unit: "d", exact: true });
    expect(asked().notes[0]!.message).toMatch(
      /^2 of 10 days, the yen in its best 20 %; by chance 0.8 would be expected/,
    );
  });
  test("each further leg asks more, in its role", () => {
    expect(asked(", volatility=V").value).toBe(2);
    expect(asked(", carry=A").value).toBe(1);
    expect(asked(", risk=[A]").value).toBe(1);
    expect(asked(", bond=Y, volatility=V").value).toBe(1);
    expect(asked(", bond=Y, carry=A").value).toBe(0);
    // As a price B fell on the sixth alone; a yield that falls is a bond that rises.
    expect(asked(", bond=B").value).toBe(1);
  });
  test("a currency quoted the other way round is turned by 1/S", () => {
    const turned = { ...written, A: { rows: written.A!.rows.map(([day, one]) => [day, 1 / one] as const) } };
    expect(found(turned, "carryunwind(J, S, 10d, tail=10%, carry=(1/A))").value).toBe(1);
    expect(found(turned, "carryunwind(J, S, 10d, tail=10%, carry=A)").value).toBe(0);
  });
  test("a leg that always holds leaves its links untold, not the days", () => {
    const falling = { ...written, A: { rows: path(Array.from({ length: 10 }, () => -1)) } };
    expect(found(falling, "carryunwind(J, S, 10d, tail=20%, carry=A)").value).toBe(2);
    expect(found(falling, "carryunwind(J, S, 10d, tail=20%, carry=A, pick=p)").reason).toMatch(/never or always/);
  });
  test("moves may stand for their series", () => {
    expect(found(written, "carryunwind(move(J), move(S), 10d, tail=20%, bond=move(Y))").value).toBe(
      asked(", bond=Y").value,
    );
  });
  test("a yield is neither a currency nor shares, and no series stands twice", () => {
    expect(() => found(written, "carryunwind(Y, S, 10d)")).toThrow(/no exchange rate/);
    expect(() => found(written, "carryunwind(J, Y, 10d)")).toThrow(/"Y" is a yield and cannot be the equity/);
    expect(() => found(written, "carryunwind(J, S, 10d, risk=S)")).toThrow(/itself/);
  });
});

test("count and chances are numpy's and scipy's", () => {
  const oracle = reference("carry");
  const priced = Object.fromEntries(
    Object.entries(oracle.prices as Record<string, number[]>).map(([name, values]) => [
      name,
      { rows: on("2020-01-01", values, true) },
    ]),
  );
  const market: Written = {
    ...priced,
    VOL: { kind: "index", rows: on("2020-01-01", oracle.volatility, true) },
    BOND: { kind: "yield", rows: on("2020-01-01", oracle.bond, true) },
    ZERO: {
      kind: "yield",
      rows: on(
        "2020-01-01",
        oracle.bond.map(() => 0.5),
        true,
      ),
    },
  };
  const count = found(market, `carryunwind(YEN, SHARES, all, carry=AUD, volatility=VOL, bond=BOND, tail=8%)`);
  expect([count.value, oracle.tail]).toEqual([oracle.count, 0.08]);
  expect(count.notes[0]!.message).toContain(
    `by chance ${oracle.independent.toFixed(1)} would be expected (so many or more: p = ${oracle.pIndependent.toPrecision(2)})`,
  );
  expect(count.notes[0]!.message).toContain(
    `correlations of the moves ${oracle.gaussian.toFixed(1)} (p = ${oracle.pGaussian.toPrecision(2)})`,
  );
  const picked = (pick: string) =>
    found(market, `carryunwind(YEN, SHARES, all, carry=AUD, volatility=VOL, bond=BOND, tail=8%, pick=${pick})`);
  expect(Math.abs((picked("expected").value as number) - oracle.gaussian)).toBeLessThan(0.01);
  expect(Math.abs((picked("p").value as number) - oracle.pGaussian)).toBeLessThan(1e-3);
  expect([picked("expected").unit, picked("p").unit]).toEqual(["d", "%"]);
  // Every day has a move: 365 a year.
  agrees(found(market, "level(carrytorisk(BOND, ZERO, YEN, 60))").value as number, oracle.carryToRisk, 9);
});

test("law: a further leg never adds a day, and a unit of a price changes nothing", () => {
  const moves = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(moves, moves, moves, fc.integer({ min: -8, max: 8 }), (yen, shares, other, power) => {
      const random: Written = Object.fromEntries(
        [yen, shares, other].map((one, index) => ["JSA"[index]!, { rows: path(one.map((move) => move / 10)) }]),
      );
      const scaled = Object.fromEntries(
        Object.entries(random).map(([name, { rows }]) => [
          name,
          { rows: rows.map(([day, one]) => [day, one * 2 ** power] as const) },
        ]),
      );
      const counted = (on: Written, options = "") =>
        found(on, `carryunwind(J, S, 20d, tail=30%${options})`).value as number;
      expect(counted(random, ", carry=A")).toBeLessThanOrEqual(counted(random));
      expect(counted(scaled, ", carry=A")).toBe(counted(random, ", carry=A"));
    }),
    { numRuns: 20, seed: 1 },
  );
});
