/** The numbers of the rule. */
export interface RegimeSettings {
  /** score from which a day counts towards entering a state */
  readonly enter: number;
  /** score up to which a day counts towards leaving the state, over the short and the long window */
  readonly exit: number;
  /** days in a row that enter a state */
  readonly confirm: number;
  /** days in a row that leave it */
  readonly leave: number;
  /** score that enters at once; risk-on is never entered at once */
  readonly fast: number;
  /** sessions of the short window; the long one is twice that */
  readonly sessions: number;
  /** usual moves by which the risk leg must have moved for a score of 1 */
  readonly risk: number;
  /** usual moves by which the other legs must have moved for a score of 1 */
  readonly others: number;
  /** moves before the window that tell what is usual */
  readonly yardstick: number;
  /** moves there must be among them */
  readonly least: number;
  /** usual moves beyond which a leg's move counts no further */
  readonly clip: number;
}

export const REGIME_SETTINGS: RegimeSettings = {
  enter: 1,
  exit: 0,
  confirm: 2,
  leave: 2,
  fast: 2,
  sessions: 5,
  risk: 1,
  others: 0.5,
  yardstick: 250,
  least: 120,
  clip: 4,
};

/** The usual settings with some numbers put in their place, by name. */
export function settingsWith(numbers: ReadonlyMap<string, number>): RegimeSettings {
  return { ...REGIME_SETTINGS, ...Object.fromEntries(numbers) };
}
