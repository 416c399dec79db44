import type { Field } from "../../series/series.ts";
import { fieldColumns, plainName } from "../header-names.ts";
import type { Dialect, Layout } from "../layout.ts";

/**
 * What `yfinance.download(...).to_csv()` writes: three rows of header, for the kind of price, the ticker, and the name of the index.
 * `Price,Close,High,...` / `Ticker,BTC-USD,BTC-USD,...` / `Date,,,`. With several tickers each is a series with its own fields.
 */
export const yfinanceHeader: Dialect = {
  id: "yfinance-header",
  about: "yfinance's header of three rows: price, ticker, date",
  recognise([kinds = [], tickers = [], index = []]) {
    const nameless = index.slice(1).every((cell) => cell === "");
    const named = /^(?:price|)$/i.test(kinds[0] ?? "x") && /^(?:ticker|)$/i.test(tickers[0] ?? "x");
    if (!named || !nameless || kinds.length < 2 || tickers.length !== kinds.length) return undefined;
    if (!["date", "datetime"].includes(plainName(index[0] ?? ""))) return undefined;
    const names = [...new Set(tickers.slice(1))];
    return names.length === 1 ? ofOne(kinds, index[0]!) : ofSeveral(kinds, tickers, index[0]!, names);
  },
};

function ofOne(kinds: readonly string[], day: string): Layout | undefined {
  const fields = fieldColumns(kinds);
  const price = fields.get("close") ?? (kinds.length === 2 ? 1 : undefined);
  const header = [day, ...kinds.slice(1)];
  return price === undefined
    ? undefined
    : { header, skip: 3, day: 0, price, fields, values: Array.from(kinds.slice(1), (_, i) => i + 1) };
}

function ofSeveral(
  kinds: readonly string[],
  tickers: readonly string[],
  day: string,
  names: readonly string[],
): Layout | undefined {
  const fieldsOf = new Map<number, ReadonlyMap<Field, number>>();
  for (const name of names) {
    const own = fieldColumns(kinds.map((kind, i) => (i > 0 && tickers[i] === name ? kind : "")));
    const close = own.get("close");
    if (close !== undefined) fieldsOf.set(close, own);
  }
  if (fieldsOf.size === 0) return undefined;
  const header = kinds.map((kind, i) => (i === 0 ? day : fieldsOf.has(i) ? tickers[i]! : `${tickers[i]} ${kind}`));
  return { header, skip: 3, day: 0, price: undefined, fields: new Map(), fieldsOf, values: [...fieldsOf.keys()] };
}
