import { isoDay } from "../../series/day.ts";
import type { LintCheck, Suspicion } from "../lint-check.ts";

const SHOWN = 3;
const DAYS = 10;
const PERIODS = 2.5;

/** Days missing in a row. Holidays and closures of a week (September 2001) are none. */
export const gap: LintCheck = {
  id: "gap",
  about: "more than ten days without a row in daily data, or several periods in others",
  severities: ["warning", "note"],
  threshold: `more than ${DAYS} days between two rows of daily data, ${PERIODS} usual steps in others`,
  blind: "shorter holes: a week of holidays and a week lost look alike",
  matters: "the move over the gap counts as one day's, and a length such as 60d reaches further back than it says",
  remedy:
    "fetch the rows that were lost, or ask for a span without the gap; of a market that was closed nothing is wrong",
  find({ series: { days }, usualStep }) {
    const least = usualStep <= 4 ? DAYS : PERIODS * usualStep;
    const gaps: number[] = [];
    for (let i = 1; i < days.length; i++) if (days[i]! - days[i - 1]! > least) gaps.push(i);
    const width = (i: number) => days[i]! - days[i - 1]!;
    const found = gaps
      .toSorted((a, b) => width(b) - width(a) || a - b)
      .slice(0, SHOWN)
      .map(
        (i): Suspicion => ({
          severity: "warning",
          day: days[i]!,
          message: `no row for ${width(i) - 1} days after ${isoDay(days[i - 1]!)}`,
          advice: "a closure of the market, or rows that were lost: the move over the gap counts as one",
        }),
      );
    if (gaps.length > SHOWN)
      found.push({
        severity: "note",
        day: days[gaps[0]!]!,
        message: `${gaps.length} such gaps in all`,
        advice: "the widest are named above",
      });
    return found;
  },
};
