import { binomialAtLeast } from "../binomial.ts";
import { pearson } from "../correlation.ts";
import type { NoEstimate } from "../estimate.ts";
import { normalQuantile } from "../normal.ts";
import { ranking } from "../rank.ts";
import { orthant } from "./orthant.ts";

/** One leg of a state: the days on which a series moved at or below a bound, below it, above it, or at or above it. */
export interface Leg {
  readonly moves: Float64Array;
  readonly side: "at most" | "below" | "above" | "at least";
  readonly bound: number;
}

/** Days on which all legs held at once, and how many there would be by chance. */
export interface JointStates {
  readonly count: number;
  readonly days: number;
  /** rows on which all legs held, in order */
  readonly rows: readonly number[];
  /** share of days on which each leg held */
  readonly rates: readonly number[];
  /** if the legs had nothing to do with each other, and the chance of so many or more */
  readonly independent: { readonly expected: number; readonly p: number };
  /** with the legs' own correlation and nothing else (Gaussian copula); null where one of the legs never or always holds */
  readonly gaussian: { readonly expected: number; readonly p: number } | null;
}

/**
 * Joint states such as a dash for cash: equities in their worst share, gold down, bond prices down, dollar up, on one day.
 * Independence is a low bar, since legs that correlate meet more often; the Gaussian copula takes the correlation of the normal
 * scores of the moves over all days and asks for what is beyond it. Chances are binomial: days are taken as independent here.
 * Legs differ from chance on some of many states tried; name the state before looking. NoEstimate where a move is missing.
 */
export function jointStates(legs: readonly Leg[]): JointStates | NoEstimate {
  const days = legs[0]?.moves.length ?? 0;
  if (legs.some(({ moves }) => moves.length !== days)) throw new RangeError("the legs differ in length");
  if (days === 0) return { kind: "none", why: "there are no days" };
  if (legs.some(({ moves }) => moves.some(Number.isNaN))) return { kind: "none", why: "a move is missing" };
  const states = legs.map((leg) => Int8Array.from(leg.moves, (move) => Number(holds(leg, move))));
  const rates = states.map((state) => state.reduce((total, one) => total + one, 0) / days);
  const rows = Array.from({ length: days }, (_, t) => t).filter((t) => states.every((state) => state[t] === 1));
  const against = (chance: number) => ({ expected: days * chance, p: binomialAtLeast(rows.length, days, chance) });
  let gaussian: JointStates["gaussian"] | undefined;
  return {
    count: rows.length,
    days,
    rows,
    rates,
    independent: against(rates.reduce((product, rate) => product * rate, 1)),
    // It takes milliseconds: who wants the count alone, day by day, does not wait for it.
    get gaussian() {
      if (gaussian === undefined) {
        const chance = gaussianChance(legs, rates);
        gaussian = chance === null ? null : against(chance);
      }
      return gaussian;
    },
  };
}

/** Whether a leg holds on a day with such a move. */
export function holds({ side, bound }: Leg, move: number): boolean {
  if (side === "at most") return move <= bound;
  if (side === "below") return move < bound;
  return side === "above" ? move > bound : move >= bound;
}

/** Chance that all legs hold when moves are tied by their correlation only: each leg lies below the normal quantile of its rate. */
function gaussianChance(legs: readonly Leg[], rates: readonly number[]): number | null {
  if (rates.some((rate) => rate === 0 || rate === 1)) return null;
  const scores = legs.map(({ moves, side }) => {
    const turned = side === "above" || side === "at least" ? -1 : 1;
    return ranking(moves).ranks.map((rank) => turned * normalQuantile(rank / (moves.length + 1)));
  });
  const correlation = scores.map((a, i) =>
    Float64Array.from(scores, (b, j) => (i === j ? 1 : (pearson(a, b) ?? Number.NaN))),
  );
  if (correlation.some((row) => row.some(Number.isNaN))) return null;
  return orthant(rates.map(normalQuantile), correlation);
}
