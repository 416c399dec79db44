import type { Estimate, NoEstimate } from "../estimate.ts";
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
