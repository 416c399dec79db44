import { indexOfName } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** CoinGecko's export, `snapped_at,price,market_cap,total_volume`: each price is of 00:00 UTC, the first moment of the day it is stamped with. Where it has several prices a day, the last of them is its close. */
export const coingecko: Dialect = {
  id: "coingecko",
  about: "CoinGecko: the price at 00:00 UTC of the day",
  recognise(rows) {
    const [header = [], ...data] = rows;
    const day = indexOfName(header, ["snapped_at"]);
    const price = indexOfName(header, ["price"]);
    if (day === undefined || price === undefined) return undefined;
    const volume = indexOfName(header, ["total_volume"]);
    const columns = { day, price, fields: new Map(volume === undefined ? [] : [["volume", volume] as const]) };
    const days = data.map((row) => (row[day] ?? "").slice(0, 10));
    if (new Set(days).size < days.length) return headed(header, columns);
    const message =
      "CoinGecko stamps a price of 00:00 UTC with the day that begins then: it is the close of the day before. Set day_shift: -1 in the catalogue to compare it with closes";
    return headed(header, { ...columns, notes: [{ code: "stamped-late", message }] });
  },
};
