import { dayColumn } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** A day and several values, none of them named like a price: `Date,AAPL,MSFT`, `Date,1 Mo,10 Yr`, `基準日,1年,10年`. Each column is a series. */
export const wide: Dialect = {
  id: "wide",
  about: "a day and a column for each series",
  recognise([header = []]) {
    const day = dayColumn(header);
    return day === undefined || header.length < 3
      ? undefined
      : headed(header, { day, price: undefined, fields: new Map() });
  },
};
