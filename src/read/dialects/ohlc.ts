import { dayColumn, fieldColumns, indexOfName, PRICE_NAMES } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/**
 * Open, high, low, close, and often volume, by their English names in any order and case: Yahoo (`Date,Open,High,Low,Close,Adj Close,Volume`),
 * yfinance (`AdjClose`, or `timestamp,open,...`), Stooq's English export, Alpha Vantage, CBOE. They differ in nothing the reader must know.
 */
export const ohlc: Dialect = {
  id: "ohlc",
  recognise([header = []]) {
    const day = dayColumn(header);
    const price = indexOfName(header, PRICE_NAMES);
    const fields = fieldColumns(header);
    const beside = (["open", "high", "low", "volume"] as const).some((field) => fields.has(field));
    if (day === undefined || price === undefined || !beside) return undefined;
    return headed(header, { day, price, fields });
  },
};
