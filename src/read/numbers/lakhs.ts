import { halfWidth } from "./half-width.ts";
import type { NumberCells } from "./number-cells.ts";
import { writtenNumber } from "./written-number.ts";

/**
 * Whether a file may group by lakhs (12,34,567): not where any of its cells groups by millions (1,234,567), for then 1,23,567 is
 * a number that lost a digit. Looks at all cells; to be asked once, when the first such cell is read.
 */
export function groupsByLakhs(cells: NumberCells): boolean {
  for (let row = 0; row < cells.rows; row++) {
    for (const column of cells.columns) {
      const text = cells.text(row, column);
      if (TWO_COMMAS.test(text) && MILLIONS.test(writtenNumber(halfWidth(text))?.core ?? "")) return false;
    }
  }
  return true;
}

const TWO_COMMAS = /[,，].*[,，]/;
const MILLIONS = /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/;
