import type { RoleMoves } from "../../../src/stats/regime/legs.ts";
import type { RegimeSettings } from "../../../src/stats/regime/settings.ts";

/** The rule written down as it is told, day by day over the whole history: slow, and without anything kept from one day to the next. */
export function plainStates(moves: RoleMoves, s: RegimeSettings): (string | null)[] {
  const rows = moves.equity.length;
  const labels: (string | null)[] = [];
  const priority = ["risk-off", "risk-on", "flight-to-quality", "flight-to-cash"];
  const inRow = new Map(priority.map((name) => [name, 0]));
  let [state, dead] = ["calm", 0];
  for (let t = 0; t < rows; t++) {
    const [short, long] = [plainScores(moves, t, s.sessions, s), plainScores(moves, t, 2 * s.sessions, s)];
    if (short === null || long === null) {
      labels.push(null);
      continue;
    }
    for (const name of priority) inRow.set(name, short.get(name)! >= s.enter ? inRow.get(name)! + 1 : 0);
    const best = priority.findLast(
      (name) => name !== state && (inRow.get(name)! >= s.confirm || (short.get(name)! >= s.fast && name !== "risk-on")),
    );
    const dead5 = state !== "calm" && short.get(state)! <= s.exit;
    const isDead = dead5 && long.get(state)! <= s.exit;
    dead = isDead ? dead + 1 : 0;
    const enters =
      best !== undefined &&
      (state === "calm" ||
        isDead ||
        (dead5 && best !== "risk-on") ||
        (state === "risk-off" && (best === "flight-to-cash" || best === "flight-to-quality")));
    if (enters) [state, dead] = [best, 0];
    else if (state !== "calm" && dead >= s.leave) [state, dead] = ["calm", 0];
    labels.push(state);
  }
  return labels;
}

function plainScores(moves: RoleMoves, t: number, h: number, s: RegimeSettings): Map<string, number> | null {
  const z = (one: Float64Array) => plainZ(one, t, h, s);
  const average = (all: (number | null)[]) =>
    all.some((one) => one === null) ? null : all.reduce<number>((sum, one) => sum + one!, 0) / all.length;
  const havens = [moves.haven, moves.bond].filter((one) => one !== null);
  const r = average([moves.equity, ...moves.risk].map(z));
  const v = havens.length === 0 ? undefined : average(havens.map(z));
  const d = moves.dollar === null ? undefined : z(moves.dollar);
  if (r === null || v === null || d === null) return null;
  const [a, c] = [s.risk, s.others];
  const falling = [v, d].flatMap((one) => (one === undefined ? [] : [-one / c]));
  return new Map([
    ["risk-off", -r / a],
    ["flight-to-quality", v === undefined ? -Infinity : Math.min(-r / a, v / c)],
    ["flight-to-cash", v === undefined || d === undefined ? -Infinity : Math.min(-r / a, -v / c, d / c)],
    ["risk-on", falling.length === 0 ? r / a : Math.min(r / a, Math.max(...falling))],
  ]);
}

/** Two passes over the slice, nothing running. */
function plainZ(moves: Float64Array, t: number, h: number, s: RegimeSettings): number | null {
  const window = [...moves.slice(Math.max(0, t - h + 1), t + 1)];
  if (t < h || window.some(Number.isNaN)) return null;
  const before = [...moves.slice(Math.max(0, t - h + 1 - s.yardstick), t - h + 1)].filter((one) => !Number.isNaN(one));
  if (before.length < s.least) return null;
  const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
  const squares = before.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (before.length - 1));
  if (!(sd > 1e-14)) return null;
  const sum = window.reduce((total, one) => total + one, 0);
  return Math.min(s.clip, Math.max(-s.clip, sum / (sd * Math.sqrt(h))));
}
