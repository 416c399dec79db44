import type { Field } from "../../series/series.ts";
import type { Direction } from "../chronology.ts";
import { Collected, type Way } from "./collected.ts";
import { DaysRead } from "./days-read.ts";
import type { Progress } from "./progress.ts";

/** One series of a file while its rows go by, as long as they run forward or back; `add` says when they do not. */
export class Member {
  readonly name: string;
  readonly columns: Collected[];
  private readonly days: DaysRead;
  rows = 0;
  sessions = 0;
  clocked = false;
  repeatedDay = false;
  /** the first row at a moment that was before; who adds the row sets its text */
  twice: { readonly line: number; readonly civil: number; text: string } | undefined;
  sameClock = true;
  leastClock = Number.POSITIVE_INFINITY;
  private civil = 0;
  private placed = 0;
  private at = 0;
  private clock = 0;
  private rising = false;
  private falling = false;
  private newestFirst = false;

  /** `first`: the first series of the file, which others are likely to have their days in common with. */
  constructor(name: string, fields: readonly Field[], expected: number, progress: Progress, first: Member | undefined) {
    this.name = name;
    this.days = new DaysRead(first?.days, progress);
    // Of hundreds of columns one piece of memory, which is quicker to be had than hundreds.
    const room = new Float64Array(fields.length * expected);
    this.columns = fields.map((field, slot) => {
      const own = expected === 0 ? undefined : room.subarray(slot * expected, (slot + 1) * expected);
      return new Collected(field, this.days, progress, own);
    });
  }

  /** False where the row fits neither way: then all rows have to be kept and sorted. */
  add(civil: number, placed: number, at: number, clocked: boolean, line: number): boolean {
    if (this.rows++ === 0) {
      this.clocked = clocked;
      this.sessions = 1;
      this.clock = clockOf(at);
    } else {
      if (clocked !== this.clocked) return false;
      if (at > this.at) this.rising = true;
      else if (at < this.at) this.falling = true;
      else this.twice ??= { line, civil, text: "" };
      if (this.rising && this.falling) return false;
      const step = civil - this.civil;
      if ((step > 0 && !this.rising) || (step < 0 && !this.falling)) return false;
      if (step < 0) this.newestFirst = true;
      if (step === 0) this.repeatedDay = true;
      if (this.sameClock && clockOf(at) !== this.clock) this.sameClock = false;
      if (placed !== this.placed) {
        this.endDay();
        this.sessions++;
      }
    }
    this.leastClock = Math.min(this.leastClock, clockOf(at));
    this.civil = civil;
    this.placed = placed;
    this.at = at;
    return true;
  }

  /** So many rows more after the one just added: of the same day, with clocks, all forward or all back, the last at `at`. False as `add` has it. */
  addMore(rows: number, at: number): boolean {
    this.rows += rows;
    if (at > this.at) this.rising = true;
    else this.falling = true;
    this.repeatedDay = true;
    // Of three different moments of a day two have different clocks, also where the day has 25 hours.
    if (rows > 1 || clockOf(at) !== this.clock) this.sameClock = false;
    this.at = at;
    return !(this.rising && this.falling);
  }

  /** Whether a row without a clock, of a day, simply continues the rows so far: none has a clock, and the day lies beyond them. */
  continues(day: number): boolean {
    return this.rows > 0 && !this.clocked && (day > this.civil ? !this.falling : day < this.civil && !this.rising);
  }

  /** The day of the row added last, which is not over. */
  get openDay(): number {
    return this.placed;
  }

  /**
   * Rows without clocks behind one that has none, each of a day of its own, all later or all earlier than the one before. `days`: four numbers a row
   * from `first` on, the day the first of them. Their values are for the columns to take. False as `add` has it.
   */
  addDays(days: Int32Array, first: number, rows: number): boolean {
    if (rows === 0) return true;
    if (days[first]! > this.civil || (rows > 1 && days[first + 4]! > days[first]!)) this.rising = true;
    if (days[first]! < this.civil || (rows > 1 && days[first + 4]! < days[first]!)) {
      this.falling = true;
      this.newestFirst = true;
    }
    if (this.rising && this.falling) return false;
    this.days.push(this.placed);
    this.days.pushAll(days, first, 4, rows - 1);
    const last = days[first + (rows - 1) * 4]!;
    this.rows += rows;
    this.sessions += rows;
    this.civil = last;
    this.placed = last;
    this.at = last * 86_400;
    return true;
  }

  endDay(): void {
    for (const column of this.columns) column.endDay(this.placed, this.way);
    this.days.push(this.placed);
  }

  get way(): Way {
    return this.rising ? "forward" : this.falling ? "back" : "unknown";
  }

  /** by civil days */
  get direction(): Direction {
    return this.newestFirst ? "newest first" : "oldest first";
  }
}

function clockOf(at: number): number {
  return at - Math.floor(at / 86_400) * 86_400;
}
