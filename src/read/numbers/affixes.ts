/** What stands around the digits of a cell: the sign, and the power of ten that a suffix such as K or M stands for. */
export interface Affixes {
  readonly negative: boolean;
  readonly power: number;
}

/**
 * The text before the first digit and after the last, understood; undefined where it holds anything but one sign (or accounting parentheses),
 * one currency or percent sign, and one suffix. The value keeps its currency, and its percent: 1.91% is 1.91.
 */
export function affixesOf(before: string, after: string): Affixes | undefined {
  if (before === "" && after === "") return NONE;
  if (before.length > LONGEST || after.length > LONGEST) return undefined;
  const head = BEFORE.exec(before);
  const tail = AFTER.exec(after);
  if (head === null || tail === null) return undefined;
  const signs = [head[1], head[5]].filter((one) => one !== undefined);
  const units = [head[2], head[4], tail[2], tail[4]].filter((one) => one !== undefined);
  const opened = head[3] !== undefined;
  if (opened !== (tail[3] !== undefined) || signs.length + Number(opened) > 1 || units.length > 1) return undefined;
  if (tail[1] !== undefined && units[0] === "%") return undefined;
  return { negative: opened || signs[0] === "-", power: tail[1] === undefined ? 0 : POWERS[tail[1]]! };
}

const NONE: Affixes = { negative: false, power: 0 };
/** Bounds the work on a long text. */
const LONGEST = 12;

/**
 * Investing.com writes K, M, B, T in all its languages; a lower-case k is a thousand everywhere, but m may be a thousandth and t a tonne.
 * 兆 is left out: a million in China, a million millions in Japan.
 */
const POWERS: Readonly<Record<string, number>> = {
  ...{ K: 3, k: 3, M: 6, B: 9, T: 12 },
  ...{ 万: 4, 萬: 4, 만: 4, 億: 8, 亿: 8, 억: 8 },
};

/** "p" and "GBX" are left out: pence are not pounds. Signs of more letters stand first, so that they are not cut. */
const UNITS = [
  "%",
  "(?:US|CA|C|AU|A|NZ|HK|NT|S|R|MX)?\\$",
  "[€£¥₹₩₽₺₪₫₱₴₿฿円元원]",
  "zł|kr\\.?|Kč|Ft|lei|Rs\\.?|Fr\\.",
  "USD|EUR|GBP|JPY|CHF|CNY|CNH|RMB|HKD|TWD|KRW|INR|SGD|AUD|NZD|CAD|MXN|BRL|ZAR|TRY|RUB|PLN|CZK|HUF|RON|SEK|NOK|DKK|ISK|ILS|SAR|AED|THB|IDR|MYR|PHP|VND|CLP|COP|ARS",
].join("|");

/** 1 sign, 2 unit, 3 parenthesis, 4 unit, 5 sign; at most one blank between them, so that no text makes the search slow */
const BEFORE = new RegExp(`^([+-])? ?(${UNITS})? ?(\\()? ?(${UNITS})? ?([+-])? ?$`);
/** 1 suffix, not run together with a word, 2 unit, 3 parenthesis, 4 unit */
const AFTER = new RegExp(`^ ?([KkMBT万萬만億亿억](?![A-Za-z]))? ?(${UNITS})? ?(\\))? ?(${UNITS})?$`);
