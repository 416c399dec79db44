import type { NoEstimate } from "../estimate.ts";
import { centred, sumOfProducts } from "../moments.ts";

/**
 * Mean of Pearson's r over all pairs of k columns. The squares of the sum of standardised columns hold every pair twice and
 * every column once, so the mean is (|sum z|^2 - k) / (k (k - 1)) with |z| = 1: cost n k, not n k^2. At least -1 / (k - 1).
 * NoEstimate below two columns or three rows, where a column does not vary (its place from 1) or a value is missing.
 */
export function meanCorrelation(columns: readonly Float64Array[]): number | NoEstimate {
  const k = columns.length;
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  if (k < 2) return { kind: "none", why: "one series has no pairs", needs: "2 series" };
  if (rows < 3) return { kind: "none", why: `${rows} rows are too few for a correlation`, needs: "3 rows" };
  const total = new Float64Array(rows);
  for (let j = 0; j < k; j++) {
    const column = centred(columns[j]!);
    if (column === null) return { kind: "none", why: `a value of column ${j + 1} is missing` };
    if (!column.varies) return { kind: "none", why: `column ${j + 1} does not vary over these rows` };
    const length = Math.sqrt(column.squares);
    for (let t = 0; t < rows; t++) total[t]! += column.deviations[t]! / length;
  }
  return Math.max(-1 / (k - 1), Math.min(1, (sumOfProducts(total, total) - k) / (k * (k - 1))));
}
