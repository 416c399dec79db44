import type { PairCheck } from "./pair-check.ts";

/** Changes that agree this well are of one asset, or nearly. */
const SAME = 0.9;
const FAR_BETTER = 0.3;

/** Two series of one asset, one of which is stamped a day late: their changes agree far better with one of them a day earlier. */
export const shiftedDay: PairCheck = {
  id: "shifted-day",
  about: "two series that agree when one is moved by a day, and not as they stand",
  severities: ["error"],
  threshold: `changes correlate ${SAME} or more with one of the two a day earlier, and ${FAR_BETTER} better than as they stand; more than 120 common days`,
  blind: "two series both late, assets that are not nearly the same, and more than one day",
  matters:
    "correlation and beta of the same days are near zero though the two are one asset, and one of them seems to lead the other: so it will seem beside every other series too",
  remedy: "day_shift: -1 in the catalogue for the one that is late, once it is known which",
  find(one, other, common) {
    const together = common.agreement(0);
    for (const lag of [1, -1]) {
      const shifted = common.agreement(lag);
      if (shifted < SAME || shifted < together + FAR_BETTER) continue;
      const [late, early] = lag > 0 ? [one, other] : [other, one];
      const name = late.entry.name;
      return {
        subject: late,
        severity: "error",
        day: common.days[1]!,
        message: `changes of ${one.entry.name} and ${other.entry.name} agree (${shifted.toFixed(2)}) with ${name} a day earlier, and not on the same day (${together.toFixed(2)})`,
        advice: `${name} is stamped a day later than ${early.entry.name}: day_shift: -1 in the catalogue, if it is the one that is late`,
      };
    }
    return undefined;
  },
};
