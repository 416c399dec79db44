import { type ConfidenceInterval, isNoEstimate, type NoEstimate } from "../../src/stats/estimate.ts";
import { type Random, seeded } from "../../src/stats/random.ts";

/** One interval that was to hold a truth. */
export interface Trial {
  readonly column: string;
  readonly truth: number;
  readonly interval: Pick<ConfidenceInterval, "low" | "high"> | NoEstimate;
}

/** A simulated situation: a row of a table. */
export interface Cell {
  readonly table: string;
  /** what stands at the head of the row: the design, rho, n */
  readonly head: readonly (string | number)[];
  /** how often it is drawn, of the repetitions asked for */
  readonly share: number;
  draw(random: Random, repetition: number): readonly Trial[];
}

/** How the intervals of one column fared. */
export interface Tally {
  readonly trials: number;
  readonly held: number;
  /** wholly above the truth, wholly below it */
  readonly above: number;
  readonly below: number;
  /** no interval was given */
  readonly none: number;
  /** of the intervals that were given */
  readonly meanLength: number;
}

/** Draws a cell over and over. The same cell and seed give the same tallies, whatever else is run. */
export function run(cell: Cell, repetitions: number, seed: number): ReadonlyMap<string, Tally> {
  const random = seeded(seed ^ nameHash([cell.table, ...cell.head].join(" ")));
  const counts = new Map<
    string,
    { trials: number; held: number; above: number; below: number; none: number; length: number }
  >();
  const times = Math.max(1, Math.round(repetitions * cell.share));
  for (let repetition = 0; repetition < times; repetition++) {
    for (const { column, truth, interval } of cell.draw(random, repetition)) {
      const count = counts.get(column) ?? { trials: 0, held: 0, above: 0, below: 0, none: 0, length: 0 };
      counts.set(column, count);
      count.trials++;
      if (isNoEstimate(interval)) {
        count.none++;
        continue;
      }
      count.length += interval.high - interval.low;
      if (interval.low > truth) count.above++;
      else if (interval.high < truth) count.below++;
      else count.held++;
    }
  }
  return new Map(
    [...counts].map(([column, { length, ...rest }]) => [
      column,
      { ...rest, meanLength: length / (rest.trials - rest.none) },
    ]),
  );
}

/** Of the intervals given, the percentage that held the truth. */
export function coverage({ held, trials, none }: Tally): number {
  return (100 * held) / (trials - none);
}

/** FNV-1a. */
function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
