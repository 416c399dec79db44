import { clockSeconds } from "../days/clock.ts";
import { looksLikeDay } from "../days/day-format.ts";
import type { Dialect, Layout } from "../layout.ts";
import { fourFields, fourPrices } from "./four-prices.ts";

/**
 * A day, perhaps a clock, then open, high, low, close and perhaps volume, without a header: MetaTrader 4 (`2024.01.02,00:00,...`),
 * HistData (`20240102 000000;...`). That the four are in this order is seen from the rows: no price is above the second or below the third.
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
    return layoutFrom(open, clock, beyond);
  },
};

function layoutFrom(open: number, clock: number | undefined, beyond: number): Layout {
  const header = ["date", ...(clock === undefined ? [] : ["time"]), "open", "high", "low", "close"];
  header.push(...["volume", "spread"].slice(0, beyond));
  const fields = fourFields(open, beyond > 0 ? open + 4 : undefined);
  return { header, skip: 0, day: 0, clock, price: open + 3, fields, values: header.map((_, i) => i).slice(open) };
}
