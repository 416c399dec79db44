import { FIELDS, type Field } from "../series/series.ts";

/**
 * What header cells are called, in the languages price files come in, as `plainName` leaves them: the surest name first.
 * English, Polish, Portuguese, Spanish, Italian, French, German, Dutch, Turkish, Russian, Japanese, Chinese, Korean,
 * as Investing.com, Stooq, Yahoo, the exchanges and the banks write them.
 */
const NAMES = {
  day: [
    "date",
    "timestamp",
    "datetime",
    "date time",
    "time",
    "day",
    "observation_date",
    "gmt time",
    "local time",
    "dtyyyymmdd",
    "time period",
    "time_period",
    "snapped_at",
    "exchange date",
    "trade date",
    "trading day",
    "dates",
    "data",
    "fecha",
    "datum",
    "tarih",
    "дата",
    "日付",
    "日付け",
    "日時",
    "年月日",
    "データ日付",
    "基準日",
    "日期",
    "交易日期",
    "时间",
    "날짜",
    "일자",
    "unix timestamp",
    "unix",
    "open time",
    "open_time",
    "opentime",
    "timeopen",
  ],
  open: [
    "open",
    "open price",
    "px_open",
    "otwarcie",
    "abertura",
    "apertura",
    "ouv",
    "ouverture",
    "eröffn",
    "eröffnung",
    "erster",
    "açılış",
    "откр",
    "открытие",
    "始値",
    "开盘",
    "开盘价",
    "開盤",
    "시가",
  ],
  high: [
    "high",
    "high price",
    "px_high",
    "najwyzszy",
    "najwyższy",
    "máxima",
    "máximo",
    "massimo",
    "max",
    "plus haut",
    "haut",
    "hoch",
    "hoog",
    "yüksek",
    "макс",
    "максимум",
    "高値",
    "高",
    "最高",
    "最高价",
    "最高價",
    "고가",
  ],
  low: [
    "low",
    "low price",
    "px_low",
    "najnizszy",
    "najniższy",
    "mínima",
    "mínimo",
    "minimo",
    "min",
    "plus bas",
    "bas",
    "tief",
    "laag",
    "düşük",
    "мин",
    "минимум",
    "安値",
    "低",
    "最低",
    "最低价",
    "저가",
  ],
  close: [
    "close",
    "close/last",
    "closing price",
    "unadjusted close",
    "raw close",
    "zamkniecie",
    "zamknięcie",
    "schluss",
    "schlusskurs",
    "clôture",
    "fechamento",
    "cierre",
    "chiusura",
    "kapanış",
    "закрытие",
    "終値",
    "收盘",
    "收盘价",
    "收盤",
    "종가",
  ],
  /** prices of other names: these columns are no field, but what a series takes its values from */
  price: [
    "price",
    "settle",
    "settlement",
    "settlement price",
    "last",
    "last price",
    "px_last",
    "value",
    "obs_value",
    "último",
    "ultimo",
    "ostatnio",
    "dernier",
    "zuletzt",
    "laatst",
    "şimdi",
    "цена",
    "kurs",
    "cena",
  ],
  volume: [
    "volume",
    "vol",
    "px_volume",
    "wolumen",
    "wol",
    "tickvol",
    "tick volume",
    "total_volume",
    "hac",
    "hacim",
    "объём",
    "объем",
    "出来高",
    "交易量",
    "成交量",
    "거래량",
    "volumen",
  ],
  symbol: [
    ...["symbol", "ticker", "asset", "series", "name", "contract", "instrument", "ric", "isin"],
    ...[
      "銘柄",
      "銘柄コード",
      "証券コード",
      "コード",
      "銘柄名",
      "代码",
      "股票代码",
      "证券代码",
      "종목",
      "종목코드",
      "종목명",
    ],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Header cells that stand over the days, the surest first. A nameless first column is one too: that is how pandas writes an index. */
export const DAY_NAMES: readonly string[] = NAMES.day;

/** Header cells that stand over the price, the first match is taken. An adjusted price is not among them: it is never taken silently. */
export const PRICE_NAMES: readonly string[] = [...NAMES.close, ...NAMES.price];

/** Header cells that stand over the names of series, in a long file. */
export const SYMBOL_NAMES: readonly string[] = NAMES.symbol;

/** The words a message names: not all of the above. */
export const DAY_WORDS: readonly string[] = ["date", "timestamp", "time", "day"];
export const PRICE_WORDS: readonly string[] = ["close", "price", "settle", "last", "value"];

/**
 * A header cell as the lists above write it: lower case, one space between words, without what exports put around a name:
 * `<CLOSE>`, `Close*`, `Vol.`, `4a. close (USD)`, `Close (USD)`, `Close (unadjusted)`, `Close Close price adjusted for splits.` (copied from Yahoo's page).
 */
export function plainName(cell: string): string {
  return cell
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\d+[a-z]?\. /, "")
    .replace(/[<>*]/g, "")
    .replace(/\s*\((?!adj\))(?:[a-z]{3}|[a-z]{3}\/[a-z]{3})\)$/, "")
    .replace(/[ _]?\(?utc\)?$/, "")
    .replace(/[(（](?:円|ドル|ポイント|株|千株|百株|口|枚|百万円|千円|手|元|股|点|원|주)[)）]$/, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ \((?:unadj(?:usted|\.)?|raw)\)$/, "")
    .replace(/ (?:adjusted )?close price adjusted for splits\b.*$/, "")
    .replace(/\.$/, "");
}

/** Where the first of `names` stands in a header. */
export function indexOfName(header: readonly string[], names: readonly string[]): number | undefined {
  const plain = plainNames(header);
  for (const name of names) {
    const index = plain.indexOf(name);
    if (index >= 0) return index;
  }
  return undefined;
}

/** The cells of a header as `plainName` leaves them. */
export function plainNames(header: readonly string[]): readonly string[] {
  const known = PLAIN.get(header);
  if (known !== undefined) return known;
  const plain = header.map(plainName);
  PLAIN.set(header, plain);
  return plain;
}

// Every dialect looks for its names in the same header, which may have hundreds.
const PLAIN = new WeakMap<readonly string[], readonly string[]>();

/** The column of the days, or undefined where the header names none. */
export function dayColumn(header: readonly string[]): number | undefined {
  const nameless = header[0] === "" && header.length > 1 ? 0 : undefined;
  return indexOfName(header, DAY_NAMES) ?? nameless;
}

/** The columns of open, high, low, close and volume that a header names. `Volume BTC` beside `Volume USD` is the one in units of the asset. */
export function fieldColumns(header: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of FIELDS) {
    const index = indexOfName(header, NAMES[field]);
    if (index !== undefined) columns.set(field, index);
  }
  if (!columns.has("volume")) {
    const index = plainNames(header).findIndex((name) => /^volume (?!usdt?$|usdc$|eur$)[a-z]{2,6}$/.test(name));
    if (index >= 0) columns.set("volume", index);
  }
  return columns;
}

/** "quote_volume", "Volume USD", "taker_buy_quote_volume", "trades", "turnover", "売買代金": what is added up over a day, not carried on. */
export function isAmount(name: string): boolean {
  return plainName(name)
    .split(/[ _-]/)
    .some((word) => word.includes("volume") || AMOUNTS.has(word));
}

const AMOUNTS: ReadonlySet<string> = new Set([
  ...NAMES.volume,
  ...["turnover", "trades", "tradecount", "count", "amount", "quantity", "qty", "transactions"],
  ...["成交额", "売買代金", "売買高", "거래대금"],
]);
