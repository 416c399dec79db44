import { type Alarm, type AlarmState, alarmMonitor } from "../../stats/breaks/alarm-monitor.ts";
import { type AlarmRule, ruleOf } from "../../stats/breaks/alarm-rule.ts";
import type { Link, Moves } from "../breaks/link.ts";

/** An alarm, and the rows its link had been learned from. */
export interface Raised extends Alarm {
  readonly reference: { readonly first: number; readonly last: number };
}

/** All that a watch over a link from its first common day has said. */
export interface Watched {
  readonly rule: AlarmRule;
  readonly days: Int32Array;
  readonly alarms: readonly Raised[];
  readonly state: AlarmState;
  /** where the watch stood after each row */
  readonly history: readonly AlarmState[];
}

/** How often the rule of a link is wrong, in words: docs/alarms.md. */
export function ratesOf({ kind }: Link): { wrong: string; swinging: string } {
  if (kind === "beta")
    return {
      wrong: "of betas that do not change, 3 to 6 of 100 raise an alarm within 252 sessions",
      swinging: "how many of those that swing and come back is not known",
    };
  return {
    wrong: "of correlations that do not change, 5 to 8 of 100 raise an alarm within 252 sessions",
    swinging: "of those that swing and come back 6 to 10 by the month, 16 to 19 more slowly",
  };
}

/** Watches from the first row on; what is said on a row rests on rows up to it. */
export function watch(link: Link, { days, y, x }: Moves): Watched {
  const rule = ruleOf(link.kind);
  const monitor = alarmMonitor(link.kind, rule);
  const alarms: Raised[] = [];
  const history: AlarmState[] = [];
  for (let row = 0; row < days.length; row++) {
    const before = monitor.state;
    const alarm = monitor.next(x[row]!, y[row]!);
    history.push(monitor.state);
    if (alarm !== null && before.kind === "watching") alarms.push({ ...alarm, reference: before.reference });
  }
  return { rule, days, alarms, state: monitor.state, history };
}
