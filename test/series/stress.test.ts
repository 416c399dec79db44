import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, dailyGrid, unitOfKind } from "../../src/series/column.ts";
import type { Kind } from "../../src/series/series.ts";
import { BLOCK_WEIGHTS, BLOCKS, type StressRoles, stressInputs, stressOfRoles } from "../../src/series/stress.ts";
import { seeded } from "../../src/stats/random.ts";

const ROWS = 700;

/** Walks of every role, some of which begin late and have gaps; nothing is drawn but from the seed. */
function market(seed: number): StressRoles {
  const random = seeded(seed);
  const grid = dailyGrid(Int32Array.from({ length: ROWS }, (_, row) => row));
  const walk = (kind: Kind, start: number, late = 0): Column => {
    let level = start;
    const values = Float64Array.from({ length: ROWS }, (_, row) => {
      level *= 1 + 0.03 * (random.uniform() - 0.5);
      return row < late || random.uniform() < 0.01 ? Number.NaN : level;
    });
    return { kind, unit: unitOfKind(kind), flow: false, every: "d", overlap: 1, grid, values };
  };
  return {
    equity: walk("price", 100),
    haven: walk("price", 1000),
    yield: walk("yield", 4),
    dollar: walk("price", 90),
    yen: walk("price", 110, 200),
    credit: [walk("price", 80, 150), walk("yield", 5)],
    bond: walk("price", 95),
    liquidity: [{ ...walk("index", 3, 100), unit: "% per bn" }],
  };
}

function cut(roles: StressRoles, rows: number): StressRoles {
  const shorter = (column: Column): Column => ({
    ...column,
    grid: dailyGrid(column.grid.days.slice(0, rows)),
    values: column.values.slice(0, rows),
  });
  const each = (one: Column | null): Column | null => (one === null ? null : shorter(one));
  return {
    equity: shorter(roles.equity),
    haven: each(roles.haven),
    yield: each(roles.yield),
    dollar: each(roles.dollar),
    yen: each(roles.yen),
    credit: roles.credit.map(shorter),
    bond: each(roles.bond),
    liquidity: roles.liquidity.map(shorter),
  };
}

test("weights add to 1", () =>
  expect(BLOCKS.reduce((total, block) => total + BLOCK_WEIGHTS[block], 0)).toBeCloseTo(1, 15));

describe("laws", () => {
  test("contributions add to the index, blocks without a score count for nothing, and it lies in 0..1", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { days, scores } = stressOfRoles(market(seed));
        const told = days.flatMap((day, row) => (day === null ? [] : [{ day, row }]));
        expect(told.length).toBeGreaterThan(300);
        for (const { day, row } of told) {
          const known = day.contributions.filter((one) => !Number.isNaN(one));
          expect(Math.abs(known.reduce((total, one) => total + one, 0) - day.index)).toBeLessThanOrEqual(1e-15);
          expect(known.length).toBe(scores.filter((column) => !Number.isNaN(column[row]!)).length);
          expect(day.index).toBeGreaterThanOrEqual(0);
          expect(day.index).toBeLessThanOrEqual(day.level ** 2 + 1e-12);
          expect(day.level).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 8, seed: 1 },
    ));
  test("appending rows changes no row before them, to the last bit", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: ROWS - 1 }), (seed, rows) => {
        const roles = market(seed);
        const [whole, part] = [stressOfRoles(roles), stressOfRoles(cut(roles, rows))];
        expect(part.days).toEqual(whole.days.slice(0, rows));
        expect(part.scores).toEqual(whole.scores.map((column) => column.slice(0, rows)));
      }),
      { numRuns: 12, seed: 2 },
    ));
});

describe("a block takes what it is given", () => {
  const roles = market(3);
  const only = { ...roles, haven: null, yield: null, dollar: null, yen: null, credit: [], bond: null, liquidity: [] };
  test("shares alone: the index is the square of their score", () => {
    const { days, scores } = stressOfRoles(only);
    const score = scores[0]!.at(-1)!;
    expect(days.at(-1)!.index).toBeCloseTo(score ** 2, 15);
    expect([...days.at(-1)!.contributions].map(Number.isNaN)).toEqual([false, true, true, true, true, true]);
  });
  test("a price as credit has a second input with a bond; a spread has one", () => {
    expect(stressInputs({ ...only, credit: [roles.credit[0]!] }).credit).toHaveLength(1);
    expect(stressInputs({ ...only, credit: [roles.credit[0]!], bond: roles.bond }).credit).toHaveLength(2);
    expect(stressInputs({ ...only, credit: [roles.credit[1]!], bond: null }).credit).toHaveLength(1);
  });
  test("weights of 0 leave no index", () => {
    const none = { equity: 0, credit: 0, haven: 0, rates: 0, liquidity: 0, fx: 0 };
    expect(stressOfRoles(roles, none).days.every((day) => day === null)).toBe(true);
  });
});
