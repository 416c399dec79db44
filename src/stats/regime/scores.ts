import type { Legs } from "./legs.ts";
import type { RegimeSettings } from "./settings.ts";
import { CALM, CASH, QUALITY, RISK_OFF, RISK_ON, STATES } from "./states.ts";

/**
 * How far each state is fulfilled on each row, by the state's code; 1 is just enough, NaN cannot be told. Calm has none.
 * A state whose leg is not there has -Infinity: it is never entered.
 */
export type Scores = readonly Float64Array[];

/**
 * With r, v, d the risk, haven and dollar legs: risk-off -r/a; quality min(-r/a, v/c); cash min(-r/a, -v/c, d/c);
 * risk-on min(r/a, max(-v, -d)/c).
 */
export function scoresOf(legs: Legs, { risk: a, others: c }: Pick<RegimeSettings, "risk" | "others">): Scores {
  const { riskLeg, havenLeg, dollar } = legs;
  const scores = STATES.map(() => new Float64Array(riskLeg.length).fill(Number.NaN));
  scores[CALM]!.fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < riskLeg.length; row++) {
    const r = riskLeg[row]! / a;
    const v = havenLeg === null ? null : havenLeg[row]! / c;
    const d = dollar === null ? null : dollar[row]! / c;
    if (Number.isNaN(r) || Number.isNaN(v ?? 0) || Number.isNaN(d ?? 0)) continue;
    scores[RISK_OFF]![row] = -r + 0;
    scores[QUALITY]![row] = v === null ? Number.NEGATIVE_INFINITY : Math.min(-r, v);
    scores[CASH]![row] = v === null || d === null ? Number.NEGATIVE_INFINITY : Math.min(-r, -v, d);
    const others = [v, d].filter((one) => one !== null).map((one) => -one);
    scores[RISK_ON]![row] = others.length === 0 ? r : Math.min(r, Math.max(...others));
  }
  return scores;
}
