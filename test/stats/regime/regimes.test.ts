import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seeded } from "../../../src/stats/random.ts";
import type { RoleMoves } from "../../../src/stats/regime/legs.ts";
import { regimesOf } from "../../../src/stats/regime/regimes.ts";
import { runsOf } from "../../../src/stats/regime/runs.ts";
import { type Scores, scoresOf } from "../../../src/stats/regime/scores.ts";
import { REGIME_SETTINGS, type RegimeSettings } from "../../../src/stats/regime/settings.ts";
import { standardised } from "../../../src/stats/regime/standardised.ts";
import { statesOf } from "../../../src/stats/regime/state-machine.ts";
import { STATES } from "../../../src/stats/regime/states.ts";
import { plainStates } from "./plain-twin.ts";

const SMALL = { ...REGIME_SETTINGS, yardstick: 4, least: 2 };
const states = (found: Int8Array): (string | null)[] => Array.from(found, (code) => STATES[code] ?? null);

describe("a move in usual moves, by hand", () => {
  // Moves 1 -1 1 -1 2 4, windows of 2 rows. On the last row the window holds 2 + 4 = 6; the four moves before it are 1 -1 1 -1:
  // mean 0, squares 4, sd sqrt(4/3) = 1.1547; 6 / (1.1547 sqrt 2) = 3.6742. On the row before: window -1 + 2 = 1, moves 1 -1 1:
  // mean 1/3, squares 8/3, sd sqrt(4/3); 1 / (1.1547 sqrt 2) = 0.6124.
  const moves = Float64Array.from([1, -1, 1, -1, 2, 4]);
  test("the sum of the window over the deviation of the moves before it", () => {
    const found = standardised(moves, 2, SMALL);
    expect(found[5]).toBeCloseTo(6 / Math.sqrt((4 / 3) * 2), 12);
    expect(found[4]).toBeCloseTo(1 / Math.sqrt((4 / 3) * 2), 12);
  });
  test("none before the yardstick holds the least number of moves", () => {
    // Row 3 is the first with two moves (1, -1) before its window.
    expect([...standardised(moves, 2, SMALL)].findIndex((one) => !Number.isNaN(one))).toBe(3);
    expect(standardised(moves, 2, { ...SMALL, least: 5 }).every(Number.isNaN)).toBe(true);
  });
  test("clipped at both ends", () => {
    expect(
      standardised(
        moves.map((one, t) => (t < 4 ? one : 100 * one)),
        2,
        SMALL,
      )[5],
    ).toBe(4);
    expect(
      standardised(
        moves.map((one, t) => (t < 4 ? one : -100 * one)),
        2,
        SMALL,
      )[5],
    ).toBe(-4);
  });
  test("moves that do not vary tell nothing", () => {
    expect(standardised(new Float64Array(20).fill(0.001), 2, SMALL).every(Number.isNaN)).toBe(true);
    expect(standardised(new Float64Array(20), 2, SMALL).every(Number.isNaN)).toBe(true);
  });
  test("a missing move leaves out the windows that hold it, and counts for nothing before them", () => {
    const found = standardised(Float64Array.from([1, -1, 1, -1, Number.NaN, 2, 4, 1]), 2, SMALL);
    expect([...found].map(Number.isNaN)).toEqual([true, true, true, false, true, true, false, false]);
    // The window 2, 4 has -1 1 -1 and the gap before it within four rows: mean -1/3, sd sqrt(4/3).
    expect(found[6]).toBeCloseTo(6 / Math.sqrt((4 / 3) * 2), 12);
  });
});

describe("scores, by hand", () => {
  const one = (r: number, v: number | null, d: number | null): number[] => {
    const column = (value: number | null) => (value === null ? null : Float64Array.of(value));
    const riskLeg = Float64Array.of(r);
    const legs = { equity: riskLeg, risk: [], haven: column(v), bond: null, dollar: column(d), riskLeg };
    return scoresOf({ ...legs, havenLeg: column(v) }, REGIME_SETTINGS).map((score) => score[0]!);
  };
  test("risk falls by 1.5, haven by 1, the dollar rises by 0.6: cash 1.2, quality -2, risk-off 1.5, risk-on -1.5", () => {
    const [, off, on, quality, cash] = one(-1.5, -1, 0.6);
    expect([off, on, quality, cash]).toEqual([1.5, -1.5, -2, 1.2]);
  });
  test("risk falls by 1.5 and the haven rises by 0.7: quality 1.4", () => expect(one(-1.5, 0.7, 0.2)[3]).toBe(1.4));
  test("risk rises by 2 and the dollar falls by 0.4: risk-on 0.8", () => expect(one(2, 0.1, -0.4)[2]).toBe(0.8));
  test("without the dollar there is no cash, without any haven no quality", () => {
    expect(one(-3, -3, null)[4]).toBe(Number.NEGATIVE_INFINITY);
    expect(one(-3, null, 3).slice(3)).toEqual([Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  });
});

describe("entering and leaving, by hand", () => {
  /** Scores of every state on each row; those not named are -1. The long window says the same unless told otherwise. */
  const machine = (rows: Partial<Record<string, number>>[], long = rows): (string | null)[] => {
    const scores = (all: typeof rows): Scores =>
      STATES.map((state) => Float64Array.from(all, (row) => (row.gap === 1 ? Number.NaN : (row[state] ?? -1))));
    return states(statesOf(scores(rows), scores(long), REGIME_SETTINGS));
  };
  const off = { "risk-off": 1 };
  const cash = { "risk-off": 1, "flight-to-cash": 1 };
  test("two days at 1 enter, one does not", () => {
    expect(machine([off, {}, off, off])).toEqual(["calm", "calm", "calm", "risk-off"]);
  });
  test("a score of 2 enters at once, but never risk-on", () => {
    expect(machine([{ "risk-off": 2 }])).toEqual(["risk-off"]);
    expect(machine([{ "risk-on": 3 }, { "risk-on": 3 }])).toEqual(["calm", "risk-on"]);
  });
  test("two days at 0 or less over both windows leave", () => {
    expect(machine([off, off, {}, {}])).toEqual(["calm", "risk-off", "risk-off", "calm"]);
  });
  test("the long window alone holds a state", () => {
    const held = { "risk-off": 0.1 };
    expect(machine([off, off, {}, {}, {}], [off, off, held, held, held]).at(-1)).toBe("risk-off");
  });
  test("cash goes before quality before risk-off", () => {
    const all = { "risk-off": 1, "flight-to-quality": 1, "flight-to-cash": 1 };
    expect(machine([all, all])).toEqual(["calm", "flight-to-cash"]);
    expect(
      machine([
        { ...all, "flight-to-cash": 0 },
        { ...all, "flight-to-cash": 0 },
      ]).at(-1),
    ).toBe("flight-to-quality");
  });
  test("a sell-off of unclear direction gives way as soon as the direction is clear", () => {
    expect(machine([off, off, cash, cash])).toEqual(["calm", "risk-off", "risk-off", "flight-to-cash"]);
  });
  test("a flight does not give way to risk-off while it is still there", () => {
    const fading = { "risk-off": 1, "flight-to-cash": 0.1 };
    expect(machine([cash, cash, fading, fading]).at(-1)).toBe("flight-to-cash");
    const gone = { "risk-off": 1, "flight-to-cash": 0 };
    expect(machine([cash, cash, gone], [cash, cash, fading]).at(-1)).toBe("risk-off");
  });
  test("a day that cannot be told has no state and leaves the counts as they are", () => {
    expect(machine([off, { gap: 1 }, off])).toEqual(["calm", null, "risk-off"]);
  });
});

test("runs do not end where a day cannot be told, and do not count it", () => {
  expect(runsOf(Int8Array.from([-1, 0, 0, -1, 0, 4, 4, 0]))).toEqual([
    { state: 0, first: 1, last: 4, sessions: 3 },
    { state: 4, first: 5, last: 6, sessions: 2 },
    { state: 0, first: 7, last: 7, sessions: 1 },
  ]);
});

/** Random panels: legs tied to each other by a common shock, calm and wild stretches, some moves missing, some roles absent. */
const panels = fc.record({
  seed: fc.nat(),
  rows: fc.integer({ min: 0, max: 400 }),
  risk: fc.integer({ min: 0, max: 2 }),
  absent: fc.constantFrom("", "haven", "bond", "dollar"),
  gaps: fc.constantFrom(0, 0, 0.01),
  settings: fc.record({
    confirm: fc.integer({ min: 1, max: 3 }),
    leave: fc.integer({ min: 1, max: 3 }),
    sessions: fc.integer({ min: 1, max: 6 }),
    enter: fc.constantFrom(0.5, 1, 1.25),
    exit: fc.constantFrom(-0.5, 0, 0.3),
    yardstick: fc.constantFrom(20, 60, 250),
    least: fc.constantFrom(10, 20),
  }),
});
type Asked = typeof panels extends fc.Arbitrary<infer T> ? T : never;

function movesOf({ seed, rows, risk, absent, gaps }: Asked): RoleMoves {
  const random = seeded(seed);
  const common = Array.from({ length: rows }, () => random.normal());
  const leg = (tie: number): Float64Array =>
    Float64Array.from(common, (shock, t) => {
      const wild = t % 90 > 60 ? 0.03 : 0.01;
      return random.uniform() < gaps || t === 0
        ? Number.NaN
        : wild * (tie * shock + random.normal() + (t % 50 > 40 ? tie : 0));
    });
  const [haven, bond, dollar] = [leg(0.3), leg(0.3), leg(1)];
  const equity = leg(-1);
  return {
    equity,
    risk: Array.from({ length: risk }, () => leg(-1)),
    haven: absent === "haven" ? null : haven,
    bond: absent === "bond" ? null : bond,
    dollar: absent === "dollar" ? null : dollar,
  };
}

const settingsOf = ({ settings }: Asked): RegimeSettings => ({ ...REGIME_SETTINGS, ...settings });

describe("laws over random panels", () => {
  test("the states are those of the rule carried out day by day", () => {
    const met = new Set<string | null>();
    fc.assert(
      fc.property(panels, (asked) => {
        const moves = movesOf(asked);
        const found = states(regimesOf(moves, settingsOf(asked)).states);
        for (const one of found) met.add(one);
        expect(found).toEqual(plainStates(moves, settingsOf(asked)));
      }),
      { numRuns: 150, seed: 20081015 },
    );
    expect(met.size).toBe(6);
  });
  test("rows that come later change no state, leg or score before them", () => {
    fc.assert(
      fc.property(panels, fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const moves = movesOf(asked);
        const cut = Math.floor(share * moves.equity.length);
        const upToCut = <T extends Float64Array | null>(one: T) => one?.slice(0, cut) ?? null;
        const early: RoleMoves = {
          equity: moves.equity.slice(0, cut),
          risk: moves.risk.map((one) => one.slice(0, cut)),
          haven: upToCut(moves.haven),
          bond: upToCut(moves.bond),
          dollar: upToCut(moves.dollar),
        };
        const [whole, part] = [regimesOf(moves, settingsOf(asked)), regimesOf(early, settingsOf(asked))];
        expect([...whole.states.slice(0, cut)]).toEqual([...part.states]);
        for (const window of ["short", "long"] as const)
          part[window].scores.forEach((score, code) => {
            expect([...whole[window].scores[code]!.slice(0, cut)]).toEqual([...score]);
          });
      }),
      { numRuns: 100, seed: 20200312 },
    );
  });
  test("what a huge move did to the sums is gone when it has left the yardstick", () => {
    const random = seeded(7);
    const moves = Float64Array.from({ length: 900 }, () => 0.01 * random.normal());
    const shocked = moves.map((one, t) => (t === 100 ? 1e9 : one));
    const [plain, after] = [standardised(moves, 5, REGIME_SETTINGS), standardised(shocked, 5, REGIME_SETTINGS)];
    expect(after[300]).toBeCloseTo(0, 6);
    for (let row = 360; row < 900; row++) expect(after[row]! / plain[row]!).toBeCloseTo(1, 12);
  });
});
