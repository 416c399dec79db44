import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { bartlett } from "../interval.ts";
import { centred } from "../moments.ts";
import { ALARM_RULE, type AlarmRule } from "./alarm-rule.ts";
import { betaLink } from "./beta-link.ts";
import { correlationLink } from "./correlation-link.ts";
import type { LearnedLink, ScaledRow } from "./link.ts";
import { RecentRows } from "./recent-rows.ts";

/** That a link has changed, said on a row from that row and those before it. Rows count from 0. */
export interface Alarm {
  readonly row: number;
  /** the first row of the change, as the sum tells it: the row after the sum was last 0 */
  readonly changed: number;
  readonly direction: "higher" | "lower";
  /** the link over the reference, and from `changed` to `row`: picked because it is far off, so further off than it will be */
  readonly before: number;
  readonly since: number | null;
  /** the sum that gave the alarm, in the units of the threshold */
  readonly sum: number;
}

/** Where the watch stands after a row. */
export type AlarmState =
  /** rows read so far to start the running deviations */
  | { readonly kind: "seeding"; readonly rows: number; readonly of: number }
  /** rows of the reference in hand. `again`: after an alarm, whose change they begin at. `why`: they taught nothing yet */
  | {
      readonly kind: "arming";
      readonly rows: number;
      readonly of: number;
      readonly again: boolean;
      readonly why?: string;
    }
  | {
      readonly kind: "watching";
      /** the link learned, and the rows it was learned from */
      readonly link: number;
      readonly reference: { readonly first: number; readonly last: number };
      /** rows watched, and after how many the link is learned anew */
      readonly rows: number;
      readonly of: number;
      /** sums of what speaks for a higher and a lower link; the alarm is given at the threshold */
      readonly higher: number;
      readonly lower: number;
    };

export interface AlarmMonitor {
  /** Takes the next row; gives the alarm it raises, if any. A row with a missing value changes nothing but the count of rows. */
  next(x: number, y: number): Alarm | null;
  readonly state: AlarmState;
}

/**
 * Watches the correlation of x and y, or the beta of y on x, row by row, and says when it has changed. After Page's CUSUM (1954)
 * of the link's influence function: C+ = max(0, C+ + z - k), C- = max(0, C- - z - k), z the influence over the root of its
 * long-run variance on the reference; alarm when the larger reaches h. After an alarm the link is learned from the rows since
 * the change; after `watched` quiet rows from the last `reference`. Reads nothing ahead; a row costs a few steps, learning some
 * reference * lag, memory reference + seed rows. How often it is wrong and how late: docs/alarms.md.
 */
export function alarmMonitor(kind: "correlation" | "beta", rule: AlarmRule = ALARM_RULE): AlarmMonitor {
  const recent = new RecentRows(rule);
  let watch: Watch | null = null;
  let changed: number | null = null;
  let state: AlarmState = { kind: "seeding", rows: 0, of: rule.seed };
  let row = -1;

  const arm = (): void => {
    watch = null;
    const rows = changed === null ? Math.min(recent.scaled, rule.reference) : recent.since(changed);
    const arming = { kind: "arming", rows, of: rule.reference, again: changed !== null } as const;
    const found = rows < rule.reference ? null : learned(kind, recent, rule);
    // Rows that teach nothing (prices stood still) are left behind one by one.
    if (found === null || isNoEstimate(found)) {
      state = found === null ? arming : { ...arming, why: found.why };
      return;
    }
    watch = found;
    changed = null;
    state = watching(watch, rule);
  };

  return {
    get state() {
      return state;
    },
    next(x, y) {
      row++;
      if (!(Number.isFinite(x) && Number.isFinite(y))) return null;
      const scaled = recent.add(row, x, y);
      if (scaled === null) {
        state = { kind: "seeding", rows: recent.seeded, of: rule.seed };
        return null;
      }
      if (watch === null) {
        arm();
        return null;
      }
      const alarm = watched(watch, scaled, row, rule);
      if (alarm !== null) changed = alarm.changed;
      if (alarm !== null || watch.rows === rule.watched) arm();
      else state = watching(watch, rule);
      return alarm;
    },
  };
}

/** A sum of what speaks for a change one way: how high, since which row, over how many. */
interface OneWay {
  sum: number;
  first: number;
  rows: number;
}

interface Watch {
  readonly link: LearnedLink;
  /** root of the long-run variance of the influence on the reference */
  readonly deviation: number;
  readonly reference: { readonly first: number; readonly last: number };
  readonly higher: OneWay;
  readonly lower: OneWay;
  rows: number;
}

function learned(kind: "correlation" | "beta", recent: RecentRows, rule: AlarmRule): Watch | NoEstimate {
  const rows = recent.reference();
  const link = kind === "correlation" ? correlationLink(rows, rule) : betaLink(rows, rule);
  if (isNoEstimate(link)) return link;
  const { deviations, squares } = centred(link.influence)!;
  const variance = bartlett(deviations, squares, rule.lag) / deviations.length;
  if (!(variance > 1e-20)) return { kind: "none", why: "the columns are the same series over the reference" };
  const reference = { first: recent.numberOf(rule.reference - 1), last: recent.numberOf(0) };
  const none = (): OneWay => ({ sum: 0, first: reference.last + 1, rows: 0 });
  return { link, deviation: Math.sqrt(variance), reference, higher: none(), lower: none(), rows: 0 };
}

function watched(watch: Watch, scaled: ScaledRow, row: number, rule: AlarmRule): Alarm | null {
  const z = watch.link.next(scaled) / watch.deviation;
  watch.rows++;
  add(watch.higher, z - rule.allowance, row);
  add(watch.lower, -z - rule.allowance, row);
  const direction = watch.higher.sum >= watch.lower.sum ? "higher" : "lower";
  const { sum, first, rows } = watch[direction];
  if (sum < rule.threshold) return null;
  return { row, changed: first, direction, before: watch.link.value, since: watch.link.since(rows), sum };
}

function add(way: OneWay, step: number, row: number): void {
  if (way.sum === 0) {
    way.first = row;
    way.rows = 0;
  }
  way.sum = Math.max(0, way.sum + step);
  way.rows++;
}

function watching({ link, reference, rows, higher, lower }: Watch, rule: AlarmRule): AlarmState {
  return {
    kind: "watching",
    link: link.value,
    reference,
    rows,
    of: rule.watched,
    higher: higher.sum,
    lower: lower.sum,
  };
}

/** The monitor over whole columns of equal length: every alarm, and where the watch stands after the last row. */
export function alarms(
  x: Float64Array,
  y: Float64Array,
  kind: "correlation" | "beta",
  rule: AlarmRule = ALARM_RULE,
): { readonly alarms: readonly Alarm[]; readonly state: AlarmState } {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  const monitor = alarmMonitor(kind, rule);
  const found: Alarm[] = [];
  for (let t = 0; t < x.length; t++) {
    const alarm = monitor.next(x[t]!, y[t]!);
    if (alarm !== null) found.push(alarm);
  }
  return { alarms: found, state: monitor.state };
}
