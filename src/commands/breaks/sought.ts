import type { Finding } from "../../measures/finding.ts";
import { isoDay, parseIsoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import { breakSearch } from "../../stats/breaks/break-search.ts";
import type { Segmentation } from "../../stats/breaks/segments.ts";
import type { BreakRow } from "../../stats/breaks/stable-break.ts";
import { isNoEstimate, type NoEstimate } from "../../stats/estimate.ts";
import type { Link, Moves } from "./link.ts";

/** A test of a break: what it says, and the first session after the break it takes for the likeliest. */
export interface BreakTestRow {
  readonly name: string;
  readonly statistic: number;
  readonly p: number;
  readonly day: string;
  /** the one that rules; the others stand beside it */
  readonly rules: boolean;
}

/** Days of a break: the first session after it, and the first and last it may be; null: open on that side. */
export interface BreakDay {
  readonly day: string;
  readonly low: string | null;
  readonly high: string | null;
  /** why there is no interval */
  readonly why: string | null;
}

/** What looking for breaks in one span gave. */
export interface Sought {
  readonly tests: readonly BreakTestRow[];
  readonly break: BreakDay;
  /** the best cuts into one segment more than breaks, and which of them BIC takes; null for a correlation */
  readonly cuts: {
    readonly byBreaks: readonly (Segmentation & { days: readonly BreakDay[] })[];
    readonly chosen: number;
  } | null;
}

/** The rows of a span that have both moves. */
export interface Sample {
  readonly days: Int32Array;
  readonly y: Float64Array;
  readonly x: Float64Array;
}

/** The moves that the whole span's link was found on: from its first to its last day, without rows that lack one. */
export function sampleOf({ days, y, x }: Moves, whole: Finding): Sample {
  const first = rowsUntil(days, parseIsoDay(whole.from!)! - 1);
  const end = rowsUntil(days, parseIsoDay(whole.to!)!);
  const rows: number[] = [];
  for (let row = first; row < end; row++) if (Number.isFinite(y[row]!) && Number.isFinite(x[row]!)) rows.push(row);
  return {
    days: Int32Array.from(rows, (row) => days[row]!),
    y: Float64Array.from(rows, (row) => y[row]!),
    x: Float64Array.from(rows, (row) => x[row]!),
  };
}

/** Looks for a break in a sample; days in place of rows. */
export function breakSought(
  { kind }: Link,
  sample: Sample,
  options: { readonly seed: number; readonly confidence: number },
): Sought | NoEstimate {
  const found = breakSearch(kind, sample.x, sample.y, options);
  if (isNoEstimate(found)) return found;
  const dated = ({ row, low, high, why }: BreakRow): BreakDay => ({
    day: dayAfter(sample, row),
    low: low === null ? null : dayAfter(sample, low),
    high: high === null ? null : dayAfter(sample, high),
    why,
  });
  const { tests, cuts } = found;
  return {
    tests: tests.map(({ name, statistic, p, row }, index) => ({
      ...{ name, statistic, p, day: dayAfter(sample, row) },
      rules: index === 0,
    })),
    break: dated(found.break),
    cuts:
      cuts === null
        ? null
        : { ...cuts, byBreaks: cuts.byBreaks.map((one) => ({ ...one, days: one.breaks.map(dated) })) },
  };
}

/** The first session after so many rows. */
function dayAfter({ days }: Sample, rows: number): string {
  return isoDay(days[Math.min(rows, days.length - 1)]!);
}
