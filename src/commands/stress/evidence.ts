import type { Evidence } from "../../measures/finding.ts";
import { BLOCKS } from "../../series/stress.ts";
import type { StressAsked } from "./asked.ts";
import { monthsOf } from "./history.ts";
import { dateOf, mostOf, type StressTold, weightsOn } from "./told.ts";

/** What the index of the last row is made of, as the JSON output gives it behind the finding. */
export function stressEvidence(
  told: StressTold,
  asked: StressAsked,
  { first, last }: { first: number; last: number },
): Evidence {
  const row = told.days.length - 1;
  const today = told.days[row]!;
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const weights = weightsOn(told, row, asked);
  return {
    level: today?.level ?? null,
    blocks: BLOCKS.map((block, index) => ({
      block,
      weight: weights[index]!,
      score: known(told.scores[index]![row]!),
      contribution: today === null ? null : known(today.contributions[index]!),
    })),
    series: asked.cast.map(({ role, series }) => ({ role, series })),
    history: monthsOf(told, first, last).map(({ month, mean, highest, peak, last: end, n }) => ({
      month,
      mean,
      highest,
      on: dateOf(told, peak),
      end,
      n,
    })),
    peaks: told.peaks.map((peak) => {
      const day = told.days[peak]!;
      return { day: dateOf(told, peak), value: day!.index, level: day!.level, most: mostOf(day!) };
    }),
  };
}
