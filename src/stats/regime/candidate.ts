import type { Regimes } from "./regimes.ts";
import type { RegimeSettings } from "./settings.ts";
import { CALM, CASH, QUALITY, RISK_OFF, UNTOLD } from "./states.ts";

/** A state other than the present one that is fulfilled on the last row, and on how many rows in a row. */
export interface Candidate {
  readonly state: number;
  readonly days: number;
}

/** The highest such state; null where there is none. A flight is a sell-off too: during one, risk-off is nothing new. */
export function candidateOf({ states, short }: Regimes, { enter }: RegimeSettings): Candidate | null {
  const last = states.length - 1;
  const present = states[last] ?? UNTOLD;
  if (present === UNTOLD) return null;
  for (let state = CASH; state >= RISK_OFF; state--) {
    if (state === RISK_OFF && present >= QUALITY) continue;
    if (state === present || !(short.scores[state]![last]! >= enter)) continue;
    let days = 0;
    for (let row = last; row >= 0; row--) {
      if (states[row] === UNTOLD) continue;
      if (!(short.scores[state]![row]! >= enter)) break;
      days++;
    }
    return { state, days };
  }
  return null;
}

/** On how many rows in a row the present state has no longer been fulfilled over either window; 0 for calm. */
export function fadingOf({ states, short, long }: Regimes, { exit }: RegimeSettings): number {
  const present = states.at(-1) ?? UNTOLD;
  if (present === UNTOLD || present === CALM) return 0;
  let days = 0;
  for (let row = states.length - 1; row >= 0; row--) {
    if (states[row] === UNTOLD) continue;
    const gone = short.scores[present]![row]! <= exit && long.scores[present]![row]! <= exit;
    if (states[row] !== present || !gone) break;
    days++;
  }
  return days;
}
