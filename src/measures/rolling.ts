import type { Column } from "../series/column.ts";

/** What is held of the rows of a span while it slides. */
export interface Held {
  enter(row: number): void;
  leave(row: number): void;
  /** the measure's value on a row, all used rows of its span held; NaN for none */
  value(row: number): number;
}

/** A measure's value on every row, by what comes in and what drops out from one row to the next: each row does both once. */
export function rolled(firsts: Int32Array, uses: (row: number) => boolean, held: Held): Float64Array {
  const values = new Float64Array(firsts.length).fill(Number.NaN);
  let oldest = 0;
  for (let row = 0; row < firsts.length; row++) {
    if (uses(row)) held.enter(row);
    const first = firsts[row]!;
    if (first < 0) continue;
    for (; oldest < first; oldest++) if (uses(oldest)) held.leave(oldest);
    values[row] = held.value(row);
  }
  return values;
}

/** The rows that `usable` takes of a column, one by one. */
export function usableOf({ values }: Column, keep: Int8Array | null): (row: number) => boolean {
  return (row) => !Number.isNaN(values[row]!) && (keep === null || keep[row] === 1);
}
