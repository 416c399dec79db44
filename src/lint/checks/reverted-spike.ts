import type { LintCheck, Suspicion } from "../lint-check.ts";
import { usualSize } from "../robust.ts";

/** A move of this many usual sizes (medians; about 0.67 of a standard deviation) that is taken back the next day */
const LARGE = 7;
const TAKEN_BACK = 0.25;
const SHOWN = 5;

/** A value far from both its neighbours, which agree: a bad tick rather than a market. */
export const revertedSpike: LintCheck = {
  id: "reverted-spike",
  about: "a value far from the day before and the day after, which agree with each other",
  severities: ["warning"],
  threshold: `${LARGE} usual sizes (medians of the 60 changes around) and all but ${100 * TAKEN_BACK} % taken back the next day; the ${SHOWN} largest`,
  blind:
    "bad ticks of two days and more, and those smaller than the market's own moves; a real shock taken back is found too",
  matters:
    "two large moves that no market made can carry most of a volatility, of a drawdown, and of what a correlation or a beta rests on",
  remedy: "compare with another source; take the row out if it is a bad tick, and keep it if others have it too",
  find({ series: { days, kind, values }, changes }) {
    if (kind === "amount") return [];
    const found: { row: number; times: number }[] = [];
    for (let row = 1; row + 1 < changes.length; row++) {
      const there = changes[row]!;
      const back = changes[row + 1]!;
      if (!(there * back < 0) || Math.abs(there + back) > TAKEN_BACK * Math.abs(there)) continue;
      const times = Math.abs(there) / usualSize(changes, row);
      if (times >= LARGE && Number.isFinite(times)) found.push({ row, times });
    }
    return found
      .toSorted((a, b) => b.times - a.times || a.row - b.row)
      .slice(0, SHOWN)
      .map(
        ({ row, times }): Suspicion => ({
          severity: "warning",
          day: days[row]!,
          message: `${values[row]} between ${values[row - 1]} and ${values[row + 1]}: a move of ${Math.round(times)} times the usual size, taken back the next day`,
          advice: "compare with another source; take the row out if it is a bad tick",
        }),
      );
  },
};
