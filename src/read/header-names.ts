import { FIELDS, type Field } from "../series/series.ts";

/** Header cells that stand over the days, the surest first. A nameless first column is one too: that is how pandas writes an index. */
export const DAY_NAMES: readonly string[] = ["date", "timestamp", "datetime", "time", "day", "observation_date"];

/** Header cells that stand over the price, the first match is taken. An adjusted price is not among them: it is never taken silently. */
export const PRICE_NAMES: readonly string[] = ["close", "close/last", "price", "settle", "last", "value"];

/** Header cells that stand over the names of series, in a long file. */
export const SYMBOL_NAMES: readonly string[] = ["symbol", "ticker", "asset", "series", "name"];

/** Where the first of `names` stands in a header, ignoring case. */
export function indexOfName(header: readonly string[], names: readonly string[]): number | undefined {
  const lower = header.map((cell) => cell.toLowerCase());
  for (const name of names) if (lower.includes(name)) return lower.indexOf(name);
  return undefined;
}

/** The column of the days, or undefined where the header names none. */
export function dayColumn(header: readonly string[]): number | undefined {
  const nameless = header[0] === "" && header.length > 1 ? 0 : undefined;
  return indexOfName(header, DAY_NAMES) ?? nameless;
}

/** The columns of open, high, low, close and volume that a header names. */
export function fieldColumns(header: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const index = indexOfName(header, field === "close" ? ["close", "close/last"] : [field]);
    if (index !== undefined) columns.set(field, index);
  }
  return columns;
}

/** "Adj Close", "AdjClose", "adjusted_close", "closeadj": a price changed afterwards for dividends and splits. */
export function adjusted(name: string): boolean {
  return /^(?:adj(?:usted)?(?:close|price)|(?:close|price)adj(?:usted)?)$/.test(
    name.toLowerCase().replace(/[^a-z]/g, ""),
  );
}
