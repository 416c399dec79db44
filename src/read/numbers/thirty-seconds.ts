import { halfWidth } from "./half-width.ts";
import type { NumberCells } from "./number-cells.ts";
import { writtenNumber } from "./written-number.ts";

/**
 * A price in whole points and 32nds, as futures on US Treasuries are quoted: 110'16, 110-16, and with halves or quarters of a 32nd in a third
 * digit: 110'165 is 110 and 16.5/32 (CME Group, "Calculating U.S. Treasury Pricing").
 */
export const THIRTY_SECONDS = /^\d{2,3}['-](?:[0-2]\d|3[01])(?:[0257]|\+)?$/;

/** Those that may be a whole number from 50'000 to 199'317 too: no future on Treasuries was ever outside 50 to 199. */
export const EITHER = /^(?:[5-9]\d|1\d\d)'(?:[0-2]\d|3[01])[0257]$/;

/**
 * Whether the apostrophes of a file part thousands (12'500): not where every cell that has one could be a price in 32nds.
 * Looks at all cells; to be asked once, when the first such cell is read.
 */
export function groupsByApostrophes(cells: NumberCells): boolean {
  for (let row = 0; row < cells.rows; row++) {
    for (const column of cells.columns) {
      const text = cells.text(row, column);
      if (!APOSTROPHE.test(text)) continue;
      const core = writtenNumber(halfWidth(text))?.core;
      if (core?.includes("'") && !EITHER.test(core)) return true;
    }
  }
  return false;
}

const APOSTROPHE = /['\u2019]/;
