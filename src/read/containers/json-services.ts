import { cell, isDayKey, isLeaf, isList, isMap, type JsonTable, member, withMoments } from "./json-cells.ts";
import type { Json, JsonList } from "./json-text.ts";
import { momentText, NANOS } from "./moment.ts";

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

/** `{"prices": [[ms, price], …], "market_caps": …, "total_volumes": …}`. */
function coinGecko(document: Json): JsonTable | undefined {
  const prices = pairs(member(document, "prices"));
  if (prices === undefined) return undefined;
  const others = [
    ["market_cap", pairs(member(document, "market_caps"))],
    ["volume", pairs(member(document, "total_volumes"))],
  ] as const;
  const present = others.flatMap(([name, list]) =>
    list === undefined
      ? []
      : [{ name, values: new Map(list.map(({ items: [time, value] }) => [cell(time), cell(value)])) }],
  );
  const header = ["timestamp", "price", ...present.map(({ name }) => name)];
  const rows = prices.map(({ items: [time, price] }) => [
    cell(time),
    cell(price),
    ...present.map(({ values }) => values.get(cell(time)) ?? ""),
  ]);
  return withMoments("CoinGecko", [header, ...rows], [place(document), ...prices.map(({ at }) => at)]);
}

function pairs(value: Json | undefined): readonly JsonList[] | undefined {
  if (!isList(value)) return undefined;
  const lists = value.items.filter((item) => isList(item) && item.items.length === 2 && item.items.every(isLeaf));
  return lists.length === value.items.length && lists.length > 0 ? (lists as JsonList[]) : undefined;
}

/** `{"chart": {"result": [{"meta": …, "timestamp": [s, …], "indicators": {"quote": [{"close": […]}]}}]}}`; days are those of the exchange. */
function yahooChart(document: Json): JsonTable | undefined {
  const results = member(member(document, "chart"), "result");
  const result = isList(results) ? results.items[0] : undefined;
  const times = member(result, "timestamp");
  const quote = first(member(member(result, "indicators"), "quote"));
  if (!isList(times) || !isMap(quote)) return undefined;
  const adjusted = member(first(member(member(result, "indicators"), "adjclose")), "adjclose");
  const lists = ["open", "high", "low", "close"].map((name) => [name, member(quote, name)] as const);
  const columns = [...lists, ["adj close", adjusted] as const, ["volume", member(quote, "volume")] as const].flatMap(
    ([name, list]) => (isList(list) ? [{ name, items: list.items }] : []),
  );
  const offset = Number(cell(member(member(result, "meta"), "gmtoffset")) || "0");
  const rows = times.items.map((time, row) => [
    exchangeTime(cell(time), offset),
    ...columns.map(({ items }) => cell(items[row])),
  ]);
  const daily = /^\d+(?:d|wk|mo)$/.test(cell(member(member(result, "meta"), "dataGranularity")));
  const body = daily ? rows.map(([time, ...rest]) => [time!.slice(0, 10), ...rest]) : rows;
  return {
    shape: "Yahoo chart",
    rows: [["date", ...columns.map(({ name }) => name)], ...body],
    at: [times.at, ...rows.map(() => times.at)],
  };
}

/** The offset is today's. A midnight of the other half of the year reads 23:00 the day before: it is the midnight that follows. */
function exchangeTime(seconds: string, offset: number): string {
  if (!/^-?\d+$/.test(seconds)) return seconds;
  const local = Number(seconds) + offset;
  const late = ((local % 86_400) + 86_400) % 86_400 === 23 * 3600;
  return momentText(BigInt(local + (late ? 3600 : 0)) * NANOS.s);
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
  const cells = list.items.map((item) => (isList(item) ? item.items.map(cell) : []));
  if (!cells.every((row) => row.every((text) => Number.isFinite(Number(text))))) return undefined;
  const found = ORDERS.filter(({ widths, names }) => widths.includes(width) && cells.every((row) => fits(row, names)));
  if (found.length !== 1) return undefined;
  const { shape, names } = found[0]!;
  const rows = cells.map((row) => row.slice(0, names.length));
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

function first(value: Json | undefined): Json | undefined {
  return isList(value) ? value.items[0] : undefined;
}

function place(value: Json): number {
  return isMap(value) || isList(value) ? value.at : 0;
}
