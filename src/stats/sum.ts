/**
 * Sum with what each addition loses added up beside it (Neumaier 1974): the error does not grow with the number of terms. 0 for no terms.
 * The loss is Knuth's, exact whichever of the two is larger: asking which one is costs more than the sum where signs change at random.
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
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
