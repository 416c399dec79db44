import { PRICE_NAMES } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** FRED's downloads: `DATE,DGS10` or `observation_date,DGS10`, missing days as a point or nothing. With several series of FRED: a wide file. */
export const fred: Dialect = {
  id: "fred",
  about: "FRED, St. Louis Fed",
  recognise([header = []]) {
    const [day, ...names] = header;
    const observed = day === "observation_date" || day === "DATE";
    if (!observed || names.length === 0 || !names.every(isFredName)) return undefined;
    return headed(header, { day: 0, price: names.length === 1 ? 1 : undefined, fields: new Map() });
  },
};

function isFredName(name: string): boolean {
  return /^[A-Z0-9_]+$/.test(name) && !PRICE_NAMES.includes(name.toLowerCase());
}
