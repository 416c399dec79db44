/** How many values lie at or below each place, kept while values come and go: a Fenwick tree over places 1 to n. Cost log n. */
export class RunningCounts {
  private readonly tree: Int32Array;
  /** how many are held */
  total = 0;

  constructor(places: number) {
    this.tree = new Int32Array(places + 1);
  }

  /** One more (or, with -1, one fewer) at a place. */
  add(place: number, change: 1 | -1 = 1): void {
    this.total += change;
    for (let i = place; i < this.tree.length; i += i & -i) this.tree[i]! += change;
  }

  /** How many are held at places up to this one. */
  upTo(place: number): number {
    let count = 0;
    for (let i = place; i > 0; i -= i & -i) count += this.tree[i]!;
    return count;
  }

  /** The place of the value that `rank` - 1 others stand before, rank 1 to `total`. */
  placeOf(rank: number): number {
    let place = 0;
    let left = rank;
    for (let step = 1 << (31 - Math.clz32(this.tree.length)); step > 0; step >>= 1) {
      const next = place + step;
      if (next >= this.tree.length || this.tree[next]! >= left) continue;
      place = next;
      left -= this.tree[next]!;
    }
    return place + 1;
  }
}
