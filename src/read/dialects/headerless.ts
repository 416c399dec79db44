import type { Dialect } from "../layout.ts";
import { strictNumber } from "../number.ts";
import { writtenDay } from "../written-day.ts";

/** Two columns without a header: a day and its value. The columns are called date and value. */
export const headerless: Dialect = {
  id: "headerless",
  recognise([first = []]) {
    const [day = "", value = ""] = first;
    if (first.length !== 2 || !isDay(day) || strictNumber(value) === "wrong") return undefined;
    return { header: ["date", "value"], skip: 0, day: 0, price: 1, fields: new Map(), values: [1] };
  },
};

function isDay(text: string): boolean {
  return (["ymd", "mdy", "dmy"] as const).some((order) => writtenDay(text, order) !== undefined);
}
