/**
 * Sums of the smallest values of a sliding window. All values that may come in are known before; each row is a leaf of a tree, in the
 * order of its value, and every node holds the sum below it with what rounding lost, as `sum` does. Nothing is subtracted when a row
 * leaves: the nodes above it are added up again, so a huge value leaves no trace. Cost log n a step.
 */
export class SumsByRank {
  /** the leaf of each row, counted behind the inner nodes; the children of node i are 2 i and 2 i + 1 */
  private readonly leaves: Int32Array;
  private readonly counts: Int32Array;
  private readonly totals: Float64Array;
  private readonly lost: Float64Array;

  /** NaN marks rows that never come in. */
  constructor(private readonly values: Float64Array) {
    const rows = Int32Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]!));
    rows.sort((a, b) => values[a]! - values[b]!);
    const width = 2 ** Math.ceil(Math.log2(Math.max(1, rows.length)));
    this.leaves = new Int32Array(values.length);
    rows.forEach((row, rank) => {
      this.leaves[row] = width + rank;
    });
    this.counts = new Int32Array(2 * width);
    this.totals = new Float64Array(2 * width);
    this.lost = new Float64Array(2 * width);
  }

  enter(row: number): void {
    this.put(this.leaves[row]!, 1, this.values[row]!);
  }

  leave(row: number): void {
    this.put(this.leaves[row]!, 0, 0);
  }

  /** The sum of the smallest values held, so many of them. */
  lowest(count: number): number {
    const { counts, totals } = this;
    let total = 0;
    let lost = 0;
    let node = 1;
    for (let left = count; left > 0; ) {
      if (counts[node]! > left) {
        node *= 2;
        continue;
      }
      const next = total + totals[node]!;
      lost += this.lost[node]! + lostOf(total, totals[node]!, next);
      total = next;
      left -= counts[node]!;
      node++;
    }
    return total + lost;
  }

  private put(leaf: number, count: number, value: number): void {
    const { counts, totals, lost } = this;
    counts[leaf] = count;
    totals[leaf] = value;
    for (let node = leaf >> 1; node >= 1; node >>= 1) {
      const [left, right] = [2 * node, 2 * node + 1];
      counts[node] = counts[left]! + counts[right]!;
      totals[node] = totals[left]! + totals[right]!;
      lost[node] = lost[left]! + lost[right]! + lostOf(totals[left]!, totals[right]!, totals[node]!);
    }
  }
}

/** What rounding takes of a + b (Knuth). */
function lostOf(a: number, b: number, total: number): number {
  const added = total - a;
  return a - (total - added) + (b - added);
}
