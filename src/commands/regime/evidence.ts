import type { Evidence } from "../../measures/finding.ts";
import { totalMove } from "../../series/total-move.ts";
import { candidateOf, fadingOf } from "../../stats/regime/candidate.ts";
import type { Run } from "../../stats/regime/runs.ts";
import { RISK_OFF, STATES } from "../../stats/regime/states.ts";
import type { Asked } from "./asked.ts";
import { zOf } from "./tables.ts";
import { dayOf, moveDuring, presentRun, runBefore, stateName, type Told, unitOfMove } from "./told.ts";

/** What the state now rests on, as the JSON output gives it behind the finding. */
export function evidenceOf(told: Told, asked: Asked): Evidence {
  const { days, players, regimes, runs, shown } = told;
  const { settings } = asked;
  const [h, last] = [settings.sessions, days.length - 1];
  const { short, long } = regimes;
  const number = (value: number | null | undefined): number | null =>
    typeof value === "number" && Number.isFinite(value) ? value : null;
  const run = ({ state, first, last: end, sessions }: Run): Evidence => ({
    state: stateName(state),
    from: dayOf(told, first),
    to: dayOf(told, end),
    sessions,
  });
  const before = presentRun(told) === null ? null : runBefore(told);
  const candidate = candidateOf(regimes, settings);
  return {
    windows: [h, 2 * h],
    before: before === null ? null : run(before),
    candidate:
      candidate === null
        ? null
        : {
            state: stateName(candidate.state),
            days: candidate.days,
            needed: Math.max(0, settings.confirm - candidate.days),
          },
    fading: fadingOf(regimes, settings),
    legs: players.map((player) => ({
      role: player.role,
      series: player.series,
      moves: [h, 2 * h].map((sessions) =>
        number(totalMove(player.column, player.column.values, last - sessions, last)),
      ),
      unit: unitOfMove(player),
      z: [short, long].map(({ legs }) => number(zOf(legs, player, players)[last])),
    })),
    scores: STATES.slice(RISK_OFF).map((state, index) => ({
      state,
      scores: [short, long].map(({ scores }) => number(scores[index + RISK_OFF]![last])),
    })),
    history: runs
      .filter((one) => one.last >= shown.first && one.first <= shown.last)
      .map((one) => ({
        ...run(one),
        moves: players.map((player) => ({
          role: player.role,
          series: player.series,
          value: moveDuring(one, player),
          unit: unitOfMove(player),
        })),
      })),
    settings: { ...settings },
  };
}
