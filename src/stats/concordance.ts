import { ranking } from "./rank.ts";
import { RunningCounts } from "./running-counts.ts";

/**
 * How each pair stands to all others: c_t = sum over s of sign(x_s - x_t) sign(y_s - y_t), concordant less discordant pairs
 * with row t. Kendall's S is half their sum. Exact integers; cost n log n by a Fenwick tree over the ranks of y.
 */
export function concordance(x: Float64Array, y: Float64Array): Float64Array {
  const n = x.length;
  const { order } = ranking(x);
  const { ranks, ties } = ranking(y);
  const counts = new Int32Array(n);
  // Upwards through x, the tree holds the rows left of t; downwards, those right of t.
  for (const direction of [1, -1]) {
    const held = new RunningCounts(n);
    let first = 0;
    while (first < n) {
      const row = (place: number): number => order[direction > 0 ? place : n - 1 - place]!;
      let next = first;
      while (next < n && x[row(next)] === x[row(first)]) next++;
      for (let place = first; place < next; place++) {
        const t = row(place);
        // Mid-ranks give the first and the last place that equal values take.
        const lowest = ranks[t]! - (ties[t]! - 1) / 2;
        const below = held.upTo(lowest - 1);
        const above = held.total - held.upTo(lowest + ties[t]! - 1);
        counts[t]! += direction * (below - above);
      }
      for (let place = first; place < next; place++) held.add(Math.floor(ranks[row(place)]!));
      first = next;
    }
  }
  return Float64Array.from(counts);
}
