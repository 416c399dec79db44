/** Rolling correlations, from the kernels: NaN marks rows without one inside a column, as for a missing value. */
export { rollingCorrelation } from "../kernels/rolling-correlation.ts";
export { rollingMeanCorrelation } from "../kernels/rolling-mean-correlation.ts";
