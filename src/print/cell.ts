import { intervalText, numberText } from "./number.ts";
import type { Cell } from "./report.ts";
import { visible } from "./safe.ts";
import { rulingText } from "./verdict-words.ts";

/**
 * A cell as text for readers. `digits` (from `--digits`) overrides the cell's own, except where that is 0: a count stays whole.
 * No number is a dash.
 */
export function cellText(cell: Cell, digits: number | undefined, dash: string): string {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return visible(cell.text);
    case "number":
      return numberText(cell.value, cell.unit, cell.digits === 0 ? 0 : (digits ?? cell.digits));
    case "interval":
      return intervalText(cell.low, cell.high, cell.unit, digits);
    case "day":
      return visible(cell.iso);
    case "ruling":
      return rulingText({ ruling: cell.ruling, was: cell.was ?? null });
    case "lines":
      return cell.cells
        .map((one) => cellText(one, digits, dash))
        .filter((text) => text !== "")
        .join("\n");
    case "none":
      return dash;
  }
}

/** A cell as a value for machines: full precision, unscaled, null where there is nothing. */
export function cellValue(cell: Cell): number | string | null | { readonly low: number; readonly high: number } {
  switch (cell.kind) {
    case "empty":
    case "none":
      return null;
    case "text":
      return cell.text;
    case "number":
      return Number.isFinite(cell.value) ? cell.value : null;
    case "interval":
      return { low: cell.low, high: cell.high };
    case "day":
      return cell.iso;
    case "ruling":
      return cell.ruling;
    case "lines":
      return cell.cells.map(cellValue).flatMap(plain).join(" ");
  }
}

function plain(value: ReturnType<typeof cellValue>): string[] {
  if (value === null) return [];
  return [typeof value === "object" ? `${value.low} .. ${value.high}` : String(value)];
}
