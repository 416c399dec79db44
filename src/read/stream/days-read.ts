import type { Way } from "./collected.ts";
import { growingDays } from "./growing.ts";

/** The days of a series in the order of its rows. Columns that have a value on each of them share it: of a wide file hundreds do. */
export class DaysRead {
  private readonly days = growingDays();
  private result: Int32Array | undefined;

  push(day: number): void {
    this.days.push(day);
  }

  /** The first so many, to be continued by a column that lacks the next. */
  first(count: number): ReturnType<typeof growingDays> {
    const own = growingDays();
    for (let i = 0; i < count; i++) own.push(this.days.at(i));
    return own;
  }

  /** Ascending, when all are read. */
  ascending(way: Way): Int32Array {
    this.result ??= way === "back" ? this.days.whole().reverse() : this.days.whole();
    return this.result;
  }
}
