import { dayColumn, fieldColumns } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";
import { priceNamed } from "../price-columns.ts";

/** A day and one value: `date,value`, `Date,Price`, or any name where there is one column beside the day; further columns where one is named like a price. */
export const dateValue: Dialect = {
  id: "date-value",
  about: "a day and a value",
  recognise([header = []]) {
    const day = dayColumn(header);
    if (day === undefined || header.length < 2) return undefined;
    const only = header.length === 2 ? 1 - day : undefined;
    const price = priceNamed(header) ?? only;
    return price === undefined ? undefined : headed(header, { day, price, fields: fieldColumns(header) });
  },
};
