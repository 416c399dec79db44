import { type BlockWork, PLAIN_WORK } from "../block-work.ts";
import type { Rows } from "../blocks.ts";
import type { RowReader } from "../row-reader.ts";
import { type Plain, SIGNS } from "../unquoted.ts";
import { type Kernel, kernel, type Outside, set } from "./instance.ts";
import { type KernelShape, kernelShape } from "./kernel-shape.ts";
import { LONGEST_PIECE, type Places, placesFor } from "./places.ts";
import { type Records, Runs, recordsIn } from "./runs.ts";
import { signsSetup, tableSetup } from "./setup.ts";

const PIECE = 2 ** 16;
const SHORTEST_PIECE = 2 ** 10;
const AT_END = 0;
const ODD_ROW = 1;

/**
 * Reads rows through the kernel, many times faster than RowReader, which says what is right: whatever the kernel does not find written plainly,
 * a cell or a whole row, is read by that, in its turn.
 */
export class FastRows implements BlockWork {
  private readonly reader: RowReader;
  private readonly calls: Kernel;
  readonly places: Places;
  private readonly bytes: Buffer;
  readonly runs: Runs;
  readonly shape: KernelShape;
  private readonly own: Records;
  private delimiter = 0;
  private newline = 0;

  private constructor(reader: RowReader, shape: KernelShape, places: Places, calls: Kernel, buffer: ArrayBuffer) {
    this.reader = reader;
    this.shape = shape;
    this.runs = new Runs(reader, shape);
    this.own = recordsIn(buffer, this.runs.members);
    this.places = places;
    this.calls = calls;
    this.bytes = Buffer.from(buffer);
  }

  /** Undefined where the kernel cannot read such a table, or Node has no WebAssembly. */
  static of(reader: RowReader, roomLength: number): FastRows | undefined {
    const shape = kernelShape(reader.asked, reader.moments.sessions);
    if (shape === undefined) return undefined;
    const { columns, most, symbols } = shape;
    const places = placesFor(columns.length, symbols, roomLength);
    let own: FastRows;
    const outside: Outside = {
      stamp: (start, end) => own.stamp(start, end),
      symbol: (start, end) => own.runs.symbol(own.bytes, start, end, (symbol) => own.clearSymbol(symbol)),
      number: (start, end) => own.runs.number(own.bytes, start, end),
    };
    const made = kernel(places.end, outside, tableSetup(shape, places));
    if (made === undefined) return undefined;
    own = new FastRows(reader, shape, places, made.calls, made.buffer);
    reader.besideKernel = true;
    new Int32Array(made.buffer, places.columns).set(columns);
    new Int32Array(made.buffer, places.most).set(most);
    own.bytes.fill(0, places.cache, places.cacheEnd);
    own.clearSymbol(0);
    return own;
  }

  private clearSymbol(symbol: number): void {
    const { symbols, stride, stretches } = this.places;
    this.bytes.fill(0, symbols + symbol * stride, symbols + (symbol + 1) * stride);
    if (symbol >= stretches.symbols) return;
    const stretch = stretches.at + symbol * stretches.bytes;
    this.bytes.fill(0, stretch, stretch + 16);
  }

  room(length: number): Buffer {
    const { room, roomLength } = this.places;
    return length <= roomLength ? this.bytes.subarray(room, room + length) : PLAIN_WORK.room(length);
  }

  private has(bytes: Buffer): boolean {
    return bytes.buffer === this.bytes.buffer;
  }

  unixLines(bytes: Buffer, from: number, to: number, into: number): number {
    if (!this.has(bytes)) return PLAIN_WORK.unixLines(bytes, from, to, into);
    const base = bytes.byteOffset;
    return this.calls.unixLines(base + from, base + to, base + into) - base;
  }

  lastRowEnd(bytes: Buffer, end: number, delimiters: string): number {
    if (!this.has(bytes) || delimiters.length !== 1) return PLAIN_WORK.lastRowEnd(bytes, end, delimiters);
    const base = bytes.byteOffset;
    return this.calls.lastRowEnd(base, base + end, delimiters.charCodeAt(0)) - base;
  }

  /** Rows without the quotes that stand around whole cells; undefined where that takes more care. */
  unquoted({ bytes, end }: Rows, delimiter: number): Plain | undefined {
    if (!this.has(bytes)) return undefined;
    const { unquoted } = this.places;
    const [cellEnd, rowEnd] = SIGNS;
    const base = bytes.byteOffset;
    const length = this.calls.unquote(base, base + end, unquoted, delimiter, cellEnd, rowEnd);
    if (length < 0) return undefined;
    const plain = this.bytes.subarray(unquoted, unquoted + length);
    return { bytes: plain, end: length, delimiter: cellEnd, newline: rowEnd, lines: undefined, height: undefined };
  }

  /** As RowReader.take does for a whole block. */
  take(plain: Plain, line: number, ended: boolean): number {
    const { reader, calls } = this;
    const { end } = plain;
    const base = this.baseOf(plain);
    if (base === undefined) return reader.take(plain, 0, end, 0, line, ended);
    this.setSigns(plain);
    let [from, index, piece] = [0, 0, PIECE];
    while (from < end) {
      if (reader.skipping) {
        from = this.oddRow(plain, from, index++, line, ended);
        continue;
      }
      const to = Math.min(end, from + piece);
      const status = calls.scan(base + from, base + to, index);
      const rows = calls.rows.value;
      from = calls.position.value - base;
      if (rows > 0) reader.regular(rows);
      index += rows;
      this.drain(plain, base, line);
      if (status === ODD_ROW || (status === AT_END && rows === 0 && (to === end || piece >= LONGEST_PIECE))) {
        this.flush(plain, base, line);
        from = this.oddRow(plain, from, index++, line, ended);
        piece = SHORTEST_PIECE;
      } else if (rows === 0 && status === AT_END) piece *= 4;
      else if (piece < PIECE) piece *= 2;
    }
    this.flush(plain, base, line);
    return plain.bytes[end - 1] === plain.newline ? index : index - 1;
  }

  private oddRow(plain: Plain, from: number, index: number, line: number, ended: boolean): number {
    const newline = plain.bytes.indexOf(plain.newline, from);
    const to = newline < 0 || newline >= plain.end ? plain.end : newline + 1;
    this.reader.take(plain, from, to, index, line, ended);
    return to;
  }

  /** Where the block's bytes stand in memory: they were read there, or are brought there. Undefined where they are too many. */
  private baseOf({ bytes, end }: Plain): number | undefined {
    if (this.has(bytes)) return bytes.byteOffset;
    const { unquoted, roomLength } = this.places;
    if (end > roomLength) return undefined;
    bytes.copy(this.bytes, unquoted, 0, end);
    return unquoted;
  }

  private setSigns({ delimiter, newline }: Plain): void {
    if (delimiter === this.delimiter && newline === this.newline) return;
    this.delimiter = delimiter;
    this.newline = newline;
    set(this.calls, signsSetup(this.shape, this.places, delimiter, newline));
  }

  private flush(plain: Plain, base: number, line: number): void {
    for (let all = false; !all; ) {
      all = this.calls.flush() !== 0;
      this.drain(plain, base, line);
    }
  }

  /** Gives the runs that are over to the reader. */
  private drain(plain: Plain, base: number, line: number): void {
    const end = this.calls.written();
    this.runs.take(this.own, plain, base, line, this.places.records, end);
    this.calls.emptied();
  }

  private stamp(start: number, end: number): number {
    const { moments } = this.reader;
    if (!this.runs.readStamp(this.bytes, start, end, this.delimiter)) return 0;
    this.calls.setStamp(moments.day, moments.placed, moments.at, moments.clocked);
    return 1;
  }
}
