import type { Scores } from "./scores.ts";
import type { RegimeSettings } from "./settings.ts";
import { CALM, CASH, QUALITY, RISK_OFF, RISK_ON, STATES, UNTOLD } from "./states.ts";

/**
 * The state of each row, by code, from the scores over the short and the long window; row t reads rows up to t.
 * A row whose scores cannot be told has no state (-1); what was counted so far stays.
 */
export function statesOf(short: Scores, long: Scores, settings: RegimeSettings): Int8Array {
  const { enter, exit, confirm, leave, fast } = settings;
  const rows = short[CALM]!.length;
  const found = new Int8Array(rows).fill(UNTOLD);
  // Rows in a row on which each state is fulfilled, and on which the present one is not any more.
  const fulfilled = STATES.map(() => 0);
  let fading = 0;
  let state: number = CALM;
  for (let row = 0; row < rows; row++) {
    if (Number.isNaN(short[RISK_OFF]![row]!) || Number.isNaN(long[RISK_OFF]![row]!)) continue;
    // The best of the other states that may be entered; codes rise with priority.
    let best = -1;
    for (let other = RISK_OFF; other <= CASH; other++) {
      const score = short[other]![row]!;
      fulfilled[other] = score >= enter ? fulfilled[other]! + 1 : 0;
      const atOnce = score >= fast && other !== RISK_ON;
      if (other !== state && (fulfilled[other]! >= confirm || atOnce)) best = other;
    }
    const weak = state !== CALM && short[state]![row]! <= exit;
    const dead = weak && long[state]![row]! <= exit;
    fading = dead ? fading + 1 : 0;
    const clearer = state === RISK_OFF && (best === CASH || best === QUALITY);
    if (best >= 0 && (state === CALM || dead || (weak && best !== RISK_ON) || clearer)) {
      state = best;
      fading = 0;
    } else if (state !== CALM && fading >= leave) {
      state = CALM;
      fading = 0;
    }
    found[row] = state;
  }
  return found;
}
