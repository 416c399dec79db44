import { weekday } from "../../series/day.ts";
import type { LintCheck } from "../lint-check.ts";

const SUNDAY = 7;
/** Of a market open every day one row in seven is a Sunday; of one closed at weekends none, but for an evening session now and then. */
const EVERY_DAY = 0.12;
const A_FEW = 0.02;

/** Sundays that are too many for a market closed at weekends and too few for one that is open: days and months exchanged in some rows. */
export const weekendDays: LintCheck = {
  id: "weekend-days",
  about: "rows on Sundays that fit neither a market open every day nor one closed at weekends",
  find({ series: { days }, usualStep }) {
    if (usualStep > 1) return [];
    let sundays = 0;
    let first = -1;
    for (let i = 0; i < days.length; i++) {
      if (weekday(days[i]!) !== SUNDAY) continue;
      if (sundays++ === 0) first = i;
    }
    const share = sundays / days.length;
    if (sundays === 0 || share >= EVERY_DAY) return [];
    const day = days[first]!;
    const percent = (100 * share).toFixed(share < 0.001 ? 2 : 1);
    if (share > A_FEW && sundays >= 5) {
      const message = `${sundays} of ${days.length} rows are on Sundays (${percent} %): neither a market open every day nor one closed at weekends`;
      const advice = "day and month are probably exchanged in some rows: fetch the file again, or another source";
      return [{ severity: "error", day, message, advice }];
    }
    const many = sundays === 1 ? "1 row is on a Sunday" : `${sundays} rows are on Sundays`;
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
