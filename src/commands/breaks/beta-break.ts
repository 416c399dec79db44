import { breakIntervals } from "../../stats/breaks/break-interval.ts";
import { segmentations } from "../../stats/breaks/segments.ts";
import { stableLink } from "../../stats/breaks/stable-link.ts";
import { wildTest } from "../../stats/breaks/wild-bootstrap.ts";
import { isNoEstimate, type NoEstimate } from "../../stats/estimate.ts";
import { type BreakDay, type BreakTestRow, dayAfter, type Sample, type Sought } from "./sought.ts";

/** Needed before anything is looked for: 15 of 100 rows stay on either side. */
const LEAST = 60;

/**
 * Whether a beta was the same throughout, and where it broke. The sup of robust Wald statistics of the slope, its p by wild
 * bootstrap, rules; beside it the weighted test on scaled moves. Days by least squares, their intervals by Bai (1997), robust to
 * changing variance.
 */
export function betaBreak(
  sample: Sample,
  { seed, confidence }: { readonly seed: number; readonly confidence: number },
): Sought | NoEstimate {
  const { x, y } = sample;
  if (y.length < LEAST)
    return { kind: "none", why: `${y.length} rows are too few to look for a break`, needs: `${LEAST} rows` };
  const wild = wildTest(y, x, { seed, of: "slope" });
  if (isNoEstimate(wild)) return wild;
  const cuts = segmentations(y, x);
  if (isNoEstimate(cuts)) return cuts;
  const tests: BreakTestRow[] = [
    {
      name: "sup Wald, wild bootstrap",
      statistic: wild.statistic,
      p: wild.p,
      day: dayAfter(sample, wild.row),
      rules: true,
    },
  ];
  const stable = stableLink(x, y, "beta");
  if (!isNoEstimate(stable)) {
    const { sup, row } = stable.weighted;
    tests.push({ name: "scaled moves", statistic: sup.statistic, p: sup.p, day: dayAfter(sample, row), rules: false });
  }
  const byBreaks = cuts.byBreaks.map((one) => ({ ...one, days: breakDays(sample, one.rows, confidence) }));
  return { tests, break: byBreaks[1]!.days[0]!, cuts: { byBreaks, chosen: cuts.chosen.rows.length } };
}

function breakDays(sample: Sample, rows: readonly number[], confidence: number): BreakDay[] {
  const intervals = rows.length === 0 ? [] : breakIntervals(sample.y, sample.x, rows, { confidence, lag: 0 });
  return rows.map((row, i): BreakDay => {
    const day = dayAfter(sample, row);
    const found = isNoEstimate(intervals) ? intervals : intervals[i]!;
    if (isNoEstimate(found)) return { day, low: null, high: null, why: found.why };
    const { low, high } = found;
    const end = sample.y.length - 1;
    return {
      day,
      low: low < 1 ? null : dayAfter(sample, low),
      high: high > end ? null : dayAfter(sample, high),
      why: null,
    };
  });
}
