import type { Failure } from "../../failure.ts";
import type { Field } from "../../series/series.ts";
import { UnitWatch } from "../numbers/unit-watch.ts";
import type { Counted } from "../value-notes.ts";
import type { DaysRead } from "./days-read.ts";
import { grownLength, type Progress } from "./progress.ts";

/** Longer than a stretch, so that it has room once the values have grown. */
const LEAST_GROWN = 128;

/** Which way the rows of a series run, where they run one way. */
export type Way = "forward" | "back" | "unknown";

/** The first of counted rows in the order of days. */
export class Count implements Counted {
  count = 0;
  day = 0;
  line = 0;
  text = "";

  /** `text` is asked for only where this row becomes the first. */
  add(way: Way, day: number, line: number, text?: () => string): void {
    if (this.count++ > 0 && way !== "back") return;
    this.day = day;
    this.line = line;
    if (text !== undefined) this.text = text();
  }
}

/**
 * The values of one column of one series, made one a day as its field asks (open the first, high the greatest, low the least, close the last,
 * volume the sum, added in the order of time). Rows of a day come together, forward or back.
 */
export class Collected {
  readonly missing = new Count();
  readonly excluded = new Count();
  readonly short = new Count();
  /** of the first row of the file whose cell is no number */
  bad: Failure | undefined;
  readonly units = new UnitWatch();
  private readonly field: Field;
  /** the days of the values, where some day of the series has none */
  private own: ReturnType<DaysRead["first"]> | undefined;
  private values: Float64Array;
  private length = 0;
  private readonly amounts: number[] = [];
  private count = 0;
  private first = 0;
  private last = 0;
  private most = 0;

  private readonly shared: DaysRead;
  private readonly progress: Progress;

  /** `room`: where the values go as long as they have room there. */
  constructor(field: Field, shared: DaysRead, progress: Progress = { share: 0.5 }, room = new Float64Array(16)) {
    this.progress = progress;
    this.values = room;
    this.field = field;
    this.shared = shared;
  }

  add(value: number): void {
    if (this.count++ === 0) {
      this.first = value;
      this.most = value;
    } else if (this.field === "high") this.most = Math.max(this.most, value);
    else if (this.field === "low") this.most = Math.min(this.most, value);
    this.last = value;
    if (this.field === "volume") this.amounts.push(value);
  }

  /** Several values of a day, none of a volume: the first, the last, and the greatest of highs or the least of lows. */
  addAll(first: number, last: number, most: number): void {
    this.add(first);
    this.add(this.field === "high" || this.field === "low" ? most : last);
    this.last = last;
  }

  /**
   * Values of rows that are days of their own, from numbers[from] on, up to the first that is not above zero; returns how many. `open`: the day of
   * the row before, which is over then. The days are added to the shared ones before; see `Member.addDays`.
   */
  addDays(
    open: number,
    days: Int32Array,
    first: number,
    numbers: Float64Array,
    from: number,
    rows: number,
    way: Way,
  ): number {
    if (rows === 0 || !(numbers[from]! > 0)) return 0;
    this.endDay(open, way);
    if (this.values.length < this.length + rows) this.grow(rows);
    const { values, own } = this;
    const start = this.length;
    let taken = 0;
    for (; taken < rows; taken++) {
      const value = numbers[from + taken]!;
      if (!(value > 0)) break;
      values[start + taken] = value;
    }
    // The last day is not over.
    this.length = start + taken - 1;
    if (own !== undefined) for (let row = 0; row < taken - 1; row++) own.push(days[first + row * 4]!);
    this.add(numbers[from + taken - 1]!);
    return taken;
  }

  /** The day is over: no row of it follows. It is added to the shared days after that. */
  endDay(day: number, way: Way): void {
    if (this.count === 0) {
      this.own ??= this.shared.first(this.length);
      return;
    }
    this.own?.push(day);
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = this.count === 1 ? this.last : this.joined(way);
    this.count = 0;
    if (this.field === "volume") this.amounts.length = 0;
  }

  /** By `least` at least. */
  private grow(least = 1): void {
    const length = Math.max(LEAST_GROWN, this.length + least, grownLength(this.length, this.progress));
    const values = new Float64Array(length);
    values.set(this.values);
    this.values = values;
  }

  private joined(way: Way): number {
    switch (this.field) {
      case "open":
        return way === "back" ? this.last : this.first;
      case "close":
        return way === "back" ? this.first : this.last;
      case "volume":
        return way === "back"
          ? this.amounts.reduceRight((sum, next) => sum + next)
          : this.amounts.reduce((sum, next) => sum + next);
      default:
        return this.most;
    }
  }

  /** Ascending days and their values. */
  result(way: Way): { days: Int32Array; values: Float64Array } {
    // Where little is wasted, and nothing turned round, the values are not copied.
    const nearlyFull = way !== "back" && this.length > 0.75 * this.values.length;
    const values = nearlyFull ? this.values.subarray(0, this.length) : this.values.slice(0, this.length);
    if (this.own === undefined)
      return { days: this.shared.ascending(way), values: way === "back" ? values.reverse() : values };
    const days = this.own.whole();
    return way === "back" ? { days: days.reverse(), values: values.reverse() } : { days, values };
  }
}
