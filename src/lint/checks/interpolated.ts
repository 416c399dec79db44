import type { LintCheck } from "../lint-check.ts";
import { medianOf } from "../robust.ts";

const WINDOW = 20;
/** changes of a straight line between two true values are small beside the usual ones */
const SMALL = 0.3;

/** Stretches in which nearly all changes are far smaller than usual: a straight line drawn between two values. */
export const interpolated: LintCheck = {
  id: "interpolated",
  about: "stretches of changes so small that the values were drawn in, not observed",
  severities: ["warning"],
  threshold: `${WINDOW} changes in a row, but for one, below ${SMALL} of the usual size; ${10 * WINDOW} rows or more`,
  blind: "a few values drawn in, curves, and lines as steep as the market moves",
  matters:
    "values drawn in between others move smoothly and know the next observed value in advance: volatility is too low, correlation false, and an interval too narrow, for its n counts rows that were never observed",
  remedy: "take another source for these days, a span without them, or the observed values alone",
  find({ series: { days, kind }, changes, usualStep }) {
    if (usualStep > 4 || kind === "amount" || days.length < 10 * WINDOW) return [];
    const usual = medianOf(changes.map(Math.abs).filter((size) => size > 0));
    if (usual === undefined) return [];
    let small = 0;
    let flat = 0;
    let first = -1;
    let last = -1;
    let rows = 0;
    for (let i = 1; i < changes.length; i++) {
      const size = Math.abs(changes[i]!);
      if (size <= SMALL * usual) small++;
      if (size === 0) flat++;
      const left = i - WINDOW;
      if (left >= 1) {
        const gone = Math.abs(changes[left]!);
        if (gone <= SMALL * usual) small--;
        if (gone === 0) flat--;
      }
      // All zero is a stale run, which has a check of its own.
      if (i < WINDOW || small < WINDOW - 1 || flat > 0.9 * WINDOW) continue;
      if (first < 0) first = i - WINDOW + 1;
      rows += last < 0 || i - WINDOW > last ? WINDOW : i - last;
      last = i;
    }
    if (first < 0) return [];
    const message = `about ${rows} rows change by less than a third of the usual, ${WINDOW} in a row`;
    return [
      {
        severity: "warning",
        day: days[first]!,
        message,
        advice: "values may be drawn in between others: take another source for these days",
      },
    ];
  },
};
