import { quantile } from "../stats/quantile.ts";
import type { Leg } from "../stats/tails/joint-states.ts";
import type { Column } from "./column.ts";

/** What a series stands for in a carry unwind. The first two are there once each; the others may be none or several. */
export const CARRY_ROLES = ["yen", "equity", "volatility", "carry", "risk", "bond"] as const;
export type CarryRole = (typeof CARRY_ROLES)[number];

/** A series in its role: its moves, and the kind of the levels they are of. */
export interface CarryCast {
  readonly role: CarryRole;
  readonly kind: Column["kind"];
  readonly moves: Float64Array;
}

/**
 * The legs of a carry unwind: the dollar in yen in its worst `tail` (quantile type 7), so that the yen is up as in its best; shares,
 * carry currencies and other risk assets down; volatility up; bonds down, told by a price that falls or a yield that rises. Moves of one
 * set of days. Null where there are none.
 */
export function carryLegs(cast: readonly CarryCast[], tail: number): Leg[] | null {
  const yen = cast.find(({ role }) => role === "yen");
  const bound = yen === undefined ? null : quantile(yen.moves, tail);
  if (bound === null) return null;
  return cast.map(({ role, kind, moves }) => {
    if (role === "yen") return { moves, side: "at most", bound };
    const rises = role === "volatility" || (role === "bond" && kind === "yield");
    return { moves, side: rises ? "above" : "below", bound: 0 };
  });
}
