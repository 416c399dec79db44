import { type Legs, legsOf, type RoleMoves } from "./legs.ts";
import { type Scores, scoresOf } from "./scores.ts";
import type { RegimeSettings } from "./settings.ts";
import { statesOf } from "./state-machine.ts";

/** The state of each row with what it rests on, over the short window and the long one. */
export interface Regimes {
  /** codes of `STATES`; -1 where none can be told */
  readonly states: Int8Array;
  readonly short: { readonly legs: Legs; readonly scores: Scores };
  readonly long: { readonly legs: Legs; readonly scores: Scores };
}

/** States from daily moves. Appending rows changes none before them. Cost: the same for each row. */
export function regimesOf(moves: RoleMoves, settings: RegimeSettings): Regimes {
  const over = (h: number): Regimes["short"] => {
    const legs = legsOf(moves, h, settings);
    return { legs, scores: scoresOf(legs, settings) };
  };
  const [short, long] = [over(settings.sessions), over(2 * settings.sessions)];
  return { states: statesOf(short.scores, long.scores, settings), short, long };
}
