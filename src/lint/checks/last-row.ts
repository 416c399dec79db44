import type { LintCheck } from "../lint-check.ts";
import { medianOf } from "../robust.ts";

const BEFORE = 20;
const THIN = 0.35;

/** A last row with far less volume than those before: a snapshot of a session that was not over. */
export const lastRow: LintCheck = {
  id: "last-row",
  about: "a last row whose volume is that of a session not yet over",
  severities: ["warning"],
  threshold: `less than ${100 * THIN} % of the middle volume of the ${BEFORE} rows before`,
  blind: "series without volume, whose last row only another source can tell (below)",
  matters:
    "the last price is not a close: the level, the drawdown and the last move will be others tomorrow for the same day",
  remedy: "leave the row out, or ask with --as-of the day before",
  find({ series, field }) {
    const volume = field("volume");
    const last = series.days.at(-1)!;
    if (volume === undefined || volume.days.at(-1) !== last || volume.values.length <= BEFORE) return [];
    const usual = medianOf(volume.values.subarray(volume.values.length - 1 - BEFORE, volume.values.length - 1))!;
    const traded = volume.values.at(-1)!;
    if (!(usual > 0) || traded >= THIN * usual) return [];
    const message = `the volume of the last row is ${Math.round((100 * traded) / usual)} % of the usual`;
    return [
      {
        severity: "warning",
        day: last,
        message,
        advice: "the session may not have been over: leave the row out, or ask with --as-of the day before",
      },
    ];
  },
};
