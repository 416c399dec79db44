import { type Estimate, isNoEstimate, type NoEstimate } from "../estimate.ts";
import { centred } from "../moments.ts";

/**
 * Mean of values in time order, each row's contribution its distance from the mean; or, where `kept` is given, of the m rows
 * of a span where it is 1 (the days of a tail): d_t = (n - 1) / (m - 1) (y_t - mean) there, exact, and 0 on the others, whose
 * absence changes nothing. The rows are taken as given: that a threshold was itself estimated is not in the interval.
 * `overlap`: moves overlap by this many rows. NoEstimate below 2 rows.
 */
export function meanEstimate(values: Float64Array, overlap = 1, kept?: Int8Array): Estimate | NoEstimate {
  const n = values.length;
  const used = kept === undefined ? values : values.filter((_, t) => kept[t] === 1);
  const counted = used.length;
  if (counted < 2) return { kind: "none", why: `${counted} rows are too few for a mean`, needs: "2 rows" };
  const column = centred(used);
  if (column === null) return { kind: "none", why: "a value is missing" };
  const scale = (n - 1) / (counted - 1);
  // Deviations that are only rounding are no news.
  const distance = (t: number): number => (column.varies ? scale * (values[t]! - column.mean) : 0);
  const contributions = Float64Array.from(values, (_, t) => (kept === undefined || kept[t] === 1 ? distance(t) : 0));
  return { value: column.mean, n, contributions, ...(overlap > 1 && { overlap }), ...(counted < n && { counted }) };
}

/** Mean over some of the rows of a span, given by their places, ascending. */
export function tailMeanEstimate(values: Float64Array, rows: Int32Array, overlap = 1): Estimate | NoEstimate {
  const kept = new Int8Array(values.length);
  for (const row of rows) kept[row] = 1;
  return meanEstimate(values, overlap, kept);
}

/**
 * Share of ones among zeros and ones, over all rows or over some of a span given by their places. Its interval is Wilson's;
 * the contributions, those of a mean, let it be combined with others.
 */
export function rateEstimate(flags: Float64Array, rows?: Int32Array): Estimate | NoEstimate {
  const found = rows === undefined ? meanEstimate(flags) : tailMeanEstimate(flags, rows);
  if (isNoEstimate(found)) return { ...found, why: found.why.replace("a mean", "a rate") };
  const counted = found.counted ?? found.n;
  // From the whole number of hits, not from the mean: 1/3 of 30 is 10.
  const hits = Math.round(found.value * counted);
  return { ...found, value: hits / counted, hits };
}
