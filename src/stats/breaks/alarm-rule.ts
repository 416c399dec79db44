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
  /** what is multiplied is held within -clip..clip deviations */
  readonly clip: number;
  /** how a row speaks for a correlation: correlation-link.ts. A beta knows one way */
  readonly influence: "product" | "axes";
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
  influence: "product",
  reference: 500,
  watched: 252,
  // A shorter lag takes month-long swings of a link for a change of it.
  lag: 40,
  allowance: 0.15,
  threshold: 27,
};

/**
 * A rule for correlations whose rate of false alarms hardly depends on the correlation: 5 to 8 % in 252 sessions up to .95, where
 * the one above gives up to 13 %. It sees .1 -> .6 sooner and .6 -> .1 a little later (docs/alarms.md).
 */
export const STEADY_RULE: AlarmRule = { ...ALARM_RULE, influence: "axes", threshold: 25 };

/** The rule by which a link is watched where nothing else is asked. */
export function ruleOf(kind: "correlation" | "beta"): AlarmRule {
  return kind === "beta" ? ALARM_RULE : STEADY_RULE;
}
