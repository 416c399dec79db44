import { cell, isDayKey, isLeaf, isList, isMap, type JsonTable, member, text, withMoments } from "./json-cells.ts";
import type { Json, JsonList } from "./json-text.ts";
import { yahooChart } from "./yahoo-chart.ts";

/** Answers of data services, by what only they have. Each gives undefined for JSON of others. */
export const SERVICES: readonly ((document: Json) => JsonTable | undefined)[] = [
  alphaVantage,
  coinGecko,
  yahooChart,
  fred,
  candles,
];

/** `{"Meta Data": …, "Time Series (Daily)": {"2024-01-02": {"4. close": "1.5"}}}`; the names are those of its CSV. */
function alphaVantage(document: Json): JsonTable | undefined {
  if (!isMap(document) || !document.members.has("Meta Data")) return undefined;
  const series = [...document.members].find(([name, value]) => name !== "Meta Data" && isMap(value))?.[1];
  if (!isMap(series)) return undefined;
  const days = [...series.members].filter(([key, value]) => isDayKey(key) && isMap(value));
  const keys = [...new Set(days.flatMap(([, value]) => (isMap(value) ? [...value.members.keys()] : [])))];
  const repeats = (key: string) =>
    keys.some(
      (other) =>
        other !== key && keys.indexOf(other) < keys.indexOf(key) && plainName(other, true) === plainName(key, true),
    );
  const kept = keys.filter((key) => !repeats(key));
  // Amounts in one currency need no word on it; in two they do.
  const currencies = new Set(kept.flatMap((key) => /\((\w+)\)$/.exec(key)?.[1] ?? []));
  const header = ["timestamp", ...kept.map((key) => plainName(key, currencies.size > 1))];
  const rows = days.map(([day, value]) => [day, ...kept.map((key) => cell(member(value, key)))]);
  return { shape: "Alpha Vantage", rows: [header, ...rows], at: [series.at, ...days.map(([, value]) => place(value))] };
}

/** "4a. close (USD)" is close, "5. adjusted close" adjusted_close. */
function plainName(key: string, withCurrency: boolean): string {
  const name = key.replace(/^\d+[a-z]?\.\s*/, "");
  return (withCurrency ? name : name.replace(/\s*\(\w+\)$/, "")).replace(/ (?!\()/g, "_");
}

/**
 * `{"prices": [[ms, price], …], "market_caps": …, "total_volumes": …}`, the names as in CoinGecko's CSV. Below days of 00:00 UTC the last
 * pair is of the moment of asking, on the day of the pair before it.
 */
function coinGecko(document: Json): JsonTable | undefined {
  const all = pairs(member(document, "prices"));
  if (all === undefined) return undefined;
  const others = [
    ["market_cap", pairs(member(document, "market_caps"))],
    ["total_volume", pairs(member(document, "total_volumes"))],
  ] as const;
  const present = others.flatMap(([name, list]) =>
    list === undefined
      ? []
      : [{ name, values: new Map(list.map(({ items: [time, value] }) => [text(time), cell(value)])) }],
  );
  const snapshot = all.length > 2 && all.every((pair, i) => isMidnight(pair) === i < all.length - 1);
  const prices = snapshot ? all.slice(0, -1) : all;
  const header = ["snapped_at", "price", ...present.map(({ name }) => name)];
  const rows = prices.map(({ items: [time, price] }) => [
    cell(time),
    cell(price),
    ...present.map(({ values }) => values.get(text(time)) ?? ""),
  ]);
  const table = withMoments("CoinGecko", [header, ...rows], [place(document), ...prices.map(({ at }) => at)]);
  return snapshot ? { ...table, notes: [SNAPSHOT] } : table;
}

const SNAPSHOT = {
  code: "snapshot",
  message: "the last price is of the moment of asking, the others of 00:00 UTC: it is not read",
};

function isMidnight({ items: [time] }: JsonList): boolean {
  return /^\d+$/.test(text(time)) && BigInt(text(time)) % 86_400_000n === 0n;
}

function pairs(value: Json | undefined): readonly JsonList[] | undefined {
  if (!isList(value)) return undefined;
  const lists = value.items.filter((item) => isList(item) && item.items.length === 2 && item.items.every(isLeaf));
  return lists.length === value.items.length && lists.length > 0 ? (lists as JsonList[]) : undefined;
}

/** `{"observations": [{"date": …, "value": …}]}`, without the two columns that say when FRED published. */
function fred(document: Json): JsonTable | undefined {
  const list = member(document, "observations");
  if (!isList(list) || !list.items.every((item) => isLeaf(member(item, "date")) && isLeaf(member(item, "value"))))
    return undefined;
  const rows = list.items.map((item) => [cell(member(item, "date")), cell(member(item, "value"))]);
  return { shape: "FRED", rows: [["date", "value"], ...rows], at: [list.at, ...list.items.map(place)] };
}

/** A list of lists of numbers without a header: Binance's klines of 12, or 5 to 8 whose order the prices tell, as high is never below low. */
function candles(document: Json): JsonTable | undefined {
  const result = member(document, "result");
  const lists = isMap(result) ? [...result.members.values()].filter(isList) : [document];
  const list = lists.length === 1 ? lists[0] : undefined;
  if (!isList(list) || list.items.length === 0) return undefined;
  const width = isList(list.items[0]) ? list.items[0].items.length : 0;
  if (width < 5 || width > 12 || !list.items.every((item) => isList(item) && item.items.length === width))
    return undefined;
  const cells = list.items.map((item) => (isList(item) ? item.items.map(text) : []));
  if (!cells.every((row) => row.every((text) => Number.isFinite(Number(text))))) return undefined;
  const found = ORDERS.filter(({ widths, names }) => widths.includes(width) && cells.every((row) => fits(row, names)));
  if (found.length !== 1) return undefined;
  const { shape, names } = found[0]!;
  // Services write the numbers of a candle as texts too; they are numbers, as the order of prices has shown.
  const rows = cells.map((row) => row.slice(0, names.length).map((one) => ({ kind: "number", text: one }) as const));
  return withMoments(shape, [names.slice(0, width), ...rows], [list.at, ...list.items.map(place)]);
}

const ORDERS: readonly { shape: string; widths: readonly number[]; names: readonly string[] }[] = [
  { shape: "Binance klines", widths: [12], names: ["timestamp", "open", "high", "low", "close", "volume"] },
  { shape: "candles", widths: [5, 6], names: ["timestamp", "open", "high", "low", "close", "volume"] },
  { shape: "Kraken candles", widths: [8], names: ["timestamp", "open", "high", "low", "close", "vwap", "volume"] },
  { shape: "Coinbase candles", widths: [6], names: ["timestamp", "low", "high", "open", "close", "volume"] },
  { shape: "Bitfinex candles", widths: [6], names: ["timestamp", "open", "close", "high", "low", "volume"] },
];

function fits(row: readonly string[], names: readonly string[]): boolean {
  const price = (name: string) => Number(row[names.indexOf(name)]);
  const [open, high, low, close] = [price("open"), price("high"), price("low"), price("close")];
  return high >= Math.max(open, close) && low <= Math.min(open, close) && Number(row[0]) >= 1e8;
}

function place(value: Json): number {
  return isMap(value) || isList(value) ? value.at : 0;
}
