/** Rows one after the other, so many from `first` on: part of the longest list made so far, which nobody writes to. */
export function countedRows(first: number, size: number): Int32Array {
  if (all.length < first + size) {
    all = new Int32Array(first + size);
    // A loop: Int32Array.from() of an iterator takes ten times as long.
    for (let row = 0; row < all.length; row++) all[row] = row;
  }
  return all.subarray(first, first + size);
}

let all = new Int32Array();
