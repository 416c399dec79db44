import { looksLikeDay } from "../days/day-format.ts";
import { type Dialect, headerlessNotes } from "../layout.ts";
import { looksLikeNumber } from "../numbers/cell-number.ts";

/** Two columns without a header: a day and its value. The columns are called date and value. */
export const headerless: Dialect = {
  id: "headerless",
  about: "a day and a value, without a header",
  recognise([first = []]) {
    const [day = "", value = ""] = first;
    if (first.length !== 2 || !isDay(day) || !looksLikeNumber(value)) return undefined;
    const header = ["date", "value"];
    return { header, skip: 0, day: 0, price: 1, fields: new Map(), values: [1], ...headerlessNotes(header) };
  },
};

/** Two short numbers are no day and its value, though 45000 could be a spreadsheet's day. */
function isDay(cell: string): boolean {
  return looksLikeDay(cell) && (/[^\d.]/.test(cell) || cell.length >= 8);
}
