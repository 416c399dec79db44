/**
 * The states of a market, by code: a higher one goes first where the rule admits several on one day.
 * `risk-off` is a sell-off of which the other legs do not say where the money goes.
 */
export const STATES = ["calm", "risk-off", "risk-on", "flight-to-quality", "flight-to-cash"] as const;
export type State = (typeof STATES)[number];

export const CALM = 0;
export const RISK_OFF = 1;
export const RISK_ON = 2;
export const QUALITY = 3;
export const CASH = 4;
/** no state can be told that day */
export const UNTOLD = -1;
