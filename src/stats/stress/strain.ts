/** When an index counts as strained: two thresholds and two numbers of days, so that it does not chatter about one. */
export interface StrainRule {
  /** at or above it a day counts towards strain */
  readonly enter: number;
  /** at or below it a day counts towards the end of strain */
  readonly exit: number;
  /** days in a row that enter */
  readonly confirm: number;
  /** days in a row that leave */
  readonly leave: number;
}

export const STRAIN_STATES = ["calm", "strained"] as const;
const [CALM, STRAINED, UNTOLD] = [0, 1, -1];

/**
 * Whether an index is strained on each row, by code of STRAIN_STATES; -1 where it has no value, which leaves what was counted as it
 * was. It begins calm. Row t reads rows up to t.
 */
export function strainOf(values: Float64Array, { enter, exit, confirm, leave }: StrainRule): Int8Array {
  let [state, days] = [CALM!, 0];
  return Int8Array.from(values, (value) => {
    if (Number.isNaN(value)) return UNTOLD!;
    days = (state === CALM ? value >= enter : value <= exit) ? days + 1 : 0;
    if (days >= (state === CALM ? confirm : leave)) [state, days] = [state === CALM ? STRAINED! : CALM!, 0];
    return state;
  });
}
