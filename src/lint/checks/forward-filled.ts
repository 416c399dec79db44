import { weekday } from "../../series/day.ts";
import type { LintCheck } from "../lint-check.ts";

const SATURDAY = 6;
/** weekend rows, and the share of them that repeats the day before */
const LEAST = 20;
const REPEATED = 0.8;

/** A weekday series carried onto all days of the calendar: its weekend values repeat Friday's, which thins out moves and correlations. */
export const forwardFilled: LintCheck = {
  id: "forward-filled",
  about: "values of Friday repeated on Saturday and Sunday",
  severities: ["error"],
  threshold: `${LEAST} weekend rows or more, a tenth of all, and ${100 * REPEATED} % of them as the day before`,
  blind: "holidays filled in on weekdays (see stale-run), and fills that are not Friday's value",
  matters:
    "two of seven moves are zeros that no market made: volatility comes out too low, and correlation and beta with what trades at weekends (bitcoin) too near to zero",
  remedy: "fetch the series with its own days, or take the weekends out",
  find({ series: { days }, changes, usualStep }) {
    if (usualStep > 1) return [];
    let weekend = 0;
    let repeated = 0;
    let first = -1;
    for (let i = 1; i < days.length; i++) {
      if (weekday(days[i]!) < SATURDAY) continue;
      weekend++;
      if (changes[i] !== 0) continue;
      if (repeated++ === 0) first = i;
    }
    if (weekend < LEAST || weekend < 0.1 * days.length || repeated < REPEATED * weekend) return [];
    let still = 0;
    for (const change of changes) if (change === 0) still++;
    const percent = Math.round((100 * still) / (days.length - 1));
    const message = `${repeated} of ${weekend} weekend rows repeat the value before; ${percent} % of all changes are zero`;
    return [
      {
        severity: "error",
        day: days[first]!,
        message,
        advice: "the series was filled onto all days: fetch it with its own days, or take out the weekends",
      },
    ];
  },
};
