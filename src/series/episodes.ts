/** A fall from a peak: rows of the peak, the lowest value, and the first value back at the peak (null while open). Depth is negative. */
export interface Episode {
  readonly peak: number;
  readonly trough: number;
  readonly recovery: number | null;
  readonly depth: number;
}

/**
 * Drawdown episodes of a price, deepest first, ties by date. The peak is the last row at the running maximum, the trough
 * the first row at the lowest value, the recovery the first row at or above the peak. One pass.
 */
export function episodes(values: Float64Array): Episode[] {
  const found: Episode[] = [];
  let peak = 0;
  let trough = -1;
  for (let row = 1; row <= values.length; row++) {
    const value = values[row];
    if (value === undefined || value >= values[peak]!) {
      if (trough >= 0)
        found.push({
          peak,
          trough,
          recovery: value === undefined ? null : row,
          depth: values[trough]! / values[peak]! - 1,
        });
      peak = row;
      trough = -1;
    } else if (trough < 0 || value < values[trough]!) trough = row;
  }
  return found.sort((a, b) => a.depth - b.depth || a.peak - b.peak);
}
