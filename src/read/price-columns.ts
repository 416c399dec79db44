import { indexOfName, PRICE_NAMES, plainName, plainNames } from "./header-names.ts";

/** "Adj Close", "adjusted_close (USD)", "Close (adj.)", "調整後終値": a price changed afterwards for dividends and splits. */
export function adjusted(name: string): boolean {
  return isAdjusted(plainName(name));
}

function isAdjusted(plain: string): boolean {
  return ADJUSTED.test(plain.replace(/[^a-z]/g, "")) || ADJUSTED_NAMES.has(plain);
}

const ADJUSTED =
  /^(?:adj(?:usted)?(?:(?:close|closing)?price|close|last)|(?:(?:close|closing)?price|close|last)adj(?:usted)?)$/;
const ADJUSTED_NAMES: ReadonlySet<string> = new Set([
  "調整後終値",
  "調整済み終値",
  "复权收盘价",
  "复权收盘",
  "수정종가",
  "cierre ajustado",
  "cierre aj",
  "fechamento ajustado",
  "fech. ajustado",
  "clôture ajustée",
  "chiusura rettificata",
  "bereinigter schlusskurs",
]);

/**
 * The column a series takes its price from where a header names one: the first of the names of prices; an adjusted price is taken only
 * where no other is there.
 */
export function priceNamed(header: readonly string[]): number | undefined {
  const plain = indexOfName(header, PRICE_NAMES);
  if (plain !== undefined) return plain;
  const other = plainNames(header).findIndex(isAdjusted);
  return other < 0 ? undefined : other;
}
