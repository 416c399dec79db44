import { indexOfName } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** What the statistics portals of the ECB, BIS, OECD and IMF write (SDMX-CSV): a key and dimensions, then TIME_PERIOD and OBS_VALUE. Each key is a series. */
export const sdmx: Dialect = {
  id: "sdmx-csv",
  about: "SDMX-CSV of a statistics portal: ECB, BIS, OECD",
  recognise([header = []]) {
    const day = indexOfName(header, ["time_period"]);
    const price = indexOfName(header, ["obs_value"]);
    if (day === undefined || price === undefined) return undefined;
    const symbol = indexOfName(header, ["key", "series_key", "series"]);
    return { ...headed(header, { day, price, symbol, fields: new Map() }), values: [price] };
  },
};
