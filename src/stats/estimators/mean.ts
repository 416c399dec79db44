import { type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { centred } from "../moments.ts";

/** Mean of a whole sample; each row's contribution is its distance from the mean. NoEstimate below 2 rows. */
export function meanEstimate(values: Float64Array): Estimate | NoEstimate {
  const n = values.length;
  if (n < 2) return { kind: "none", why: `${n} rows are too few for a mean with an interval`, needs: "2 rows" };
  const column = centred(values);
  if (column === null) return { kind: "none", why: "a value is missing" };
  return { value: column.mean, n, contributions: column.varies ? column.deviations : new Float64Array(n) };
}

/**
 * Mean over some of the rows of a span: the days of a tail. `rows` are their places in the span, ascending.
 * d_t = (n - 1) / (m - 1) (y_t - mean) on these m rows, exact; 0 on the others, whose absence changes nothing.
 * The rows are taken as given: that a threshold was itself estimated is not in the interval.
 */
export function tailMeanEstimate(values: Float64Array, rows: Int32Array): Estimate | NoEstimate {
  const found = meanEstimate(Float64Array.from(rows, (row) => values[row]!));
  if (isNoEstimate(found)) return found;
  const [n, counted] = [values.length, rows.length];
  const contributions = new Float64Array(n);
  rows.forEach((row, i) => {
    contributions[row] = ((n - 1) / (counted - 1)) * found.contributions[i]!;
  });
  return { value: found.value, n, contributions, counted };
}

/**
 * Share of ones among zeros and ones, over all rows or over some of a span (as in tailMeanEstimate). Its interval is Wilson's;
 * the contributions, those of a mean, let it be combined with others.
 */
export function rateEstimate(flags: Float64Array, rows?: Int32Array): Estimate | NoEstimate {
  const found = rows === undefined ? meanEstimate(flags) : tailMeanEstimate(flags, rows);
  if (isNoEstimate(found)) return found;
  const counted = rows?.length ?? flags.length;
  // From the whole number of hits, not from the mean: 1/3 of 30 is 10.
  const hits = Math.round(found.value * counted);
  return { ...found, value: hits / counted, hits };
}
