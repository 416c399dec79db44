import { Failure } from "../failure.ts";
import { isoDay } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import type { Table } from "./table.ts";

/** The rows of one series in ascending order of day: indices into the table's `rows` and `days`. */
export interface Chronology {
  readonly order: Int32Array;
  readonly notes: readonly Note[];
}

/** Rows (indices into `table.rows`, in the file's order) by day. A repeated day is a Failure at its second row: nobody can know which one is meant. */
export function chronology(table: Table, members: Int32Array): Chronology {
  const { days, file } = table;
  const direction = directionOf(days, members);
  if (direction === "unsorted") {
    const order = members.slice().sort((a, b) => days[a]! - days[b]! || a - b);
    refuseRepeated(table, order);
    return {
      order,
      notes: [{ code: "unsorted", message: `${file}: rows are not in the order of their days; sorted` }],
    };
  }
  const order = direction === "newest first" ? members.slice().reverse() : members;
  const notes =
    direction === "newest first"
      ? [{ code: "newest-first", message: `${file}: the newest day stands first; reversed` }]
      : [];
  refuseRepeated(table, order);
  return { order, notes };
}

function directionOf(days: Int32Array, members: Int32Array): "oldest first" | "newest first" | "unsorted" {
  let rising = false;
  let falling = false;
  for (let i = 1; i < members.length; i++) {
    const step = days[members[i]!]! - days[members[i - 1]!]!;
    if (step > 0) rising = true;
    if (step < 0) falling = true;
  }
  return rising && falling ? "unsorted" : falling ? "newest first" : "oldest first";
}

/** Of all repetitions, the one that stands first in the file is reported. */
function refuseRepeated(table: Table, order: Int32Array): void {
  let repeated: number | undefined;
  for (let i = 1; i < order.length; i++) {
    if (table.days[order[i]!] !== table.days[order[i - 1]!]) continue;
    repeated = Math.min(Math.max(order[i]!, order[i - 1]!), repeated ?? Number.POSITIVE_INFINITY);
  }
  if (repeated === undefined) return;
  throw new Failure({
    code: "repeated-day",
    place: { file: table.file, line: table.grid.line(table.rows[repeated]!) },
    found: `day ${isoDay(table.days[repeated]!)} appears twice`,
    expected: "each day may appear once",
  });
}
