import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import type { Kind, Note } from "../../series/series.ts";
import type { Encoding } from "../decode.ts";
import type { Dialect } from "../layout.ts";
import type { Reading } from "../reading.ts";
import { symbolOf } from "../symbols.ts";
import { footerNotes, noRows, readingNotes, type Shape, shapeOf, type Table } from "../table.ts";
import { nothingLeft } from "../value-notes.ts";
import type { Passed } from "./asked.ts";
import { type Blocks, OtherEncoding } from "./blocks.ts";
import { collectedNotes, notesOfOrder } from "./collected-notes.ts";
import { hashOf } from "./hash.ts";
import { headDays, headEncoding, headNumbers } from "./head.ts";
import { headText } from "./head-text.ts";
import { Kept } from "./kept.ts";
import type { LargeStart } from "./large-start.ts";
import { type Opening, openingOf } from "./opening.ts";
import { pass } from "./pass.ts";
import type { StreamSizes } from "./sizes.ts";
import { Unexpected } from "./unexpected.ts";
import { wholeDays, wholeNumbers, writtenAt } from "./whole-file.ts";

/** A table that is never in memory as a whole. Answers are those of the reader in memory. */
export interface LargeFile {
  /** what the head tells; its rows and days are none */
  readonly table: Table;
  /** in the order of their first rows; none in a file of one series */
  symbols(): readonly string[];
  series(column: number, kind: Kind, symbol: string | undefined, name: string): StreamedSeries;
  sha256(): string;
}

export interface StreamedSeries {
  readonly days: Int32Array;
  readonly values: Float64Array;
  readonly rows: number;
  /** about the file, about the order of its rows, about the values */
  readonly notes: { readonly table: Note[]; readonly order: readonly Note[]; readonly values: readonly Note[] };
  readonly footer: number;
  /** the earliest clock of all rows; undefined where some row has none */
  readonly leastClock: () => number | undefined;
}

/** The table of a file of which the start is known. */
export function largeFile(
  io: Io,
  file: string,
  reading: Reading,
  dialects: readonly Dialect[],
  sizes: StreamSizes,
  start: LargeStart,
): LargeFile {
  return new Streamed(io, file, reading, dialects, sizes, start, openingOf(io, file));
}

/** Columns of a wide file that are read together at least, and what the values of those read together may take in bytes. */
const TOGETHER = 64;
const ROOM = 96 * 2 ** 20;
const MOST_EXPECTED = 2 ** 15;

class Streamed implements LargeFile {
  table!: Table;
  private shape!: Shape;
  private encoding: Encoding;
  private readonly passes = new Map<string, Passed>();
  private keepRows = false;
  private quotes = false;
  /** cells name their units: those are followed row by row, not by the kernel */
  private units = false;
  private together = TOGETHER;
  private expected = 0;
  private readonly io: Io;
  private readonly file: string;
  private readonly reading: Reading;
  private readonly dialects: readonly Dialect[];
  private readonly sizes: StreamSizes;
  private readonly start: Uint8Array;
  private readonly size: number;
  private readonly opened: Opening;

  constructor(
    io: Io,
    file: string,
    reading: Reading,
    dialects: readonly Dialect[],
    sizes: StreamSizes,
    start: LargeStart,
    opened: Opening,
  ) {
    this.io = io;
    this.file = file;
    this.reading = reading;
    this.dialects = dialects;
    this.sizes = sizes;
    this.start = start.bytes;
    this.size = start.size;
    this.opened = opened;
    this.encoding = headEncoding(start.bytes, file, reading.encoding);
    this.again(() => this.understand());
  }

  /** Does a work, and does it again when bytes turn out to be of another encoding, or quotes, units or an unsorted order to be there. */
  private again<T>(work: () => T): T {
    for (let stale = false; ; ) {
      try {
        if (stale) this.understand();
        stale = false;
        return work();
      } catch (error) {
        if (error instanceof OtherEncoding) this.otherEncoding(error);
        else if (error instanceof Unexpected && error.what === "order") this.keepRows = true;
        else if (error instanceof Unexpected && error.what === "units") this.units = true;
        else if (error instanceof Unexpected) this.quotes = true;
        else throw error;
        stale ||= !(error instanceof Unexpected && error.what !== "quotes");
      }
    }
  }

  private otherEncoding({ sample, line }: OtherEncoding): void {
    const known = this.encoding.startsWith("utf-8") && this.reading.encoding === undefined;
    if (known) {
      const legacy = headEncoding(Buffer.concat([this.start, sample]), this.file, undefined);
      if (legacy !== this.encoding) {
        this.encoding = legacy;
        return;
      }
    }
    throw new Failure({
      code: "not-text",
      place: { file: this.file },
      found: `is not a text file: it holds bytes that are not ${this.encoding.slice(0, 8).toUpperCase()} near line ${line}`,
      expected: "save it as CSV in UTF-8",
    });
  }

  private blocks(delimiter: string): Blocks {
    const { file, size, encoding, sizes } = this;
    const { block, longestRow } = sizes;
    const progress = (share: number) => this.io.progress(`reading ${file}`, share);
    return { file, size, encoding, delimiter, block, longestRow, progress };
  }

  /** The layout by the head, the formats by the head or, where it leaves them open, by the whole file. */
  private understand(): void {
    const { file, reading } = this;
    const delimiters = this.blocks(reading.delimiter ?? ",;\t|");
    const bytes = this.opened((opened) => headText(opened, delimiters, this.sizes.head));
    const unpacked = { containers: [], content: { kind: "bytes", bytes } } as const;
    this.shape = shapeOf(unpacked, file, { ...reading, encoding: "utf-8" }, this.dialects);
    const shape = this.shape;
    this.quotes ||= shape.quotes;
    const blocks = this.blocks(shape.text!.delimiter);
    const dayFormat =
      headDays(shape, reading, file) ?? this.opened((opened) => wholeDays(opened, blocks, shape, reading));
    const numberFormat =
      headNumbers(shape, this.quotes, reading, file) ?? this.opened((opened) => wholeNumbers(opened, blocks, shape));
    this.together = this.columnsTogether(bytes.length);
    const { dialect, layout, grid, preamble } = shape;
    this.table = {
      file,
      reading,
      bytes: new Uint8Array(),
      containers: [],
      text: { encoding: this.encoding, why: undefined, delimiter: shape.text!.delimiter },
      dialect,
      layout,
      grid,
      preamble,
      footer: 0,
      rows: new Int32Array(),
      days: new Int32Array(),
      ascending: false,
      dayFormat,
      numberFormat,
      ended: true,
      notes: readingNotes(file, layout, dayFormat, numberFormat),
    };
  }

  /** The columns that are read in one pass with a column: in a wide file those beside it, for they are series too, and likely wanted. */
  private beside(column: number): readonly number[] {
    const { price, values } = this.table.layout;
    const place = values.indexOf(column);
    if (price !== undefined || place < 0) return [column];
    const first = place - (place % this.together);
    return values.slice(first, first + this.together);
  }

  /** As many columns as have room, by the length of the first rows: 12 bytes a value, and as much again while arrays grow. */
  private columnsTogether(headBytes: number): number {
    const rows = (this.size / Math.max(1, headBytes)) * this.shape.data.length;
    this.expected = this.shape.layout.price === undefined ? Math.min(MOST_EXPECTED, Math.ceil(rows * 1.02)) : 0;
    return Math.max(TOGETHER, Math.floor(ROOM / (24 * Math.max(1, rows))));
  }

  private passed(column: number, kind: Kind): Passed {
    const columns = this.beside(column);
    const key = `${columns[0]}\n${kind}`;
    const made = this.passes.get(key) ?? this.again(() => this.onePass(columns, kind));
    this.passes.set(key, made);
    if (made.badDay !== undefined) this.refuseMixedDays();
    if (made.failure !== undefined) throw made.failure;
    if (made.members.size === 0) throw noRows(this.file);
    return made;
  }

  private onePass(columns: readonly number[], kind: Kind): Passed {
    const { table, keepRows } = this;
    const asked = { table, columns, kind, keepRows, quotesExpected: this.quotes, expected: this.expected };
    const sizes = this.units ? { ...this.sizes, uncompiled: true } : this.sizes;
    return this.opened((opened) => pass(opened, this.blocks(table.text!.delimiter), asked, sizes));
  }

  /** A day that cannot be read may be one of another format: then that is what is told. */
  private refuseMixedDays(): void {
    this.opened((opened) => wholeDays(opened, this.blocks(this.table.text!.delimiter), this.shape, this.reading));
  }

  symbols(): readonly string[] {
    const { symbol, price, values } = this.table.layout;
    if (symbol === undefined) return [];
    return [...this.passed(price ?? values[0]!, "price").members.keys()];
  }

  series(column: number, kind: Kind, symbol: string | undefined, name: string): StreamedSeries {
    const { file } = this;
    const passed = this.passed(column, kind);
    const { layout, notes } = this.table;
    const names = [...passed.members.keys()];
    const member = passed.members.get(layout.symbol === undefined ? "" : symbolOf(names, symbol, name, file))!;
    const mixed = passed.secondCurrency.get(member);
    if (mixed !== undefined) throw mixed;
    const slot = this.beside(column).indexOf(column);
    const order = member instanceof Kept ? this.sorted(member, kind) : notesOfOrder(member, file, this.reading);
    const collected = member.columns[slot]!;
    if (collected.bad !== undefined) throw this.badValue(collected.bad);
    if (collected.units.change !== undefined) throw collected.units.change;
    const { days, values } = collected.result(member instanceof Kept ? "forward" : member.way);
    const own = collectedNotes(collected, file, layout.header, column, kind, member.rows);
    if (days.length === 0) throw nothingLeft(file, layout.header[column]!, own);
    const table = [...notes, ...footerNotes(file, passed.footer, () => passed.firstRemark!)];
    const leastClock = () =>
      member instanceof Kept ? member.leastClock() : member.clocked ? member.leastClock : undefined;
    const told = { table, order, values: own };
    return { days, values, rows: member.rows, notes: told, footer: passed.footer, leastClock };
  }

  private readonly orders = new Map<Kept, ReturnType<Kept["sort"]>>();

  private sorted(member: Kept, kind: Kind): readonly Note[] {
    const known = this.orders.get(member) ?? member.sort(this.file, this.reading, kind, (line) => this.written(line));
    this.orders.set(member, known);
    if (known.failure !== undefined) throw known.failure;
    return known.notes;
  }

  private written(line: number): string {
    return this.opened((opened) => writtenAt(opened, this.blocks(this.table.text!.delimiter), this.shape, line));
  }

  /** A number that cannot be read may be one of the other decimal mark: then that is what is told. */
  private badValue(failure: Failure): Failure {
    if (failure.faults[0]!.code === "bad-number" && this.table.numberFormat.why.startsWith("line "))
      this.opened((opened) => wholeNumbers(opened, this.blocks(this.table.text!.delimiter), this.shape));
    return failure;
  }

  sha256(): string {
    return this.opened((opened) => hashOf(opened, this.sizes.block));
  }
}
