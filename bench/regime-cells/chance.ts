import { type Random, seeded } from "../../src/stats/random.ts";
import type { RoleMoves } from "../../src/stats/regime/legs.ts";
import { regimesOf } from "../../src/stats/regime/regimes.ts";
import type { RegimeSettings } from "../../src/stats/regime/settings.ts";
import { CASH, QUALITY, STATES } from "../../src/stats/regime/states.ts";
import { type Summary, summaryOf } from "./summary.ts";

const MEAN_BLOCK = 20;

/** Share of days and episodes of a state that chance alone gives: mean over the draws, and what 95 of 100 stay below. */
export interface Chance {
  readonly state: string;
  readonly share: readonly [number, number];
  readonly episodes: readonly [number, number];
}

/**
 * Stationary bootstrap (Politis & Romano 1994), mean block 20 sessions: the risk assets are drawn together, haven, bond and dollar
 * each apart, so that each keeps its own moves and their runs, and nothing but chance joins them.
 */
export function chanceOf(moves: RoleMoves, settings: RegimeSettings, draws: number, seed: number): Chance[] {
  const random = seeded(seed);
  const found: Summary[] = [];
  for (let draw = 0; draw < draws; draw++) found.push(summaryOf(regimesOf(torn(moves, random), settings).states));
  return [QUALITY, CASH].map((code) => ({
    state: STATES[code]!,
    share: spread(found.map(({ shares }) => shares[code]!)),
    episodes: spread(found.map(({ episodes }) => episodes[code]!)),
  }));
}

function torn(moves: RoleMoves, random: Random): RoleMoves {
  const size = moves.equity.length;
  const together = drawnRows(size, random);
  const apart = (one: Float64Array | null): Float64Array | null =>
    one === null ? null : taken(one, drawnRows(size, random));
  return {
    equity: taken(moves.equity, together),
    risk: moves.risk.map((one) => taken(one, together)),
    haven: apart(moves.haven),
    bond: apart(moves.bond),
    dollar: apart(moves.dollar),
  };
}

function taken(moves: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => moves[row]!);
}

/** Rows 1 and later (row 0 has no move), in blocks of random length that go on behind the end at the beginning. */
function drawnRows(size: number, random: Random): Int32Array {
  const rows = new Int32Array(size);
  for (let at = 1; at < size; at++) {
    const fresh = at === 1 || random.uniform() < 1 / MEAN_BLOCK;
    rows[at] = fresh ? 1 + random.below(size - 1) : (rows[at - 1]! % (size - 1)) + 1;
  }
  return rows;
}

function spread(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return [mean, sorted[Math.ceil(0.95 * values.length) - 1]!];
}
