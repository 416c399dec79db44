import { ROLES, type Role, regimeRoles, regimesOfRoles, whyNotRole, whyUntold } from "../series/regime.ts";
import { REGIME_SETTINGS, settingsWith } from "../stats/regime/settings.ts";
import { STATES, UNTOLD } from "../stats/regime/states.ts";
import { defineTransform, type TransformSettings } from "./transform.ts";

export const regime = defineTransform({
  id: "regime",
  title: "Regime",
  about:
    "Whether the market is in a state on each day: 1 where it is, 0 where it is not. The state is told from the moves up to that day of equity, haven, bond yield, dollar and further risk assets.",
  formula:
    "z = (sum of the last h moves) / (sd of the 250 moves before them * sqrt(h)), clipped to +-4; r, v, d = mean z of risk assets, of haven and bond, of the dollar; quality min(-r, 2v), cash min(-r, -2v, 2d), risk-off -r, risk-on min(r, 2 max(-v, -d)); entered after `confirm` days at `enter` or more over h = 5 (at once at `fast`), left after `leave` days at `exit` or less over 5 and 10",
  signature: {
    inputs: [
      { name: "equity", kind: "series" },
      { name: "haven", kind: "series", optional: true },
    ],
    span: "none",
    given: false,
    options: [
      { name: "yield", kind: "series list" },
      { name: "dollar", kind: "series list" },
      { name: "risk", kind: "series list" },
      { name: "state", kind: "word", words: [...STATES].reverse() },
      { name: "enter", kind: "number", otherwise: REGIME_SETTINGS.enter, low: 0.1, high: 10 },
      { name: "exit", kind: "number", otherwise: REGIME_SETTINGS.exit, low: -10, high: 10 },
      { name: "confirm", kind: "number", otherwise: REGIME_SETTINGS.confirm, low: 1, high: 60, whole: true },
      { name: "leave", kind: "number", otherwise: REGIME_SETTINGS.leave, low: 1, high: 60, whole: true },
      { name: "fast", kind: "number", otherwise: REGIME_SETTINGS.fast, low: 0.1, high: 100 },
      { name: "sessions", kind: "number", otherwise: REGIME_SETTINGS.sessions, low: 1, high: 60, whole: true },
    ],
  },
  ownDays: true,
  references: ["liqstress explain regime tells the rule, and what it cannot do"],
  example: "count(regime(SPX, GOLD, yield=Y10, dollar=DXY, state=flight-to-cash) > 0, 1y) >= 1",
  shape: (inputs, settings) => {
    const roles = rolesOf(settings);
    const several = ROLES.find((role) => role !== "risk" && roles.filter((one) => one === role).length > 1);
    if (several !== undefined) return `has no regime with a list as ${several}; only risk= takes several`;
    for (const [input, shape] of inputs.entries()) {
      const wrong = whyNotRole(roles[input]!, shape);
      if (wrong !== undefined) return { wrong, input };
    }
    const { enter, exit } = settingsWith(settings.numbers ?? new Map());
    if (exit > enter) return `has no regime that is left at ${exit} and entered at ${enter}: exit lies above enter`;
    return (
      whyUntold(settings.word, new Set(roles)) ?? { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1 }
    );
  },
  apply: (inputs, settings) => {
    const { states } = regimesOfRoles(
      regimeRoles(inputs, rolesOf(settings)),
      settingsWith(settings.numbers ?? new Map()),
    );
    const code = STATES.map(String).indexOf(settings.word);
    const values = Float64Array.from(states, (state) => (state === UNTOLD ? Number.NaN : state === code ? 1 : 0));
    return { ...inputs[0]!, kind: "index", unit: "1", flow: false, overlap: 1, values };
  },
});

function rolesOf({ roles = [] }: TransformSettings): Role[] {
  return roles.flatMap((name) => ROLES.filter((role) => role === name));
}
