import type { Field } from "../../series/series.ts";
import { cellNumber } from "../numbers/cell-number.ts";

/** Whether, in every one of these rows, the four cells from `open` on can be open, high, low and close: none above the second, none below the third. */
export function fourPrices(rows: readonly (readonly string[])[], open: number): boolean {
  return rows.every((row) => {
    const [first, high, low, last] = row.slice(open, open + 4).map(cellNumber) as [number, number, number, number];
    return row.length >= open + 4 && high >= Math.max(first, last, low) && low <= Math.min(first, last);
  });
}

/** The fields of four prices that stand from `open` on, and of the volume where there is one. */
export function fourFields(open: number, volume: number | undefined): Map<Field, number> {
  const fields = new Map<Field, number>([
    ["open", open],
    ["high", open + 1],
    ["low", open + 2],
    ["close", open + 3],
  ]);
  if (volume !== undefined) fields.set("volume", volume);
  return fields;
}
