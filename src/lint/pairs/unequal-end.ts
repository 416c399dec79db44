import type { PairCheck } from "./pair-check.ts";

const SAME = 0.99;
/** rows before the last on which the two must agree five times better than on it */
const BEFORE = 10;
const BETTER = 5;
const LEAST = 0.001;

/** Two series of one asset that agree until the last day they share, and not on it: one of the two has no close there. */
export const unequalEnd: PairCheck = {
  id: "last-row",
  about: "two series that agree until the last day they share",
  severities: ["warning"],
  threshold: `changes correlate ${SAME} or more; on the last common day they are more than ${100 * LEAST} % apart, and ${BETTER} times nearer on each of the ${BEFORE} days before`,
  blind: "two sources that are both unfinished, and assets that are not nearly the same",
  matters:
    "one of the two last prices is not a close: its level and its last move will be others tomorrow for the same day",
  remedy: "leave the row out, or ask with --as-of the day before",
  find(one, other, common) {
    const [here, there] = common.values;
    const last = here.length - 1;
    const apart = (row: number) => Math.abs(here[row]! / there[row]! - 1);
    if (last < BEFORE || !(apart(last) > LEAST) || common.agreement(0) < SAME) return undefined;
    for (let row = last - BEFORE; row < last; row++) if (apart(row) > apart(last) / BETTER) return undefined;
    return {
      subject: one,
      severity: "warning",
      day: common.days[last]!,
      message: `${one.entry.name} and ${other.entry.name} agree before, and on their last common day one has ${here[last]}, the other ${there[last]}`,
      advice: "one of them is not a close: leave the row out, or ask with --as-of the day before",
    };
  },
};
