import type { Way } from "./collected.ts";
import { growingDays } from "./growing.ts";
import type { Progress } from "./progress.ts";

type Days = ReturnType<typeof growingDays>;

/**
 * The days of a series in the order of its rows. Columns that have a value on each of them share it: of a wide file hundreds do. So do the series
 * of a long one whose days are those of its first series.
 */
export class DaysRead {
  /** undefined as long as all days may be those of `like` */
  private own: Days | undefined;
  private readonly like: DaysRead | undefined;
  private readonly progress: Progress | undefined;
  /** how many are known to be those of `like`, and the days behind them, which `like` has not had yet */
  private alike = 0;
  private ahead: number[] = [];
  private result: Int32Array | undefined;

  /** `like`: the days of another series, which may turn out the same, and has none such itself. */
  constructor(like?: DaysRead, progress?: Progress) {
    this.like = like;
    this.progress = progress;
    if (like === undefined) this.own = growingDays(progress);
  }

  push(day: number): void {
    if (this.own !== undefined) {
      this.own.push(day);
      return;
    }
    const other = this.like!.own!;
    if (this.ahead.length === 0 && this.alike < other.length && other.at(this.alike) === day) {
      this.alike++;
      return;
    }
    this.ahead.push(day);
    if (other.length > this.alike) this.compare();
  }

  /** As many pushes, of days that stand `step` apart. */
  pushAll(days: Int32Array, first: number, step: number, count: number): void {
    let next = 0;
    if (this.own === undefined && this.ahead.length === 0) {
      next = this.like!.own!.alike(this.alike, days, first, step, count);
      this.alike += next;
    }
    for (; next < count; next++) this.push(days[first + next * step]!);
  }

  /** Compares the days ahead with those that `like` has by now; the first that differs makes all of them own ones. */
  private compare(): void {
    const other = this.like!.own!;
    let next = 0;
    for (; next < this.ahead.length && this.alike < other.length; next++, this.alike++)
      if (this.ahead[next] !== other.at(this.alike)) break;
    if (next === this.ahead.length) this.ahead.length = 0;
    else {
      this.ahead.splice(0, next);
      if (this.alike < other.length) this.part();
    }
  }

  private part(): void {
    this.own = this.first(this.alike + this.ahead.length);
    this.ahead = [];
  }

  /** The first so many, to be continued by a column that lacks the next. */
  first(count: number): Days {
    const first = growingDays(this.progress);
    const from = this.own ?? this.like!.own!;
    const shared = this.own === undefined ? Math.min(count, this.alike) : count;
    for (let i = 0; i < shared; i++) first.push(from.at(i));
    for (let i = shared; i < count; i++) first.push(this.ahead[i - shared]!);
    return first;
  }

  /** Ascending, when all are read. */
  ascending(way: Way): Int32Array {
    this.result ??= this.made(way);
    return this.result;
  }

  private made(way: Way): Int32Array {
    if (this.own === undefined) {
      this.compare();
      if (this.own === undefined && this.ahead.length === 0 && this.alike === this.like!.own!.length)
        return this.like!.ascending(way);
      if (this.own === undefined) this.part();
    }
    return way === "back" ? this.own!.whole().reverse() : this.own!.whole();
  }
}
