import { isoDay } from "../../src/series/day.ts";
import { type Run, runsOf } from "../../src/stats/regime/runs.ts";
import { CASH, QUALITY, STATES, UNTOLD } from "../../src/stats/regime/states.ts";

/** What there is to say of a history of states without a price: counts, shares, days. */
export interface Summary {
  readonly days: number;
  readonly years: number;
  /** by code */
  readonly shares: readonly number[];
  readonly episodes: readonly number[];
  readonly switchesAYear: number;
  readonly alarmsAYear: number;
  /** sessions of the middle run */
  readonly medianRun: number;
  readonly runs: readonly Run[];
}

export function summaryOf(states: Int8Array): Summary {
  const runs = runsOf(states);
  const told = states.filter((state) => state !== UNTOLD).length;
  const years = told / 252;
  const of = (code: number): Run[] => runs.filter(({ state }) => state === code);
  const lengths = runs.map(({ sessions }) => sessions).sort((a, b) => a - b);
  return {
    days: told,
    years,
    shares: STATES.map((_, code) => states.filter((state) => state === code).length / told),
    episodes: STATES.map((_, code) => of(code).length),
    switchesAYear: (runs.length - 1) / years,
    alarmsAYear: (of(QUALITY).length + of(CASH).length) / years,
    medianRun: lengths[Math.floor(lengths.length / 2)] ?? 0,
    runs,
  };
}

/** Entries into a flight and all switches by calendar year. */
export function byYear({ runs }: Summary, days: Int32Array): string[][] {
  const years = new Map<string, { quality: number; cash: number; switches: number }>();
  for (const [index, { state, first }] of runs.entries()) {
    const year = isoDay(days[first]!).slice(0, 4);
    const known = years.get(year) ?? { quality: 0, cash: 0, switches: 0 };
    years.set(year, {
      quality: known.quality + (state === QUALITY ? 1 : 0),
      cash: known.cash + (state === CASH ? 1 : 0),
      switches: known.switches + (index > 0 ? 1 : 0),
    });
  }
  return [...years].map(([year, { quality, cash, switches }]) => [year, `${quality}`, `${cash}`, `${switches}`]);
}

/** `2008-10-15..2008-10-30 (12)` */
export function written({ first, last, sessions }: Run, days: Int32Array): string {
  return `${isoDay(days[first]!)}..${isoDay(days[last]!)} (${sessions})`;
}
