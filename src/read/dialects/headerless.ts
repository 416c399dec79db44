import { looksLikeDay } from "../days/day-format.ts";
import type { Dialect } from "../layout.ts";
import { looksLikeNumber } from "../numbers/cell-number.ts";

/** Two columns without a header: a day and its value. The columns are called date and value. */
export const headerless: Dialect = {
  id: "headerless",
  about: "a day and a value, without a header",
  recognise([first = []]) {
    const [day = "", value = ""] = first;
    if (first.length !== 2 || !looksLikeDay(day) || !looksLikeNumber(value)) return undefined;
    return { header: ["date", "value"], skip: 0, day: 0, price: 1, fields: new Map(), values: [1] };
  },
};
