import type { Failure } from "../../failure.ts";
import type { OpenedFile } from "../../io.ts";
import type { Field, Kind } from "../../series/series.ts";
import { fieldOf } from "../column-values.ts";
import { isRemark, LONGEST_FOOTER } from "../footer.ts";
import type { NumberFormat } from "../numbers/number-format.ts";
import { placing } from "../sessions.ts";
import { nameless } from "../symbols.ts";
import { longRow, notADay, type Remark, type Table } from "../table.ts";
import { allows, badNumber, cutOff } from "../value-notes.ts";
import { type Blocks, eachRows } from "./blocks.ts";
import type { Collected } from "./collected.ts";
import { Kept } from "./kept.ts";
import { Member } from "./member.ts";
import { plainDecimal } from "./plain-decimal.ts";
import { scanRows } from "./scan.ts";
import { StampReader } from "./stamps.ts";
import { SymbolTable } from "./symbol-table.ts";
import { type Plain, unquoted } from "./unquoted.ts";

/** Thrown where rows run neither forward nor back, and where quotes appear in a file that was taken to have none: the pass begins again, with that known. */
export class Unexpected {
  readonly what: "order" | "quotes";
  constructor(what: "order" | "quotes") {
    this.what = what;
  }
}

export interface Asked {
  readonly table: Table;
  readonly columns: readonly number[];
  readonly kind: Kind;
  readonly keepRows: boolean;
  readonly quotesExpected: boolean;
}

export interface Passed {
  readonly members: ReadonlyMap<string, Member | Kept>;
  readonly footer: number;
  readonly firstRemark: Remark | undefined;
  /** a day that cannot be read, in the first row that has one */
  readonly badDay: Failure | undefined;
  /** the failure of the whole file that the reader in memory would find first, if any */
  readonly failure: Failure | undefined;
}

/** Reads some columns of every series of a file in one pass over its bytes. */
export function pass(opened: OpenedFile, blocks: Blocks, asked: Asked): Passed {
  const reader = new RowReader(asked);
  eachRows(opened, blocks, (rows) => {
    if (rows.hasQuotes && !asked.quotesExpected) throw new Unexpected("quotes");
    const plain = unquoted(rows, asked.table.text!.delimiter, blocks.file);
    const ended = !rows.last || rows.end === 0 || rows.bytes[rows.end - 1] === 10;
    const count = reader.take(plain, rows.line, ended);
    return plain.height ?? count;
  });
  return reader.finish();
}

/** A row that may be a remark below the table, or a row whose day cannot be read: what follows tells. */
interface Doubtful {
  readonly cells: readonly string[];
  readonly width: number;
  readonly line: number;
}

const SPACE = 32;

class RowReader {
  private readonly members = new Map<string, Member | Kept>();
  private readonly byBytes = new SymbolTable<Member | Kept>();
  private readonly ends: Int32Array;
  private readonly stamps: StampReader;
  private readonly place: ReturnType<typeof placing> | undefined;
  private readonly fields: readonly Field[];
  private readonly width: number;
  private readonly mark: number;
  private readonly format: NumberFormat;
  private readonly allowed: (value: number) => boolean;
  private skip: number;
  private rows = 0;
  private doubtful: Doubtful[] = [];
  private longRow: Failure | undefined;
  private badDay: Failure | undefined;
  private noSymbol: Failure | undefined;
  private single: Member | Kept | undefined;

  private readonly asked: Asked;
  constructor(asked: Asked) {
    this.asked = asked;
    const { layout, reading, dayFormat, numberFormat, preamble, file } = asked.table;
    this.width = layout.header.length;
    this.ends = new Int32Array(this.width);
    this.stamps = new StampReader(dayFormat);
    this.place = reading.session === undefined ? undefined : placing(reading.session, reading.zone, file);
    this.fields = asked.columns.map((column) => fieldOf(layout, column) ?? "close");
    this.mark = numberFormat.decimal === "comma" ? 44 : 46;
    this.format = numberFormat;
    this.allowed = allows(asked.kind);
    this.skip = preamble + layout.skip;
  }

  /** Returns the number of newlines. */
  take(plain: Plain, line: number, ended: boolean): number {
    const { bytes, end, delimiter, newline, lines } = plain;
    let index = 0;
    return scanRows(bytes, end, delimiter, newline, this.ends, (start, stop, width) => {
      const at = lines === undefined ? line + index : lines[index]!;
      index++;
      if (bytes[start]! <= SPACE || bytes[start] === delimiter || start === stop) {
        if (isBlank(bytes, start, stop, delimiter)) return;
      }
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
    const { ends, stamps } = this;
    const dayThere = layout.day < width;
    const dayStart = layout.day === 0 ? start : ends[layout.day - 1]! + 1;
    const dayEnd = ends[layout.day]!;
    if (!dayThere || !stamps.read(bytes, dayStart, dayEnd)) {
      const text = dayThere ? bytes.toString("utf8", dayStart, dayEnd) : "";
      const read = stamps.readText(text);
      if (read !== "read") return this.doubt(bytes, start, stop, width, line, delimiter, read);
    }
    if (this.doubtful.length > 0) this.settle(this.doubtful.splice(0));
    this.rows++;
    if (width > this.width && this.longRow === undefined && isLong(bytes, ends[this.width - 1]! + 1, stop, delimiter))
      this.longRow = longRow({ file, line }, width, layout);
    if (layout.clock !== undefined) {
      if (layout.clock < width)
        stamps.readClock(bytes, layout.clock === 0 ? start : ends[layout.clock - 1]! + 1, ends[layout.clock]!);
      else stamps.second = Number.NaN;
    }
    const { day, second } = stamps;
    const clocked = !Number.isNaN(second);
    let placed = day;
    let at = day * 86_400 + (clocked ? second : 0);
    if (this.place !== undefined && clocked) {
      const found = this.place({ day, second, offset: Number.isNaN(stamps.offset) ? undefined : stamps.offset });
      placed = found.day;
      at = found.at;
    }
    const { symbol } = layout;
    const member =
      symbol === undefined
        ? this.only()
        : symbol < width
          ? this.bySymbol(bytes, symbol === 0 ? start : ends[symbol - 1]! + 1, ends[symbol]!, line)
          : this.bySymbol(bytes, 0, 0, line);
    if (member === undefined) return;
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
          column === 0 ? start : ends[column - 1]! + 1,
          ends[column]!,
          member,
          slot,
          day,
          line,
          width < this.width,
        );
    }
  }

  /** Day and clock of the row at hand, as the file has them. */
  private written(bytes: Buffer, start: number, width: number): string {
    const { day, clock } = this.asked.table.layout;
    return [day, clock]
      .filter((column) => column !== undefined && column < width)
      .map((column) =>
        bytes.toString("utf8", column === 0 ? start : this.ends[column! - 1]! + 1, this.ends[column!]!).trim(),
      )
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
  ): void {
    let value: number | "missing" | "wrong" | "overflow" = plainDecimal(bytes, start, end, this.mark);
    if (Number.isNaN(value)) value = this.format.read(bytes.toString("utf8", start, end));
    const column = member.columns[slot]!;
    if (value === "wrong" || value === "overflow") {
      const name = this.asked.table.layout.header[this.asked.columns[slot]!]!;
      const place = { file: this.asked.table.file, line };
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

  private only(): Member | Kept {
    this.single ??= this.member("");
    return this.single;
  }

  private bySymbol(bytes: Buffer, start: number, end: number, line: number): Member | Kept | undefined {
    const known = this.byBytes.get(bytes, start, end);
    if (known !== undefined) return known;
    const found = this.named(bytes.toString("utf8", start, end).trim());
    if (found === undefined) {
      const { layout, file } = this.asked.table;
      this.noSymbol ??= nameless(file, line, layout.header[layout.symbol!]!);
    } else this.byBytes.set(bytes, start, end, found);
    return found;
  }

  private named(symbol: string): Member | Kept | undefined {
    return symbol === "" ? undefined : (this.members.get(symbol) ?? this.member(symbol));
  }

  private member(name: string): Member | Kept {
    const made = this.asked.keepRows ? new Kept(name, this.fields) : new Member(name, this.fields);
    this.members.set(name, made);
    return made;
  }

  private doubt(
    bytes: Buffer,
    start: number,
    stop: number,
    width: number,
    line: number,
    delimiter: number,
    read: "impossible" | undefined,
  ): void {
    const row: Doubtful = {
      cells: bytes.toString("utf8", start, stop).split(String.fromCharCode(delimiter)),
      width,
      line,
    };
    const { layout } = this.asked.table;
    const remark =
      this.rows > 0 &&
      isRemark(
        row.cells.map((cell) => cell.trim()),
        layout,
      );
    if (!remark) {
      this.settle([...this.doubtful.splice(0), row], read);
      this.rows++;
    } else {
      this.doubtful.push(row);
      if (this.doubtful.length > LONGEST_FOOTER) {
        this.settle(this.doubtful.splice(0, 1));
        this.rows++;
      }
    }
  }

  /** They are rows of the table after all. */
  private settle(rows: readonly Doubtful[], lastRead?: "impossible"): void {
    const { layout, file, dayFormat } = this.asked.table;
    rows.forEach(({ cells, width, line }, index) => {
      if (width > this.width && cells.slice(this.width).some((cell) => cell.trim() !== ""))
        this.longRow ??= longRow({ file, line }, width, layout);
      const why = index === rows.length - 1 ? lastRead : undefined;
      this.badDay ??= notADay({ file, line }, cells[layout.day] ?? "", why, dayFormat);
    });
  }

  finish(): Passed {
    for (const member of this.members.values()) if (member instanceof Member) member.endDay();
    return {
      members: this.members,
      footer: this.doubtful.length,
      firstRemark:
        this.doubtful.length === 0
          ? undefined
          : { text: this.doubtful[0]!.cells[this.asked.table.layout.day] ?? "", line: this.doubtful[0]!.line },
      badDay: this.longRow === undefined ? this.badDay : undefined,
      failure: this.longRow ?? this.badDay ?? this.noSymbol,
    };
  }
}

function isBlank(bytes: Buffer, start: number, stop: number, delimiter: number): boolean {
  return bytes.toString("utf8", start, stop).replaceAll(String.fromCharCode(delimiter), "").trim() === "";
}

/** Whether any cell beyond the header's holds anything. */
function isLong(bytes: Buffer, start: number, stop: number, delimiter: number): boolean {
  return !isBlank(bytes, start, stop, delimiter);
}
