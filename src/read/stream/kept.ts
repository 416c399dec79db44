import type { Failure } from "../../failure.ts";
import type { Field, Kind, Note } from "../../series/series.ts";
import {
  directionOf,
  firstRepeated,
  inOrder,
  momentTwice,
  orderNotes,
  repeatedDay,
  sessionNote,
} from "../chronology.ts";
import type { Reading } from "../reading.ts";
import { allows } from "../value-notes.ts";
import { Collected } from "./collected.ts";
import { DaysRead } from "./days-read.ts";
import { growingDays, growingNumbers } from "./growing.ts";

/** The rows of one series that run neither forward nor back: kept, 28 bytes each and 8 for each column, and sorted when all are read. */
export class Kept {
  readonly name: string;
  readonly columns: Collected[];
  private readonly days = new DaysRead();
  private readonly civil = growingDays();
  private readonly placed = growingDays();
  private readonly line = growingNumbers();
  /** NaN where the row has no clock */
  private readonly at = growingNumbers();
  private readonly values: ReturnType<typeof growingNumbers>[];
  private readonly shorts = new Set<number>();
  /** cells of values the kind cannot have, as they are written */
  private readonly texts = new Map<number, string>();

  constructor(name: string, fields: readonly Field[]) {
    this.name = name;
    this.columns = fields.map((field) => new Collected(field, this.days));
    this.values = fields.map(() => growingNumbers());
  }

  get rows(): number {
    return this.civil.length;
  }

  add(civil: number, placed: number, at: number, clocked: boolean, line: number): void {
    this.civil.push(civil);
    this.placed.push(placed);
    this.line.push(line);
    this.at.push(clocked ? at : Number.NaN);
  }

  /** NaN for a value that is missing. */
  value(slot: number, value: number): void {
    this.values[slot]!.push(value);
  }

  markShort(): void {
    this.shorts.add(this.rows - 1);
  }

  markText(slot: number, text: string): void {
    this.texts.set((this.rows - 1) * this.columns.length + slot, text);
  }

  /** Sorts the rows and makes days of them, as chronology.ts does in memory; the notes, or the Failure of a moment that stands twice. `written`: the day and clock of a line, as the file has them. */
  sort(
    file: string,
    reading: Reading,
    kind: Kind,
    written: (line: number) => string,
  ): { notes: Note[]; failure: Failure | undefined } {
    const civil = this.civil.whole();
    const members = Int32Array.from(civil.keys());
    const direction = directionOf(civil, members);
    const order = inOrder(direction, civil, members);
    const notes = orderNotes(direction, file);
    const repeated = firstRepeated(order, (index) => civil[index]!);
    const place = (index: number) => ({ file, line: this.line.at(index) });
    if (reading.session !== undefined || repeated !== undefined) {
      const sessions = this.inSessions(members);
      if (sessions?.repeated !== undefined)
        return { notes, failure: momentTwice(place(sessions.repeated), written(this.line.at(sessions.repeated))) };
      if (sessions !== undefined) {
        const count = this.join(sessions.order, this.placed.whole(), kind);
        return { notes: [...notes, sessionNote(file, reading, order.length, count)], failure: undefined };
      }
    }
    if (repeated !== undefined) return { notes, failure: repeatedDay(place(repeated), civil[repeated]!) };
    this.join(order, civil, kind);
    return { notes, failure: undefined };
  }

  /** in seconds; undefined where some row has no clock */
  leastClock(): number | undefined {
    let least = Number.POSITIVE_INFINITY;
    for (const at of this.at.whole()) least = Math.min(least, at - Math.floor(at / 86_400) * 86_400);
    return Number.isNaN(least) ? undefined : least;
  }

  private inSessions(members: Int32Array): { order: Int32Array; repeated: number | undefined } | undefined {
    const at = this.at.whole();
    if (at.some(Number.isNaN)) return undefined;
    const order = members.slice().sort((a, b) => at[a]! - at[b]! || a - b);
    const repeated = firstRepeated(order, (index) => at[index]!);
    if (repeated !== undefined && at.every((moment) => moment % 86_400 === at[0]! % 86_400)) return undefined;
    return { order, repeated };
  }

  /** Returns how many days there are. */
  private join(order: Int32Array, days: Int32Array, kind: Kind): number {
    let count = 0;
    for (let i = 0; i < order.length; i++) {
      const day = days[order[i]!]!;
      if (i === 0 || day !== days[order[i - 1]!]) {
        if (i > 0) this.endDay(days[order[i - 1]!]!);
        count++;
      }
      for (let slot = 0; slot < this.columns.length; slot++) this.take(this.columns[slot]!, slot, order[i]!, kind);
    }
    this.endDay(days[order.at(-1)!]!);
    return count;
  }

  private endDay(day: number): void {
    for (const column of this.columns) column.endDay(day, "forward");
    this.days.push(day);
  }

  private take(column: Collected, slot: number, index: number, kind: Kind): void {
    const value = this.values[slot]!.at(index);
    const [day, line] = [this.civil.at(index), this.line.at(index)];
    if (Number.isNaN(value)) {
      column.missing.add("forward", day, line);
      return;
    }
    if (this.shorts.has(index)) column.short.add("forward", day, line);
    const text = () => this.texts.get(index * this.columns.length + slot) ?? String(value);
    if (allows(kind)(value)) column.add(value);
    else column.excluded.add("forward", day, line, text);
  }
}
