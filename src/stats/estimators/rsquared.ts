import { type Degenerate, type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { mean } from "../moments.ts";
import { regress } from "../regression.ts";

/**
 * Share of the variance of y that the regressors explain, 1 - RSS / TSS, with exact delete-one values:
 * RSS without t = RSS - e^2 / (1 - h), TSS without t = TSS - n / (n - 1) (y - mean)^2. Its interval is made on atanh of R.
 * NoEstimate where y does not vary, and as regress refuses.
 */
export function rSquaredEstimate(y: Float64Array, x: Float64Array | readonly Float64Array[]): Estimate | NoEstimate {
  const fit = regress(y, x instanceof Float64Array ? [x] : x);
  if (isNoEstimate(fit)) return fit;
  const n = y.length;
  const value = fit.rSquared;
  const middle = mean(y)!;
  if (fit.totalSquares <= y.reduce((most, one) => Math.max(most, Math.abs(one)), 0) ** 2 * n * 2 ** -100) {
    return { kind: "none", why: "the explained series does not vary over these rows" };
  }
  if (1 - value < 1e-12) {
    const why = "the columns are the same series";
    return { value, n, contributions: new Float64Array(n), degenerate: { kind: "certain", why } };
  }
  let degenerate: Degenerate | undefined;
  const without = new Float64Array(n).fill(value);
  for (let t = 0; t < n; t++) {
    const left = 1 - fit.leverages[t]!;
    const total = fit.totalSquares - (n / (n - 1)) * (y[t]! - middle) ** 2;
    if (left < 1e-12 || total <= 1e-12 * fit.totalSquares) {
      degenerate = { kind: "one row decides", row: t, why: "one day decides: without it a series does not vary" };
    } else {
      const residual = fit.residualSquares - fit.residuals[t]! ** 2 / left;
      without[t] = Math.max(0, Math.min(1, 1 - residual / total));
    }
  }
  const linked = (share: number): number => Math.atanh(Math.min(Math.sqrt(Math.max(0, share)), 1 - 1e-12));
  const link = {
    value: linked(value),
    contributions: without.map((share) => (n - 1) * (linked(value) - linked(share))),
    // A share below nothing is nothing.
    back: (z: number) => (z <= 0 ? 0 : Math.tanh(z) ** 2),
    forth: (share: number) => Math.atanh(Math.sqrt(Math.max(0, Math.min(1, share)))),
  };
  const contributions = without.map((share) => (n - 1) * (value - share));
  return { value, n, contributions, link, ...(degenerate && { degenerate }) };
}
