import { unixUnit } from "../days/unix-stamp.ts";
import { type Dialect, headerlessNotes } from "../layout.ts";
import { fourFields, fourPrices } from "./four-prices.ts";

/**
 * Binance's klines as its public archive has them: twelve columns without a header, stamped with the opening time in milliseconds, since 2025 in microseconds.
 * The archive's files with a header are read by its names.
 */
export const binance: Dialect = {
  id: "binance-klines",
  about: "Binance klines: twelve columns without a header, stamped with the opening time",
  recognise(rows) {
    const [first = []] = rows;
    if (
      first.length !== 12 ||
      unixUnit(first[0]!) === undefined ||
      unixUnit(first[6]!) === undefined ||
      !fourPrices(rows, 1)
    )
      return undefined;
    return {
      header: HEADER,
      skip: 0,
      day: 0,
      price: 4,
      fields: fourFields(1, 5),
      values: [1, 2, 3, 4, 5, 7, 8, 9, 10],
      ...headerlessNotes(HEADER),
    };
  },
};

const HEADER = [
  "open_time",
  "open",
  "high",
  "low",
  "close",
  "volume",
  "close_time",
  "quote_volume",
  "count",
  "taker_buy_volume",
  "taker_buy_quote_volume",
  "ignore",
];
