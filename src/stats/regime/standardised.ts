import { SlidingFold } from "../sliding-fold.ts";
import { deviationOf, joinedSpreads, spreadOf } from "../spread.ts";
import type { RegimeSettings } from "./settings.ts";

/**
 * Each row's move over the last h rows in units of its usual size: the sum of h moves over sqrt(h) times the standard deviation
 * (n - 1) of the moves in the yardstick before those h, clipped. NaN where a move of the h is missing, where the yardstick holds
 * too few, or where they do not vary. A row costs the same however long the history is.
 */
export function standardised(
  moves: Float64Array,
  h: number,
  { yardstick, least, clip }: Pick<RegimeSettings, "yardstick" | "least" | "clip">,
): Float64Array {
  const usual = new SlidingFold(joinedSpreads);
  const found = new Float64Array(moves.length).fill(Number.NaN);
  for (let row = h; row < moves.length; row++) {
    usual.push(spreadOf(moves[row - h]!));
    if (row - h >= yardstick) usual.shift();
    const spread = usual.fold!;
    const size = deviationOf(spread) * Math.sqrt(h);
    if (spread.n < least || !(size > 0)) continue;
    let total = 0;
    for (let back = h - 1; back >= 0; back--) total += moves[row - back]!;
    found[row] = Math.min(clip, Math.max(-clip, total / size));
  }
  return found;
}
