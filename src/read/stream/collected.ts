import type { Failure } from "../../failure.ts";
import type { Field } from "../../series/series.ts";
import { UnitWatch } from "../numbers/unit-watch.ts";
import type { Counted } from "../value-notes.ts";

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
  private days = new Int32Array(16);
  private values = new Float64Array(16);
  private length = 0;
  private readonly amounts: number[] = [];
  private count = 0;
  private first = 0;
  private last = 0;
  private most = 0;

  constructor(field: Field) {
    this.field = field;
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

  /** The day is over: no row of it follows. */
  endDay(day: number, way: Way): void {
    if (this.count === 0) return;
    if (this.length === this.days.length) this.grow();
    this.days[this.length] = day;
    this.values[this.length++] = this.count === 1 ? this.last : this.joined(way);
    this.count = 0;
    if (this.field === "volume") this.amounts.length = 0;
  }

  private grow(): void {
    const [days, values] = [new Int32Array(this.length * 2), new Float64Array(this.length * 2)];
    days.set(this.days);
    values.set(this.values);
    this.days = days;
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
    const days = this.days.slice(0, this.length);
    const values = this.values.slice(0, this.length);
    return way === "back" ? { days: days.reverse(), values: values.reverse() } : { days, values };
  }
}
