import { RunningCounts } from "./running-counts.ts";

/** The values of a sliding window in order. All values that may come in are known before; each is a place of a Fenwick tree. */
export class OrderedWindow {
  private readonly sorted: Float64Array;
  private readonly held: RunningCounts;

  constructor(values: Float64Array) {
    this.sorted = values.filter((value) => !Number.isNaN(value)).sort();
    this.held = new RunningCounts(this.sorted.length);
  }

  get size(): number {
    return this.held.total;
  }

  enter(value: number): void {
    this.held.add(this.place(value), 1);
  }

  leave(value: number): void {
    this.held.add(this.place(value), -1);
  }

  /** How many values of the window are of the lower kind, where every value below one of that kind is of it too. */
  count(isLower: (value: number) => boolean): number {
    return this.held.upTo(firstOther(this.sorted, isLower));
  }

  /** Quantile type 7, as `quantile` gives it; NaN for an empty window. */
  quantile(level: number): number {
    const place = (this.size - 1) * level;
    if (place < 0) return Number.NaN;
    const lower = this.ranked(Math.floor(place));
    return lower + (place % 1) * (this.ranked(Math.ceil(place)) - lower);
  }

  private ranked(index: number): number {
    return this.sorted[this.held.placeOf(index + 1) - 1]!;
  }

  private place(value: number): number {
    return firstOther(this.sorted, (one) => one < value) + 1;
  }
}

/** The first index whose value is not of the lower kind (binary search). */
function firstOther(sorted: Float64Array, isLower: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLower(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
