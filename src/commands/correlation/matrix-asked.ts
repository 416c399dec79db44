import { NO_INTERVALS, type Typed, wrongOption } from "../settings.ts";

/** Up to so many pairs an interval stands beside every number unless told otherwise. */
const MOST_WITH_INTERVALS = 1000;

/** Whether a question about so many series is one for a matrix without intervals: asked for, or because there are too many pairs. */
export function asksForMatrix(series: number, typed: Typed): boolean {
  if (typed.interval === NO_INTERVALS && (series < 3 || typed.expect !== undefined || typed.weekdays === true))
    throw wrongOption("--interval", NO_INTERVALS, "three series or more, and neither --expect nor --weekdays");
  if (typed.interval !== undefined) return typed.interval === NO_INTERVALS;
  return pairsOf(series) > MOST_WITH_INTERVALS && typed.expect === undefined && typed.weekdays !== true;
}

export function pairsOf(series: number): number {
  return (series * (series - 1)) / 2;
}
