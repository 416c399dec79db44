/**
 * What a column wants: its natural width, the widest piece it would not break, the widest number among its cells, with days or without (asked only where
 * room is short), the widest grapheme, and whether it gives way first.
 */
export interface Wish {
  readonly natural: number;
  readonly piece: number;
  readonly figure: (days: boolean) => number;
  readonly grapheme: number;
  readonly wraps: boolean;
}

/**
 * Widths of columns that share `room` columns: wrapping columns shrink first (not below 16), then all down to their widest word,
 * then all down to their widest number or day, for a number cut in two reads as two, then days are cut, then all go down to their
 * widest character. What is widest gives first. The sum exceeds the room only where even that is too much.
 */
export function columnWidths(wishes: readonly Wish[], room: number): number[] {
  const widths = wishes.map((wish) => wish.natural);
  shrink(
    widths,
    wishes.map((wish) => (wish.wraps ? EASY : wish.natural)),
    room,
  );
  shrink(
    widths,
    wishes.map((wish) => wish.piece),
    room,
  );
  if (total(widths) <= room) return widths;
  for (const days of [true, false])
    shrink(
      widths,
      wishes.map((wish) => Math.max(wish.grapheme, wish.figure(days))),
      room,
    );
  shrink(
    widths,
    wishes.map((wish) => wish.grapheme),
    room,
  );
  return widths;
}

const EASY = 16;

/** Takes columns off the widest width above its floor until the sum fits. */
function shrink(widths: number[], floors: readonly number[], room: number): void {
  let excess = total(widths) - room;
  while (excess > 0) {
    const widest = widestAbove(widths, floors);
    if (widest === undefined) return;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess--;
  }
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function widestAbove(widths: readonly number[], floors: readonly number[]): number | undefined {
  let widest: number | undefined;
  for (const [index, width] of widths.entries()) {
    if (width <= (floors[index] ?? 0)) continue;
    if (widest === undefined || width > (widths[widest] ?? 0)) widest = index;
  }
  return widest;
}
