import { isNoEstimate } from "../stats/estimate.ts";
import { autoregressed, OF_A_SYSTEM, SYSTEM_OPTIONS } from "./autoregressed.ts";
import { defineMeasure } from "./measure.ts";
import { Y_AND_X } from "./signature.ts";

export const spillover = defineMeasure({
  id: "spillover",
  title: "Spillover",
  about:
    "What share of the errors of forecasting Y some days ahead came, on these days, from shocks to X, in a system of Y, X and the others (with=). Closes at different hours and shocks common to all look like spillover too.",
  formula:
    "share (Y, X) of the forecast error variance `horizon` rows ahead of a vector autoregression of `order` lags: generalised, rows scaled to 1, or by Cholesky's factor, which books what is common to two series on the one named first",
  signature: {
    inputs: Y_AND_X,
    span: "required",
    given: false,
    options: SYSTEM_OPTIONS,
  },
  ...OF_A_SYSTEM,
  references: [
    "generalised: Diebold and Yilmaz (2012), International Journal of Forecasting 28, 57-66; cholesky: Diebold and Yilmaz (2009), Economic Journal 119, 158-171",
    "the order of the series is Y, X, with=; with=[X, A, Y] names them again to give them their place, which matters to cholesky alone",
    "the command spillover shows all pairs",
  ],
  example: "spillover(BTC, NDX, 2y) > spillover(NDX, BTC, 2y)",
  find: (sample) => {
    const { system, table, used } = autoregressed(sample);
    const [y, x] = sample.columns.map((column) => system.indexOf(column));
    if (isNoEstimate(table)) return { ...table, n: used.length };
    return { kind: "exact", value: table.shares[y!]![x!]!, n: used.length, first: used[0]!, last: used.at(-1)! };
  },
});
