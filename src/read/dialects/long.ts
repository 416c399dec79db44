import { dayColumn, fieldColumns, indexOfName, SYMBOL_NAMES } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";
import { priceNamed } from "../price-columns.ts";

/** One row for each day and series: `date,symbol,close`. Each symbol is a series. */
export const long: Dialect = {
  id: "long",
  about: "one row for each day and series",
  recognise([header = []]) {
    const day = dayColumn(header);
    const symbol = indexOfName(header, SYMBOL_NAMES);
    const price = priceNamed(header);
    if (day === undefined || symbol === undefined || price === undefined) return undefined;
    return headed(header, { day, symbol, price, fields: fieldColumns(header) });
  },
};
