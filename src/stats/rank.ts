/** Values in ascending order, with the runs of equal ones. */
export interface Ranking {
  /** 1 to n; equal values share the mean of their places */
  readonly ranks: Float64Array;
  /** how many values equal this one, itself included */
  readonly ties: Int32Array;
  /** places of the values in ascending order; equal ones in their own order */
  readonly order: Int32Array;
}

/** Mid-ranks: equal values share the mean of the places they take. Cost n log n. Values must be numbers. */
export function ranking(values: Float64Array): Ranking {
  const n = values.length;
  const order = Int32Array.from(values, (_, t) => t).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranks = new Float64Array(n);
  const ties = new Int32Array(n);
  let first = 0;
  while (first < n) {
    let next = first + 1;
    while (next < n && values[order[next]!] === values[order[first]!]) next++;
    for (let place = first; place < next; place++) {
      ranks[order[place]!] = (first + 1 + next) / 2;
      ties[order[place]!] = next - first;
    }
    first = next;
  }
  return { ranks, ties, order };
}
