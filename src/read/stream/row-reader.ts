import type { Failure } from "../../failure.ts";
import type { Field } from "../../series/series.ts";
import { joinedAs } from "../column-values.ts";
import { CurrencyWatches } from "../currency.ts";
import type { NumberFormat } from "../numbers/number-format.ts";
import { hasUnit } from "../numbers/unit-watch.ts";
import { nameless } from "../symbols.ts";
import { longRow } from "../table.ts";
import { allows, badNumber, cutOff } from "../value-notes.ts";
import type { Asked, Passed } from "./asked.ts";
import type { Collected } from "./collected.ts";
import { DoubtfulRows } from "./doubtful-rows.ts";
import { Kept } from "./kept.ts";
import { Member } from "./member.ts";
import { Moments } from "./moments.ts";
import { plainDecimal } from "./plain-decimal.ts";
import type { Progress } from "./progress.ts";
import { scanRows } from "./scan.ts";
import { SymbolTable } from "./symbol-table.ts";
import { Unexpected } from "./unexpected.ts";
import type { Plain } from "./unquoted.ts";

const SPACE = 32;

/** Reads some columns of a file row by row, in the order of the file. */
export class RowReader {
  private readonly members = new Map<string, Member | Kept>();
  private readonly byBytes = new SymbolTable<Member | Kept>();
  private readonly ends: Int32Array;
  readonly moments: Moments;
  private readonly fields: readonly Field[];
  private readonly width: number;
  private readonly mark: number;
  readonly format: NumberFormat;
  readonly allowed: (value: number) => boolean;
  private skip: number;
  private rows = 0;
  private readonly doubtful: DoubtfulRows;
  private noSymbol: Failure | undefined;
  private readonly currencies = new CurrencyWatches<Member | Kept>();
  /** whether characters of the file can be counted in the row at hand: it was not in quotes */
  private counted = true;
  private single: Member | Kept | undefined;
  private first: Member | undefined;
  /** other rows are read by the kernel, which does not follow units */
  besideKernel = false;
  /** kept up to date by who reads the file */
  readonly progress: Progress = { share: 0 };

  readonly asked: Asked;
  constructor(asked: Asked) {
    this.asked = asked;
    const { layout, numberFormat, preamble } = asked.table;
    this.width = layout.header.length;
    this.ends = new Int32Array(this.width);
    this.moments = new Moments(asked.table);
    this.doubtful = new DoubtfulRows(asked.table);
    this.fields = asked.columns.map((column) => joinedAs(layout, column));
    this.mark = numberFormat.decimal === "comma" ? 44 : 46;
    this.format = numberFormat;
    this.allowed = allows(asked.kind);
    this.skip = preamble + layout.skip;
  }

  /** Reads the rows of a block that stand in from .. to; `index` is the first one's, `line` the block's. Returns the number of newlines. */
  take(plain: Plain, from: number, to: number, index: number, line: number, ended: boolean): number {
    const { bytes, end, delimiter, newline, lines } = plain;
    let row = index;
    return scanRows(bytes, from, to, delimiter, newline, this.ends, (start, stop, width) => {
      const at = lines === undefined ? line + row : lines[row]!;
      row++;
      if (bytes[start]! <= SPACE || bytes[start] === delimiter || start === stop) {
        if (isBlank(bytes, start, stop, delimiter)) return;
      }
      this.counted = newline === 10;
      if (this.skip > 0) {
        this.skip--;
        return;
      }
      this.row(bytes, start, stop, width, at, delimiter, ended || stop < end - (lines === undefined ? 0 : 1));
    });
  }

  private row(
    bytes: Buffer,
    start: number,
    stop: number,
    width: number,
    line: number,
    delimiter: number,
    ended: boolean,
  ) {
    const { layout, file } = this.asked.table;
    const { ends, moments } = this;
    const dayThere = layout.day < width;
    const dayStart = this.startOf(start, layout.day);
    const dayEnd = ends[layout.day]!;
    const read = dayThere ? moments.readDay(bytes, dayStart, dayEnd) : moments.noDay();
    if (read !== "read") {
      const cells = bytes.toString("utf8", start, stop).split(String.fromCharCode(delimiter));
      this.rows += this.doubtful.take({ cells, width, line, counted: this.counted }, read, this.rows > 0);
      return;
    }
    this.doubtful.followed();
    this.rows++;
    if (
      width > this.width &&
      this.doubtful.longRow === undefined &&
      !isBlank(bytes, ends[this.width - 1]! + 1, stop, delimiter)
    )
      this.doubtful.longRow = longRow({ file, line }, width, layout);
    if (layout.clock !== undefined) {
      if (layout.clock < width) moments.readClock(bytes, this.startOf(start, layout.clock), ends[layout.clock]!);
      else moments.noClock();
    }
    moments.settle();
    const { day, placed, at, clocked } = moments;
    const { symbol } = layout;
    const member =
      symbol === undefined
        ? this.only()
        : symbol < width
          ? this.bySymbol(bytes, this.startOf(start, symbol), ends[symbol]!, line)
          : this.bySymbol(bytes, 0, 0, line);
    if (member === undefined) return;
    if (layout.currency !== undefined && layout.currency < width)
      this.currencies.of(member).take(this.text(bytes, start, layout.currency), file, line);
    if (member instanceof Kept) member.add(day, placed, at, clocked, line);
    else {
      if (!member.add(day, placed, at, clocked, line)) throw new Unexpected("order");
      if (member.twice?.text === "") member.twice.text = this.written(bytes, start, width);
    }
    if (width < this.width && member instanceof Kept) member.markShort();
    const { columns } = this.asked;
    for (let slot = 0; slot < columns.length; slot++) {
      const column = columns[slot]!;
      if (column >= width) this.absent(member, slot, day, line, ended);
      else
        this.cell(
          bytes,
          this.startOf(start, column),
          ends[column]!,
          member,
          slot,
          day,
          line,
          width < this.width,
          start,
        );
    }
  }

  /** Where a cell of the row at hand, which starts at `start`, starts. */
  private startOf(start: number, column: number): number {
    return column === 0 ? start : this.ends[column - 1]! + 1;
  }

  private text(bytes: Buffer, start: number, column: number): string {
    return bytes.toString("utf8", this.startOf(start, column), this.ends[column]!).trim();
  }

  /** Day and clock of the row at hand, as the file has them. */
  private written(bytes: Buffer, start: number, width: number): string {
    const { day, clock } = this.asked.table.layout;
    return [day, clock]
      .filter((column) => column !== undefined && column < width)
      .map((column) => this.text(bytes, start, column!))
      .join(" ");
  }

  private cell(
    bytes: Buffer,
    start: number,
    end: number,
    member: Member | Kept,
    slot: number,
    day: number,
    line: number,
    short: boolean,
    rowStart: number,
  ): void {
    const column = member.columns[slot]!;
    let value: number | "missing" | "wrong" | "overflow" = plainDecimal(bytes, start, end, this.mark);
    if (Number.isNaN(value)) {
      const text = bytes.toString("utf8", start, end);
      value = this.format.read(text);
      if (typeof value === "number") {
        if (this.besideKernel && hasUnit(text)) throw new Unexpected("units");
        column.units.take(text, value, this.asked.table.file, line);
      }
    } else column.units.bare(value, this.asked.table.file, line);
    if (value === "wrong" || value === "overflow") {
      const name = this.asked.table.layout.header[this.asked.columns[slot]!]!;
      const at = this.counted ? Array.from(bytes.toString("utf8", rowStart, start)).length + 1 : undefined;
      const place = { file: this.asked.table.file, line, column: at };
      column.bad ??= badNumber(place, bytes.toString("utf8", start, end), value, name, this.format);
      value = "missing";
    }
    if (member instanceof Kept) {
      member.value(slot, value === "missing" ? Number.NaN : value);
      if (value !== "missing" && !this.allowed(value)) member.markText(slot, bytes.toString("utf8", start, end).trim());
    } else if (value === "missing") column.missing.add(member.way, day, line);
    else {
      if (short) column.short.add(member.way, day, line);
      if (this.allowed(value)) column.add(value);
      else column.excluded.add(member.way, day, line, () => bytes.toString("utf8", start, end).trim());
    }
  }

  /** The row ends before the column. */
  private absent(member: Member | Kept, slot: number, day: number, line: number, ended: boolean): void {
    const column: Collected = member.columns[slot]!;
    if (member instanceof Kept) member.value(slot, Number.NaN);
    else column.missing.add(member.way, day, line);
    if (ended) return;
    const name = this.asked.table.layout.header[this.asked.columns[slot]!]!;
    column.bad ??= cutOff({ file: this.asked.table.file, line }, name);
  }

  /** The series of a file that holds one. */
  only(): Member | Kept {
    this.single ??= this.member("");
    return this.single;
  }

  private bySymbol(bytes: Buffer, start: number, end: number, line: number): Member | Kept | undefined {
    const found = this.symbolAt(bytes, start, end);
    const { layout, file } = this.asked.table;
    if (found === undefined) this.noSymbol ??= nameless(file, line, layout.header[layout.symbol!]!);
    return found;
  }

  /** The series of a cell; undefined where it names none. */
  symbolAt(bytes: Buffer, start: number, end: number): Member | Kept | undefined {
    const known = this.byBytes.get(bytes, start, end);
    if (known !== undefined) return known;
    const found = this.named(bytes.toString("utf8", start, end).trim());
    if (found !== undefined) this.byBytes.set(bytes, start, end, found);
    return found;
  }

  /** Whether rows above the data are still to come. */
  get skipping(): boolean {
    return this.skip > 0;
  }

  /** So many rows of the table were read by another. */
  regular(rows: number): void {
    this.doubtful.followed();
    this.rows += rows;
  }

  private named(symbol: string): Member | Kept | undefined {
    return symbol === "" ? undefined : (this.members.get(symbol) ?? this.member(symbol));
  }

  private member(name: string): Member | Kept {
    const made = this.asked.keepRows
      ? new Kept(name, this.fields)
      : new Member(name, this.fields, this.asked.expected, this.progress, this.first);
    if (made instanceof Member) this.first ??= made;
    this.members.set(name, made);
    return made;
  }

  finish(): Passed {
    for (const member of this.members.values()) if (member instanceof Member) member.endDay();
    const { count, first } = this.doubtful.remarks();
    const { longRow, badDay } = this.doubtful;
    return {
      members: this.members,
      secondCurrency: this.currencies.changes(),
      footer: count,
      firstRemark: first,
      badDay: longRow === undefined ? badDay : undefined,
      failure: longRow ?? badDay ?? this.noSymbol,
    };
  }
}

function isBlank(bytes: Buffer, start: number, stop: number, delimiter: number): boolean {
  return bytes.toString("utf8", start, stop).replaceAll(String.fromCharCode(delimiter), "").trim() === "";
}
