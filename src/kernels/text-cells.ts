import { aligned, columnsWith, pair } from "./columns-instance.ts";

/**
 * A text cut into cells at every delimiter and newline: cell k is text[starts[k] .. starts[k + 1] - 1), row r has the cells
 * firstCells[r] .. firstCells[r + 1]. Whole columns are read at once, without a string for each cell.
 */
export interface TextCells {
  readonly rows: number;
  readonly starts: Int32Array;
  readonly firstCells: Int32Array;
  /** the rows that have more than white space in their cells */
  readonly filled: Int32Array;
  /** the fewest and the most cells that one of some rows has */
  widths(rows: Int32Array): readonly [fewest: number, most: number];
  /** The days of one column of some rows, undefined where a cell is not YYYY-MM-DD or not in the calendar; whether they ascend, each once. */
  isoDays(rows: Int32Array, column: number): { readonly days: Int32Array; readonly ascending: boolean } | undefined;
  /**
   * The numbers of one column of some rows: of those cells that are digits, at most 15, with a point between them or none, and a minus
   * before them or none; correctly rounded, as Number() does it. NaN for all other cells, also of numbers written otherwise.
   * `smallest` is NaN where a value is.
   */
  decimals(rows: Int32Array, column: number): { readonly values: Float64Array; readonly smallest: number };
}

/** The cells of a text; undefined where it is not all ASCII, is longer than 16 MB, or where there is no WebAssembly or memory. */
export function textCells(text: string, delimiter: string): TextCells | undefined {
  if (text.length > LONGEST || Buffer.byteLength(text) !== text.length) return undefined;
  // Every character may end a cell, and every one a row, with a number of 8 bytes for each; memory that nothing is written to costs nothing.
  const most = text.length + 1;
  const wide = layout(text.length, most, most);
  const found = columnsWith(aligned(wide.free + most * 4) + most * 8);
  if (found === undefined) return undefined;
  const { kernel, memory } = found;
  write(memory, text);
  const [rows, full] = pair(kernel.cut(text.length, delimiter.charCodeAt(0), wide.starts, wide.firstCells, wide.free));
  const firstCells = new Int32Array(memory, wide.firstCells, rows + 1).slice();
  const cells = firstCells[rows]!;
  const cut = {
    rows,
    starts: new Int32Array(memory, wide.starts, cells + 1).slice(),
    firstCells,
    filled: new Int32Array(memory, wide.free, full).slice(),
  };
  resident = undefined;
  const at = layout(text.length, cells, rows);
  /** Memory with the text, its cells and some rows in it, and place behind them. Of several texts the one last asked is there. */
  const laid = (wanted: Int32Array) => {
    const result = aligned(at.free + wanted.length * 4);
    const { buffer } = kernel.memory;
    if (resident !== cut) {
      write(buffer, text);
      new Int32Array(buffer, at.starts).set(cut.starts);
      new Int32Array(buffer, at.firstCells).set(cut.firstCells);
      resident = cut;
    }
    new Int32Array(buffer, at.free).set(wanted);
    return { buffer, result };
  };
  return {
    ...cut,
    widths(wanted) {
      laid(wanted);
      return pair(kernel.widths(at.free, wanted.length, at.firstCells));
    },
    isoDays(wanted, column) {
      const { buffer, result } = laid(wanted);
      const found = kernel.isoDays(at.free, wanted.length, column, at.starts, at.firstCells, result);
      if (found === 0) return undefined;
      return { days: new Int32Array(buffer, result, wanted.length).slice(), ascending: found === 2 };
    },
    decimals(wanted, column) {
      const { buffer, result } = laid(wanted);
      const smallest = kernel.decimals(at.free, wanted.length, column, at.starts, at.firstCells, result);
      return { values: new Float64Array(buffer, result, wanted.length).slice(), smallest };
    },
  };
}

const LONGEST = 16 << 20;

/** The cells that lie in the kernel's memory, where no other kernel has written since. */
let resident: object | undefined;

/** To be called before a kernel writes to memory from its start on. */
export function evict(): void {
  resident = undefined;
}

function write(memory: ArrayBuffer, text: string): void {
  Buffer.from(memory).write(text, "latin1");
}

function layout(length: number, cells: number, rows: number) {
  const starts = aligned(length);
  const firstCells = aligned(starts + (cells + 1) * 4);
  return { starts, firstCells, free: aligned(firstCells + (rows + 1) * 4) };
}
