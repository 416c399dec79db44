import type { Kind } from "../../series/series.ts";

/** What a ticker stands for: the plain name of the series, and its kind where that is no price. */
export interface Ticker {
  readonly name: string;
  readonly kind?: Kind;
}

const YIELD = { kind: "yield" } as const;
const INDEX = { kind: "index" } as const;

/** Tickers of Yahoo and FRED whose series have a name everybody knows. */
const TICKERS: ReadonlyMap<string, Ticker> = new Map<string, Ticker>([
  ["BTC-USD", { name: "BTC" }],
  ["BTCUSD", { name: "BTC" }],
  ["BTCUSDT", { name: "BTC" }],
  ["XBTUSD", { name: "BTC" }],
  ["ETH-USD", { name: "ETH" }],
  ["ETHUSD", { name: "ETH" }],
  ["ETHUSDT", { name: "ETH" }],
  ["GC=F", { name: "GOLD" }],
  ["XAUUSD", { name: "GOLD" }],
  ["SI=F", { name: "SILVER" }],
  ["XAGUSD", { name: "SILVER" }],
  ["HG=F", { name: "COPPER" }],
  ["PL=F", { name: "PLATINUM" }],
  ["CL=F", { name: "WTI" }],
  ["DCOILWTICO", { name: "WTI" }],
  ["BZ=F", { name: "BRENT" }],
  ["DCOILBRENTEU", { name: "BRENT" }],
  ["NG=F", { name: "GAS" }],
  ["^GSPC", { name: "SPX" }],
  ["SP500", { name: "SPX" }],
  ["ES=F", { name: "SPXFUTURE" }],
  ["^NDX", { name: "NDX" }],
  ["NASDAQ100", { name: "NDX" }],
  ["^IXIC", { name: "NASDAQ" }],
  ["NASDAQCOM", { name: "NASDAQ" }],
  ["^DJI", { name: "DOW" }],
  ["DJIA", { name: "DOW" }],
  ["^RUT", { name: "RUSSELL" }],
  ["^N225", { name: "NIKKEI" }],
  ["NIKKEI225", { name: "NIKKEI" }],
  ["^STOXX50E", { name: "STOXX50" }],
  ["^GDAXI", { name: "DAX" }],
  ["^FTSE", { name: "FTSE" }],
  ["^HSI", { name: "HANGSENG" }],
  ["^VIX", { name: "VIX", ...INDEX }],
  ["VIXCLS", { name: "VIX", ...INDEX }],
  ["^MOVE", { name: "MOVE", ...INDEX }],
  ["^SKEW", { name: "SKEW", ...INDEX }],
  ["GVZCLS", { name: "GVZ", ...INDEX }],
  ["OVXCLS", { name: "OVX", ...INDEX }],
  ["DX-Y.NYB", { name: "DXY" }],
  ["DX=F", { name: "DXY" }],
  ["DTWEXBGS", { name: "DOLLAR" }],
  ["JPY=X", { name: "USDJPY" }],
  ["USDJPY=X", { name: "USDJPY" }],
  ["DEXJPUS", { name: "USDJPY" }],
  ["EURUSD=X", { name: "EURUSD" }],
  ["DEXUSEU", { name: "EURUSD" }],
  ["GBPUSD=X", { name: "GBPUSD" }],
  ["CNY=X", { name: "USDCNY" }],
  ["^TNX", { name: "Y10", ...YIELD }],
  ["^FVX", { name: "Y5", ...YIELD }],
  ["^TYX", { name: "Y30", ...YIELD }],
  ["DGS1", { name: "Y1", ...YIELD }],
  ["DGS2", { name: "Y2", ...YIELD }],
  ["DGS5", { name: "Y5", ...YIELD }],
  ["DGS10", { name: "Y10", ...YIELD }],
  ["DGS20", { name: "Y20", ...YIELD }],
  ["DGS30", { name: "Y30", ...YIELD }],
  ["DFII10", { name: "REAL10", ...YIELD }],
  ["T10YIE", { name: "BREAKEVEN10", ...YIELD }],
  ["T10Y2Y", { name: "Y10Y2", ...YIELD }],
  ["BAMLH0A0HYM2", { name: "HYOAS", ...YIELD }],
]);

/** `10 Yr`, `6 Mo`: the columns of the US Treasury's par yields. */
const MATURITY = /^(\d{1,2}(?:\.\d)?) ?(yr|mo)$/i;

/** What a name stands for, where it is a well-known ticker or a maturity; case does not count. */
export function tickerOf(name: string): Ticker | undefined {
  const known = TICKERS.get(name.trim().toUpperCase());
  if (known !== undefined) return known;
  const [, length, unit] = MATURITY.exec(name.trim()) ?? [];
  return length === undefined ? undefined : { name: `${/yr/i.test(unit!) ? "Y" : "M"}${length}`, ...YIELD };
}
