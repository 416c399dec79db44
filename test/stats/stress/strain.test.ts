import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { strainOf } from "../../../src/stats/stress/strain.ts";

const RULE = { enter: 0.9, exit: 0.75, confirm: 2, leave: 3 };
const states = (values: readonly number[], rule = RULE): number[] => [...strainOf(Float64Array.from(values), rule)];

describe("strain", () => {
  test("by hand: two days at .9 enter, three at .75 leave, what lies between does neither", () => {
    //          one day    two days      between      three days at or below .75
    const index = [0.95, 0.8, 0.9, 0.9, 0.8, 0.76, 0.7, 0.75, 0.76, 0.7, 0.7, 0.7, 0.95];
    expect(states(index)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });
  test("a day without an index has no state and leaves what was counted as it was", () => {
    expect(states([0.9, Number.NaN, 0.9, Number.NaN])).toEqual([0, -1, 1, -1]);
  });

  const SHARES = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)), {
    maxLength: 60,
  });
  const RULES = fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([a, b, confirm, leave]) => ({ enter: Math.max(a, b), exit: Math.min(a, b), confirm, leave }));
  test("later days change no state", () =>
    fc.assert(
      fc.property(SHARES, SHARES, RULES, (values, later, rule) => {
        expect(states([...values, ...later], rule).slice(0, values.length)).toEqual(states(values, rule));
      }),
    ));
  test("told backwards from its definition: strained since the last completed run of days at either threshold", () =>
    fc.assert(
      fc.property(SHARES, RULES, (values, rule) => {
        const known = values.filter((value) => !Number.isNaN(value));
        const found = states(known, rule);
        for (let row = 1; row < known.length; row++) {
          if (found[row] === found[row - 1]) continue;
          const entered = found[row] === 1;
          const run = known.slice(row + 1 - (entered ? rule.confirm : rule.leave), row + 1);
          expect(run.every((value) => (entered ? value >= rule.enter : value <= rule.exit))).toBe(true);
        }
      }),
    ));
});
