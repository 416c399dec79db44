import { dayColumn } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** A day and several values, none of them named like a price: `Date,AAPL,MSFT`. Each column is a series. */
export const wide: Dialect = {
  id: "wide",
  recognise([header = []]) {
    const day = dayColumn(header);
    return day === undefined || header.length < 3
      ? undefined
      : headed(header, { day, price: undefined, fields: new Map() });
  },
};
