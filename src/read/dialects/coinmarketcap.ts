import { fieldColumns, indexOfName } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** CoinMarketCap's export: `timeOpen;timeClose;timeHigh;timeLow;name;open;high;low;close;volume;marketCap;timestamp`, the name being a number of its own. */
export const coinmarketcap: Dialect = {
  id: "coinmarketcap",
  about: "CoinMarketCap, historical data",
  recognise([header = []]) {
    const opened = indexOfName(header, ["timeopen"]);
    const price = indexOfName(header, ["close"]);
    if (opened === undefined || price === undefined) return undefined;
    return headed(header, { day: indexOfName(header, ["timestamp"]) ?? opened, price, fields: fieldColumns(header) });
  },
};
