/**
 * The rule by which an alarm watches one link. The defaults are those whose rates docs/alarms.md states; with others the
 * rates are others. Lengths are in rows (sessions).
 */
export interface AlarmRule {
  /** rows whose mean square starts the running variance and which are otherwise unread */
  readonly seed: number;
  /** weight of the past in the running variance: v' = decay v + (1 - decay) min(x^2, cap v) */
  readonly decay: number;
  readonly cap: number;
  /** moves over their running deviation are held within -clip..clip */
  readonly clip: number;
  /** rows the link is learned from */
  readonly reference: number;
  /** rows watched before the link is learned anew from the last `reference` rows */
  readonly watched: number;
  /** lag of the Bartlett weights of the long-run variance */
  readonly lag: number;
  /** taken from each standardised deviation before it is added up, and the sum at which the alarm is given */
  readonly allowance: number;
  readonly threshold: number;
}

export const ALARM_RULE: AlarmRule = {
  seed: 60,
  decay: 0.94,
  cap: 25,
  clip: 2,
  reference: 500,
  watched: 252,
  // A shorter lag takes month-long swings of a link for a change of it.
  lag: 40,
  allowance: 0.15,
  threshold: 27,
};
