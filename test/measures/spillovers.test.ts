import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { found, on, type Written } from "../claims/asking.ts";
import { acceptance } from "../stats/acceptance.ts";
import { agrees, reference } from "../stats/reference.ts";

/** Series whose moves are given columns: points of an index, or log returns of a price. */
function moving(columns: Readonly<Record<string, ArrayLike<number>>>, kind: "index" | "price"): Written {
  return Object.fromEntries(
    Object.entries(columns).map(([name, moves]) => {
      let level = 0;
      const values = [0, ...Array.from(moves)].map((move) => {
        level += move;
        return kind === "price" ? 100 * Math.exp(level) : level;
      });
      return [name, { kind, rows: on("1990-01-01", values, true) }];
    }),
  );
}

const eustock = reference("eustock");
const leads = reference("lead-lag");
const spill = reference("spillover");

describe("granger", () => {
  const markets = moving({ X: eustock.x, Y: eustock.y }, "price");
  const asked = (options: string) => found(markets, `granger(Y, X, all, ${options})`).value as number;
  test("set A with two lags: F 2.09402, p 0.12348, lmtest's", () => {
    agrees(asked("pick=f, errors=ols"), 2.09402, 6);
    agrees(asked("errors=ols"), 0.12348, 5);
    agrees(asked("errors=ols"), leads.xToY2[1], 7);
  });
  test("robust, as waldtest with NeweyWest", () => {
    agrees(asked("pick=f"), leads.robustXToY2[0], 7);
    agrees(asked("lags=5"), leads.robustXToY5[1], 7);
  });
  test("a claim on p is an exact one in per cent; too few rows have none", () => {
    expect(found(markets, "granger(Y, X, all)")).toMatchObject({ unit: "%", exact: true, interval: null });
    expect(found(markets, "granger(Y, X, all, pick=f)")).toMatchObject({ unit: "1" });
    expect(found(markets, "granger(Y, X, 7d)")).toMatchObject({ value: null, needs: "8 rows" });
  });
  test("closes hours apart are said", () => {
    const close = (clock: number, zone: string) => ({ clock: clock * 3600, zone });
    const apart = {
      X: { ...markets.X!, close: close(15, "Asia/Tokyo") },
      Y: { ...markets.Y!, close: close(16, "America/New_York") },
    };
    for (const call of ["granger(Y, X, 2y)", "spillover(Y, X, 2y)", "totalspillover(Y, X, 2y)"]) {
      const codes = found(apart, call).notes.map(({ code }) => code);
      expect([call, codes]).toEqual([call, ["closes-apart"]]);
      expect(found(apart, call.replace(")", ", every=w)")).notes).toEqual([]);
    }
  });
});

describe("spillover by both methods", () => {
  const [a, b, c] = spill.series as number[][];
  const system = moving({ A: a!, B: b!, C: c! }, "index");
  const names = ["A", "B", "C"];
  const cell = (i: number, j: number, options: string) =>
    found(system, `spillover(${names[i]}, ${names[j]}, all, ${options})`).value as number;
  test("cells and totals are statsmodels', the order of the series that of with=", () => {
    for (const [i, j] of [
      [0, 1],
      [1, 0],
      [2, 0],
      [0, 2],
      [2, 1],
    ] as const) {
      agrees(cell(i, j, "method=cholesky, with=[A, B, C]"), spill.cholesky[i][j], 8);
      agrees(cell(i, j, `with=${names[3 - i - j]}`), spill.generalised[i][j], 8);
    }
    const total = (options: string) => found(system, `totalspillover(A, B, all, with=C${options})`).value as number;
    agrees(total(", method=cholesky"), spill.totals[0], 8);
    agrees(total(""), spill.totals[1], 8);
  });
  test("the inputs come first where with= does not name them, and the series are said once", () => {
    expect(cell(0, 1, "method=cholesky, with=C")).toBe(cell(0, 1, "method=cholesky, with=[A, B, C]"));
    expect(cell(1, 0, "method=cholesky, with=C")).toBe(cell(1, 0, "method=cholesky, with=[B, A, C]"));
    expect(cell(1, 0, "method=cholesky, with=C")).not.toBeCloseTo(cell(1, 0, "method=cholesky, with=[A, B, C]"), 3);
    expect(found(system, "spillover(B, A, all, with=[A, B, C])").of).toEqual(["B", "A", "C"]);
    expect(() => found(system, "spillover(B, A, all, with=[C, C])")).toThrow(/itself/);
    expect(() => found(system, "spillover(B, B, all, with=[C])")).toThrow(/itself/);
  });
  test("law: the total is the mean of what each takes from the others, whatever the method", () => {
    const moves = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(moves, moves, moves, fc.constantFrom("generalised", "cholesky"), (x, y, z, method) => {
        const random = moving({ A: x, B: y, C: z }, "index");
        const value = (text: string) => found(random, text).value as number | null;
        const options = `with=[A, B, C], method=${method}`;
        const total = value(`totalspillover(A, B, all, with=C, method=${method})`);
        const pairs = names.flatMap((one) =>
          names.filter((other) => other !== one).map((other) => value(`spillover(${one}, ${other}, all, ${options})`)),
        );
        if (total === null) expect(pairs).toContain(null);
        else {
          expect(pairs.reduce<number>((sum, one) => sum + one!, 0) / 3).toBeCloseTo(total, 9);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 30, seed: 1 },
    );
  });
  test("day by day, each total is that of the days up to its own", () => {
    const rolled = found(system, "level(totalspillover(A, B, 100d, with=C), 30d, pick=first)");
    const alone = found(system, "totalspillover(A, B, 100d, with=C)", rolled.from!);
    expect(rolled.value).toBe(alone.value);
  });
});

acceptance("dy2009.csv", (columns) => {
  test("in the language: 35.528 % by Cholesky, 19 markets, two lags (Diebold and Yilmaz 2009)", () => {
    const markets = Object.fromEntries([...columns].filter(([name]) => name !== "date"));
    const [first, second, ...others] = Object.keys(markets).map((name) => name.toUpperCase());
    const written = moving(Object.fromEntries(Object.entries(markets).map(([n, v]) => [n.toUpperCase(), v])), "index");
    const text = `totalspillover(${first}, ${second}, all, with=[${others.join(", ")}], method=cholesky)`;
    agrees(found(written, text).value as number, 0.355281546, 8);
  });
});
acceptance("dy2012.csv", (columns) => {
  test("in the language: 12.592 % generalised, four markets, four lags (Diebold and Yilmaz 2012)", () => {
    const names = ["Stocks", "Bonds", "Commodities", "FX"];
    const written = moving(Object.fromEntries(names.map((name) => [name.toUpperCase(), columns.get(name)!])), "index");
    const value = (text: string) => found(written, text).value as number;
    agrees(value("totalspillover(STOCKS, BONDS, all, with=[COMMODITIES, FX], order=4)"), 0.1259211307, 8);
    expect(100 * value("spillover(BONDS, STOCKS, all, with=[COMMODITIES, FX], order=4)")).toBeCloseTo(10.21, 2);
    expect(100 * value("spillover(FX, BONDS, all, with=[STOCKS, COMMODITIES], order=4)")).toBeCloseTo(7.03, 2);
  });
});
