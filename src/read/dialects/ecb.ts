import { plainName } from "../header-names.ts";
import { type Dialect, headed } from "../layout.ts";

/** The ECB Data Portal's download: `"DATE","TIME PERIOD","US dollar/Euro (EXR.D.USD.EUR.SP00.A)"`, the day twice. */
export const ecb: Dialect = {
  id: "ecb-data-portal",
  about: "ECB Data Portal",
  recognise([header = []]) {
    if (header.length < 3 || plainName(header[0]!) !== "date" || plainName(header[1]!) !== "time period")
      return undefined;
    const layout = headed(header, { day: 0, price: header.length === 3 ? 2 : undefined, fields: new Map() });
    return { ...layout, values: layout.values.filter((index) => index !== 1) };
  },
};
