/** Sum with Neumaier's compensation: the error does not grow with the number of terms. 0 for no terms. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** A sum and what its rounding lost so far: sums that are joined later, with Neumaier's compensation kept. */
export interface PartialSum {
  readonly total: number;
  readonly lost: number;
}

/** The sum of two sums; of a single value, `lost` is 0. */
export function joinedSums(a: PartialSum, b: PartialSum): PartialSum {
  const total = a.total + b.total;
  const lost = Math.abs(a.total) >= Math.abs(b.total) ? a.total - total + b.total : b.total - total + a.total;
  return { total, lost: a.lost + b.lost + lost };
}
