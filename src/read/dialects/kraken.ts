import { unixUnit } from "../days/unix-stamp.ts";
import { type Dialect, headerlessNotes } from "../layout.ts";
import { fourFields, fourPrices } from "./four-prices.ts";

/** Kraken's archive of trades in bars: `seconds,open,high,low,close,volume,trades` without a header; its API has the average price before the volume. */
export const kraken: Dialect = {
  id: "kraken",
  about: "Kraken OHLCVT: seconds since 1970, without a header",
  recognise(rows) {
    const [first = []] = rows;
    const averaged = first.length === 8;
    if (!(averaged || first.length === 7) || unixUnit(first[0]!) === undefined || !fourPrices(rows, 1))
      return undefined;
    const volume = averaged ? 6 : 5;
    const header = ["time", "open", "high", "low", "close", ...(averaged ? ["vwap"] : []), "volume", "trades"];
    return {
      header,
      skip: 0,
      day: 0,
      price: 4,
      fields: fourFields(1, volume),
      values: header.map((_, index) => index).slice(1),
      ...headerlessNotes(header),
    };
  },
};
