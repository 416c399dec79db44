/**
 * Calls `row` for every row of bytes[from .. end): its start and end, and how many cells it has. `ends` then holds where its cells end, as far as
 * it is long enough. The last row may lack its newline. Returns the number of newlines.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  end: number,
  delimiter: number,
  newline: number,
  ends: Int32Array,
  row: (start: number, end: number, width: number) => void,
): number {
  const limit = ends.length;
  // Digits lie above the comma and the tab: one comparison does for most bytes.
  const highest = Math.max(delimiter, newline);
  let start = from;
  let width = 0;
  let count = 0;
  for (let i = from; i < end; i++) {
    const byte = bytes[i]!;
    if (byte > highest) continue;
    if (byte === delimiter) {
      if (width < limit) ends[width] = i;
      width++;
    } else if (byte === newline) {
      if (width < limit) ends[width] = i;
      row(start, i, width + 1);
      count++;
      width = 0;
      start = i + 1;
    }
  }
  if (start < end) {
    if (width < limit) ends[width] = end;
    row(start, end, width + 1);
  }
  return count;
}
