import { hasUnit } from "../../numbers/unit-watch.ts";
import { Kept } from "../kept.ts";
import type { Member } from "../member.ts";
import type { RowReader } from "../row-reader.ts";
import { Unexpected } from "../unexpected.ts";
import type { Plain } from "../unquoted.ts";
import type { KernelShape } from "./kernel-shape.ts";

/** Records of runs and stretches that a kernel wrote, and the series its numbers of symbols stand for; none in a file of one series. */
export interface Records {
  readonly integers: Int32Array;
  readonly numbers: Float64Array;
  readonly members: readonly Member[];
}

export function recordsIn(buffer: ArrayBufferLike, members: readonly Member[]): Records {
  return { integers: new Int32Array(buffer), numbers: new Float64Array(buffer), members };
}

/** Takes the runs of rows that the kernel made, and reads cells for it that are not written plainly. */
export class Runs {
  private readonly reader: RowReader;
  private readonly shape: KernelShape;
  /** by the kernel's numbers */
  readonly members: Member[] = [];
  private readonly places = new Map<Member | Kept, number>();

  constructor(reader: RowReader, shape: KernelShape) {
    this.reader = reader;
    this.shape = shape;
  }

  /** The records from .. end, as `emit` and `emitStretch` of kernels/assembly/rows/run.ts write them, of a block whose bytes lie at `base` and whose first line is `line`. */
  take(
    { integers, numbers, members }: Records,
    plain: Plain,
    base: number,
    line: number,
    from: number,
    end: number,
  ): void {
    const wanted = this.shape.columns.length;
    for (let at = from; at < end; ) {
      const word = at >> 2;
      const rows = integers[word + 1]!;
      const member = members[integers[word]!] ?? this.only();
      if (integers[word + 7] !== 0) {
        this.stretch(integers, numbers, at + 48, rows, member, plain, base, line);
        at += 48 + rows * (16 + wanted * 8);
        continue;
      }
      const day = integers[word + 2]!;
      const index = integers[word + 4]!;
      const start = integers[word + 5]! - base;
      const rowLine = lineOf(plain, line, index);
      const first = numbers[(at + 32) >> 3]!;
      const clocked = integers[word + 6] !== 0;
      if (!member.add(day, integers[word + 3]!, first, clocked, rowLine)) throw new Unexpected("order");
      if (member.twice?.text === "") member.twice.text = this.written(plain, start);
      const values = (at + 48) >> 3;
      if (rows === 1) {
        for (let slot = 0; slot < wanted; slot++)
          this.value(member, slot, numbers[values + slot]!, day, rowLine, plain, start);
        at += 48 + wanted * 8;
      } else {
        if (!member.addMore(rows - 1, numbers[(at + 40) >> 3]!)) throw new Unexpected("order");
        for (let slot = 0; slot < wanted; slot++) {
          const place = values + slot;
          member.columns[slot]!.addAll(numbers[place]!, numbers[place + wanted]!, numbers[place + 2 * wanted]!);
        }
        at += 48 + wanted * 24;
      }
    }
  }

  /** Takes a stretch: `rows` of sixteen bytes from `at` on, and their values, column by column. */
  private stretch(
    integers: Int32Array,
    numbers: Float64Array,
    at: number,
    rows: number,
    member: Member,
    plain: Plain,
    base: number,
    line: number,
  ): void {
    const heads = at >> 2;
    const wanted = member.columns.length;
    let values = (at + rows * 16) >> 3;
    const day = integers[heads]!;
    // A row that does not simply continue those before is taken by itself.
    const alone = member.continues(day) ? 0 : 1;
    if (alone === 1) {
      const start = integers[heads + 2]! - base;
      const rowLine = lineOf(plain, line, integers[heads + 1]!);
      if (!member.add(day, day, day * 86_400, false, rowLine)) throw new Unexpected("order");
      if (member.twice?.text === "") member.twice.text = this.written(plain, start);
      for (let slot = 0; slot < wanted; slot++)
        this.value(member, slot, numbers[values + slot * rows]!, day, rowLine, plain, start);
    }
    const open = member.openDay;
    const first = heads + alone * 4;
    if (!member.addDays(integers, first, rows - alone)) throw new Unexpected("order");
    const { way, columns } = member;
    for (let slot = 0; slot < wanted; slot++, values += rows) {
      const column = columns[slot]!;
      let row = alone + column.addDays(open, integers, first, numbers, values + alone, rows - alone, way);
      // From the first value on that is not above zero it goes row by row.
      for (; row < rows; row++) {
        const head = heads + row * 4;
        column.endDay(row === alone ? open : integers[head - 4]!, way);
        const rowLine = lineOf(plain, line, integers[head + 1]!);
        this.value(member, slot, numbers[values + row]!, integers[head]!, rowLine, plain, integers[head + 2]! - base);
      }
    }
  }

  private only(): Member {
    return this.reader.only() as Member;
  }

  /** A value; NaN where it is missing. */
  private value(
    member: Member,
    slot: number,
    value: number,
    day: number,
    line: number,
    plain: Plain,
    start: number,
  ): void {
    const column = member.columns[slot]!;
    if (value > 0) column.add(value);
    else if (Number.isNaN(value)) column.missing.add(member.way, day, line);
    else if (this.reader.allowed(value)) column.add(value);
    else column.excluded.add(member.way, day, line, () => this.cell(plain, start, this.shape.columns[slot]!));
  }

  private written(plain: Plain, start: number): string {
    const { day, lastOfDay } = this.shape;
    const text = this.cell(plain, start, day);
    return lastOfDay === day ? text : `${text} ${this.cell(plain, start, lastOfDay)}`;
  }

  /** The text of a cell of the row that starts at `start`. */
  private cell({ bytes, delimiter, newline }: Plain, start: number, column: number): string {
    let from = start;
    for (let passed = 0; passed < column; passed++) from = bytes.indexOf(delimiter, from) + 1;
    let end = from;
    while (bytes[end] !== delimiter && bytes[end] !== newline) end++;
    return bytes.toString("utf8", from, end).trim();
  }

  /** Reads a day cell, and the clock's behind it where that is a cell of its own, into the reader's moment; false where it is no day. */
  readStamp(bytes: Buffer, start: number, end: number, delimiter: number): boolean {
    const { moments } = this.reader;
    const dayEnd = this.shape.parted ? bytes.indexOf(delimiter, start) : end;
    if (moments.readDay(bytes, start, dayEnd) !== "read") return false;
    if (this.shape.parted) moments.readClock(bytes, dayEnd + 1, end);
    moments.settle();
    return true;
  }

  /** The kernel's number of a symbol, one for each series however it is written, told to `clear` when it is new; -1 where the cell is empty or there are too many. */
  symbol(bytes: Buffer, start: number, end: number, clear: (symbol: number) => void): number {
    const member = this.reader.symbolAt(bytes, start, end);
    if (member === undefined || member instanceof Kept) return -1;
    const known = this.places.get(member);
    if (known !== undefined) return known;
    if (this.members.length >= this.shape.symbols) return -1;
    const symbol = this.members.push(member) - 1;
    this.places.set(member, symbol);
    clear(symbol);
    return symbol;
  }

  /** The value of a cell; NaN where it is missing, infinite where it is no number. */
  number(bytes: Buffer, start: number, end: number): number {
    const text = bytes.toString("utf8", start, end);
    const value = this.reader.format.read(text);
    if (typeof value === "number" && hasUnit(text)) throw new Unexpected("units");
    return value === "missing" ? Number.NaN : typeof value === "number" ? value : Number.POSITIVE_INFINITY;
  }
}

/** The line of the row that is the index-th of a block which begins on `line`. */
function lineOf({ lines }: Plain, line: number, index: number): number {
  return lines === undefined ? line + index : lines[index]!;
}
