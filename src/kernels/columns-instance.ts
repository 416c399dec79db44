import { optimisedLate } from "../built-in.ts";
import { COLUMNS } from "./columns.wasm.ts";

/** What assembly/columns exports; 64-bit results hold two counts, see `pair`. */
interface Columns {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): void };
  cut(length: number, delimiter: number, starts: number, firstCells: number, filled: number): bigint;
  widths(rows: number, count: number, firstCells: number): bigint;
  isoDays(rows: number, count: number, column: number, starts: number, firstCells: number, days: number): number;
  decimals(rows: number, count: number, column: number, starts: number, firstCells: number, values: number): number;
  sundays(days: number, count: number): bigint;
  commonDays(a: number, aCount: number, b: number, bCount: number, common: number): number;
  valuesOn(wanted: number, count: number, days: number, values: number, found: number): void;
  sum(values: number, count: number): number;
  products(x: number, y: number, count: number): number;
  squares(values: number, count: number, middle: number): number;
  largest(values: number, count: number): number;
  concentration(values: number, count: number, total: number): number;
  bartlett(d: number, count: number, lagZero: number, lag: number): number;
  depths(values: number, count: number, peak: number, out: number): number;
  slidingMean(values: number, count: number, rows: number, sums: number, losses: number, out: number): void;
}

let loaded: Columns | null | undefined;

/** The compiled kernels, instantiated at their first use; undefined where there is no WebAssembly with SIMD, where their plain twins do. */
function columns(): Columns | undefined {
  if (loaded === undefined) {
    try {
      const module = optimisedLate(() => new WebAssembly.Module(Buffer.from(COLUMNS, "base64")));
      loaded = new WebAssembly.Instance(module).exports as Columns;
    } catch {
      loaded = null;
    }
  }
  return loaded ?? undefined;
}

/** The kernels and a memory of at least so many bytes; undefined where one is not to be had. Views of it are lost when it grows: they are made afterwards. */
export function columnsWith(bytes: number): { readonly kernel: Columns; readonly memory: ArrayBuffer } | undefined {
  const kernel = columns();
  if (kernel === undefined) return undefined;
  const missing = bytes - kernel.memory.buffer.byteLength;
  try {
    if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE));
  } catch {
    return undefined;
  }
  return { kernel, memory: kernel.memory.buffer };
}

const PAGE = 65_536;

/** The next address an array of numbers may begin at. */
export function aligned(address: number): number {
  return (address + 7) & ~7;
}

/** Two counts that a kernel gives as one number of 64 bits: the lower half, the upper half. */
export function pair(both: bigint): readonly [number, number] {
  return [Number(both & 0xffffffffn), Number(both >> 32n)];
}
