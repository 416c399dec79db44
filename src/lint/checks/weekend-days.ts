import { A_FEW, EVERY_DAY, LEAST, sundays } from "../../read/sundays.ts";
import type { LintCheck } from "../lint-check.ts";

/** Sundays that are too many for a market closed at weekends and too few for one that is open: days and months exchanged in some rows. */
export const weekendDays: LintCheck = {
  id: "weekend-days",
  about: "rows on Sundays that fit neither a market open every day nor one closed at weekends",
  severities: ["error", "note"],
  threshold: `Sundays on more than ${100 * A_FEW} % of the rows, ${LEAST} or more, and on less than ${100 * EVERY_DAY} %; fewer are a note`,
  blind: "days and months exchanged in a market open every day, or in so few rows that it looks like evening sessions",
  matters:
    "the moves of the days exchanged stand on other days than those of other series: correlations and betas compare days that have nothing to do with each other",
  remedy: "fetch the file again, or from another source; a few Sundays are evening sessions and may stay",
  find({ series: { days } }) {
    const { count, first, fits } = sundays(days);
    if (count === 0 || fits === "every day") return [];
    const day = days[first]!;
    const share = (100 * count) / days.length;
    const percent = share.toFixed(share < 0.1 ? 2 : 1);
    if (fits === "no market") {
      const message = `${count} of ${days.length} rows are on Sundays (${percent} %): neither a market open every day nor one closed at weekends`;
      const advice = "day and month are probably exchanged in some rows: fetch the file again, or another source";
      return [{ severity: "error", day, message, advice }];
    }
    const many = count === 1 ? "1 row is on a Sunday" : `${count} rows are on Sundays`;
    return [
      {
        severity: "note",
        day,
        message: `${many} (${percent} %)`,
        advice: "Sunday evening sessions: harmless where other series lack the day",
      },
    ];
  },
};
