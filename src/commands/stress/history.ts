import { civil } from "../../series/day.ts";
import type { StressTold } from "./told.ts";

/** The index over a month. */
export interface Month {
  readonly month: string;
  readonly mean: number;
  readonly highest: number;
  /** row of the highest, the first of equal ones */
  readonly peak: number;
  readonly last: number;
  readonly n: number;
}

/** The months of some rows, in time order; days without an index count for nothing. */
export function monthsOf({ dates, index }: StressTold, first: number, last: number): Month[] {
  const rows = new Map<string, number[]>();
  for (let row = first; row <= last; row++) {
    if (Number.isNaN(index[row]!)) continue;
    const { year, month } = civil(dates[row]!);
    const name = `${year}-${String(month).padStart(2, "0")}`;
    rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return [...rows].map(([month, own]) => {
    const peak = own.reduce((most, row) => (index[row]! > index[most]! ? row : most));
    const mean = own.reduce((total, row) => total + index[row]!, 0) / own.length;
    return { month, mean, highest: index[peak]!, peak, last: index[own.at(-1)!]!, n: own.length };
  });
}
