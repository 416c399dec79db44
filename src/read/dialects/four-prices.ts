import { cellNumber } from "../numbers/cell-number.ts";

/** Whether, in every one of these rows, the four cells from `open` on can be open, high, low and close: none above the second, none below the third. */
export function fourPrices(rows: readonly (readonly string[])[], open: number): boolean {
  return rows.every((row) => {
    const [first, high, low, last] = row.slice(open, open + 4).map(cellNumber) as [number, number, number, number];
    return row.length >= open + 4 && high >= Math.max(first, last, low) && low <= Math.min(first, last);
  });
}
