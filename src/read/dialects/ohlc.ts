import { dayColumn, fieldColumns } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";
import { priceNamed } from "../price-columns.ts";

/**
 * Open, high, low, close, and often volume, by their names in any order, case and of the languages known: Yahoo
 * (`Date,Open,High,Low,Close,Adj Close,Volume`), yfinance, Stooq, Alpha Vantage, Nasdaq, Cboe, TradingView, MetaTrader 5, Nikkei.
 * They differ in nothing the reader must know.
 */
export const ohlc: Dialect = {
  id: "ohlc",
  about: "open, high, low and close by their names",
  recognise([header = []]) {
    const day = dayColumn(header);
    const price = priceNamed(header);
    const fields = fieldColumns(header);
    const beside = (["open", "high", "low", "volume"] as const).some((field) => fields.has(field));
    if (day === undefined || price === undefined || !beside) return undefined;
    return headed(header, { day, price, fields });
  },
};
