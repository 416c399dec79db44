import type { Field } from "../../series/series.ts";
import { indexOfName } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** Stooq's Polish export: `Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen`. Its English one is read as ohlc. */
export const stooq: Dialect = {
  id: "stooq",
  recognise([header = []]) {
    const day = indexOfName(header, ["data"]);
    const price = indexOfName(header, NAMES.close);
    if (day === undefined || price === undefined) return undefined;
    const fields = new Map<Field, number>();
    for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
      const index = indexOfName(header, names);
      if (index !== undefined) fields.set(field, index);
    }
    return headed(header, { day, price, fields });
  },
};

const NAMES: Readonly<Record<Field, readonly string[]>> = {
  open: ["otwarcie"],
  high: ["najwyzszy", "najwyższy"],
  low: ["najnizszy", "najniższy"],
  close: ["zamkniecie", "zamknięcie"],
  volume: ["wolumen"],
};
