import { ranking } from "./rank.ts";

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
    const tree = new Int32Array(n + 1);
    let held = 0;
    let first = 0;
    while (first < n) {
      const row = (place: number): number => order[direction > 0 ? place : n - 1 - place]!;
      let next = first;
      while (next < n && x[row(next)] === x[row(first)]) next++;
      for (let place = first; place < next; place++) {
        const t = row(place);
        // Mid-ranks give the first and the last place that equal values take.
        const lowest = ranks[t]! - (ties[t]! - 1) / 2;
        const below = upTo(tree, lowest - 1);
        const above = held - upTo(tree, lowest + ties[t]! - 1);
        counts[t]! += direction * (below - above);
      }
      for (let place = first; place < next; place++) add(tree, Math.floor(ranks[row(place)]!));
      held += next - first;
      first = next;
    }
  }
  return Float64Array.from(counts);
}

function add(tree: Int32Array, at: number): void {
  for (let i = at; i < tree.length; i += i & -i) tree[i]!++;
}

function upTo(tree: Int32Array, at: number): number {
  let count = 0;
  for (let i = at; i > 0; i -= i & -i) count += tree[i]!;
  return count;
}
