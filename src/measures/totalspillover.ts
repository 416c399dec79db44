import { isNoEstimate } from "../stats/estimate.ts";
import { autoregressed, OF_A_SYSTEM, SYSTEM_OPTIONS } from "./autoregressed.ts";
import { defineMeasure } from "./measure.ts";

export const totalspillover = defineMeasure({
  id: "totalspillover",
  title: "Total spillover",
  about:
    "What share of the errors of forecasting all series of a system some days ahead came, on these days, from shocks to others than the one forecast: the spillover index. Closes at different hours and shocks common to all raise it too.",
  formula: "mean over the series of 1 - spillover(Y, Y): what each takes from all others, by spillover's method",
  signature: {
    inputs: [
      { name: "a", kind: "series" },
      { name: "b", kind: "series" },
    ],
    span: "required",
    given: false,
    options: SYSTEM_OPTIONS,
  },
  ...OF_A_SYSTEM,
  references: [
    "Diebold and Yilmaz (2009), Economic Journal 119, 158-171, and (2012), International Journal of Forecasting 28, 57-66",
    "the order of the series, a, b, with=, matters to cholesky alone; taken day by day it is their rolling index",
  ],
  example: "totalspillover(BTC, NDX, 200d, with=GOLD) < 60%",
  find: (sample) => {
    const { table, used } = autoregressed(sample);
    if (isNoEstimate(table)) return { ...table, n: used.length };
    return { kind: "exact", value: table.total, n: used.length, first: used[0]!, last: used.at(-1)! };
  },
});
