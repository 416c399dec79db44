/**
 * Mid-rank of each value among all values up to and including its own: (smaller + (equal + 1) / 2 - 0.5) / n, equal counting the
 * value itself; between 0 and 1, 0.5 on average. As in the CISS (Hollo, Kremer and Lo Duca 2012), where later rows change no earlier
 * rank. NaN where the value is missing (it joins no rank) and on the first values, until `least` have been seen. Cost n log n:
 * places are known in advance, and a Fenwick tree (1994, Software: Practice and Experience 24, 327-336) counts those seen so far.
 */
export function recursiveMidRanks(
  values: Float64Array,
  { least = 250 }: { readonly least?: number } = {},
): Float64Array {
  const places = placesOf(values);
  const tree = new Int32Array(values.length + 1);
  const seen = new Int32Array(values.length + 1);
  let n = 0;
  return values.map((value, t) => {
    if (Number.isNaN(value)) return Number.NaN;
    const place = places[t]!;
    n++;
    seen[place]!++;
    let below = 0;
    for (let i = place - 1; i > 0; i -= i & -i) below += tree[i]!;
    for (let i = place; i < tree.length; i += i & -i) tree[i]!++;
    return n < least ? Number.NaN : (below + seen[place]! / 2) / n;
  });
}

/** The place of each value among the different ones, from 1; 0 for a missing value. */
function placesOf(values: Float64Array): Int32Array {
  const order = values.filter((value) => !Number.isNaN(value)).sort();
  const places = new Map<number, number>();
  for (const value of order) {
    // A map knows only one zero, as a comparison does.
    if (!places.has(value)) places.set(value, places.size + 1);
  }
  return Int32Array.from(values, (value) => places.get(value) ?? 0);
}
