import { dayColumn, fieldColumns, plainNames } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";
import { priceNamed } from "../price-columns.ts";

/**
 * Investing.com's "Historical Data" in any of its languages: `"Date","Price","Open","High","Low","Vol.","Change %"`, newest first,
 * thousands and decimals as the language writes them, volumes as 337.34M. Known by the change in percent beside the four prices.
 */
export const investing: Dialect = {
  id: "investing-com",
  about: "Investing.com, Historical Data",
  recognise([header = []]) {
    const day = dayColumn(header);
    const price = priceNamed(header);
    const fields = fieldColumns(header);
    const four = (["open", "high", "low"] as const).every((field) => fields.has(field));
    const change = plainNames(header).some((name) => CHANGE.has(name.replace(/[\s.%]/g, "")));
    if (day === undefined || price === undefined || !four || !change) return undefined;
    return headed(header, { day, price, fields });
  },
};

/** "Change %", "Var%", "Fark %", "+/- %" ... without blanks, points and the sign */
const CHANGE: ReadonlySet<string> = new Set([
  "change",
  "var",
  "fark",
  "+/-",
  "variation",
  "zmiana",
  "изм",
  "verschil",
  "変化率",
  "涨跌幅",
  "변동",
  "diff",
]);
