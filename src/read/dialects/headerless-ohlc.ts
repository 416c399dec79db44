import { clockSeconds } from "../days/clock.ts";
import { looksLikeDay } from "../days/day-format.ts";
import { type Dialect, headerlessNotes, type Layout } from "../layout.ts";
import { cellNumber } from "../numbers/cell-number.ts";
import { fourFields, fourPrices } from "./four-prices.ts";

/**
 * A day, perhaps a clock, then open, high, low, close and perhaps volume, without a header: MetaTrader 4 (`2024.01.02,00:00,...`),
 * HistData (`20240102 000000;...`), Yahoo's with its header cut off, where an adjusted close stands before the volume.
 * That the four are in this order is seen from the rows: no price is above the second or below the third.
 */
export const headerlessOhlc: Dialect = {
  id: "headerless-ohlc",
  about: "open, high, low and close without a header, in this order",
  recognise(rows) {
    const [first = []] = rows;
    if (!looksLikeDay(first[0] ?? "")) return undefined;
    const second = first[1] ?? "";
    const clock = second.includes(":") && clockSeconds(second) !== undefined ? 1 : undefined;
    const open = clock === undefined ? 1 : 2;
    const beyond = first.length - (open + 4);
    if (beyond < 0 || beyond > 2 || !fourPrices(rows, open)) return undefined;
    const adjusted = beyond > 0 && moveAlike(rows, open + 3, open + 4);
    return layoutFrom(open, clock, (adjusted ? ["adj close", "volume"] : ["volume", "spread"]).slice(0, beyond));
  },
};

/** A dividend moves an adjusted close against the plain one by a few percent; volumes of two days differ by more. */
const ALIKE = 0.03;
/** Dividends taken off leave less than the plain close; the rest is rounding. */
const AT_MOST = 1.001;

/** Whether a column keeps its ratio to the close from row to row, as an adjusted close does and a volume does not. */
function moveAlike(rows: readonly (readonly string[])[], close: number, other: number): boolean {
  const ratios = rows.map((row) => cellNumber(row[other] ?? "") / cellNumber(row[close] ?? ""));
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  return (
    least > 0 && most <= Math.min(AT_MOST, least * (1 + ALIKE)) && (rows.length > 1 || /[.,]\d/.test(rows[0]![other]!))
  );
}

function layoutFrom(open: number, clock: number | undefined, beyond: readonly string[]): Layout {
  const header = ["date", ...(clock === undefined ? [] : ["time"]), "open", "high", "low", "close", ...beyond];
  const volume = header.indexOf("volume");
  const fields = fourFields(open, volume < 0 ? undefined : volume);
  const values = header.map((_, index) => index).slice(open);
  return { header, skip: 0, day: 0, clock, price: open + 3, fields, values, ...headerlessNotes(header) };
}
