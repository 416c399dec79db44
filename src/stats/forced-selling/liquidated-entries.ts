import type { NoEstimate } from "../estimate.ts";

/** A path of prices: where positions are opened, and the worst price of each row (the low for a long, the high for a short). */
export interface EntryPath {
  readonly entries: Float64Array;
  readonly worst: Float64Array;
}

/**
 * For a position opened at each row's price: the first later row whose worst price reaches `factor` times the entry, -1 where none
 * does, -2 where there was no price to open at.
 * `factor` is liquidationPrice at entry 1: below 1 for a long, above 1 for a short. A missing worst price (NaN) reaches nothing. Open positions wait in a heap ordered by their bound, so each row looks only at those it closes: cost n log n.
 */
export function firstLiquidations({ entries, worst }: EntryPath, factor: number): Int32Array {
  if (entries.length !== worst.length) throw new RangeError("entries and worst prices differ in length");
  if (!(factor > 0) || factor === 1) throw new RangeError(`a factor above 0 and other than 1 is needed, not ${factor}`);
  const first = new Int32Array(entries.length).fill(-1);
  // A short is a long with all signs turned: the bound nearest to the price comes first in both.
  const sign = factor < 1 ? 1 : -1;
  const bounds = entries.map((entry) => sign * factor * entry);
  const open = heapOf(bounds);
  for (let t = 0; t < entries.length; t++) {
    for (let top = open.top(); top !== -1 && bounds[top]! >= sign * worst[t]!; top = open.top()) {
      first[top] = t;
      open.drop();
    }
    if (Number.isNaN(bounds[t]!)) first[t] = -2;
    else open.add(t);
  }
  return first;
}

/**
 * Of the positions opened on the `horizon` rows before each row, the share closed by force up to it. NaN on the first `horizon` rows
 * and where none was opened. Rows up to each row only.
 */
export function trailingLiquidatedShare(first: Int32Array, horizon: number): Float64Array {
  const changes = new Int32Array(first.length + 1);
  first.forEach((row, entry) => {
    if (row < 0 || row > entry + horizon) return;
    changes[row]!++;
    // It counts up to the row on which its entry leaves the window.
    changes[Math.min(first.length, entry + horizon + 1)]!--;
  });
  let closed = 0;
  let opened = 0;
  return Float64Array.from(first, (_, t) => {
    closed += changes[t]!;
    if (t > 0 && first[t - 1] !== -2) opened++;
    if (t > horizon && first[t - horizon - 1] !== -2) opened--;
    return t < horizon || opened === 0 ? Number.NaN : closed / opened;
  });
}

/** Entries whose `horizon` rows have all been seen, and how many of them were closed by force within those rows. */
export interface LiquidatedShare {
  readonly value: number;
  readonly hits: number;
  readonly entries: number;
}

/** Share over all entries of a path. Neighbouring entries share their rows: 250 entries are not 250 trials. */
export function liquidatedShare(first: Int32Array, horizon: number): LiquidatedShare | NoEstimate {
  const seen = first.subarray(0, Math.max(0, first.length - horizon));
  const entries = seen.filter((row) => row !== -2).length;
  if (entries === 0)
    return { kind: "none", why: `no entry has ${horizon} rows after it`, needs: `${horizon + 1} rows` };
  const hits = seen.filter((row, entry) => row >= 0 && row <= entry + horizon).length;
  return { value: hits / entries, hits, entries };
}

/** A heap of rows with the largest key on top. */
function heapOf(keys: Float64Array) {
  const rows: number[] = [];
  const swap = (a: number, b: number) => {
    [rows[a], rows[b]] = [rows[b]!, rows[a]!];
  };
  const above = (a: number, b: number) => keys[rows[a]!]! > keys[rows[b]!]!;
  return {
    top: () => rows[0] ?? -1,
    add(row: number): void {
      rows.push(row);
      for (let at = rows.length - 1; at > 0 && above(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    drop(): void {
      const last = rows.pop()!;
      if (rows.length === 0) return;
      rows[0] = last;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        let best = at;
        if (left < rows.length && above(left, best)) best = left;
        if (right < rows.length && above(right, best)) best = right;
        if (best === at) return;
        swap(at, best);
        at = best;
      }
    },
  };
}
