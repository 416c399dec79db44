import { ROWS } from "../../../kernels/rows.wasm.ts";

/** What kernels/assembly/rows exports; addresses are bytes from the start of the memory. See there for each. */
export interface Kernel {
  separators(ends: number, delimiter: number, newline: number): void;
  signs(delimiter: number, newline: number, mark: number): void;
  stamps(form: number, decimals: number, partedBy: number): void;
  setStamp(day: number, placed: number, at: number, clocked: boolean): void;
  symbolsAt(symbols: number, cache: number, stride: number): void;
  rowsOf(width: number, day: number, lastOfDay: number, symbol: number, single: boolean): void;
  places(columns: number, count: number, most: number, values: number, open: number): void;
  recordsAt(records: number, end: number): void;
  scan(from: number, to: number, index: number): number;
  flush(): number;
  written(): number;
  emptied(): void;
  readonly position: { readonly value: number };
  readonly rows: { readonly value: number };
}

/** What the kernel asks for cells that are not written plainly; see kernels/assembly/rows/outside.ts. */
export interface Outside {
  stamp(start: number, end: number): number;
  symbol(start: number, end: number): number;
  number(start: number, end: number): number;
}

let compiled: WebAssembly.Module | undefined;
// One file is read at a time, and every memory takes gigabytes of a process' addresses: it serves again.
let memory: WebAssembly.Memory | undefined;

/**
 * The kernel at work on so many bytes of memory, in which anything may stand, until the next one is made; undefined where Node has no WebAssembly
 * with SIMD, or no memory.
 */
export function kernel(bytes: number, outside: Outside): { calls: Kernel; buffer: ArrayBuffer } | undefined {
  const pages = Math.ceil(bytes / PAGE);
  try {
    compiled ??= new WebAssembly.Module(Buffer.from(ROWS, "base64"));
    memory ??= new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES });
    const further = pages - memory.buffer.byteLength / PAGE;
    if (further > 0) memory.grow(further);
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory }, reader: { ...outside } });
    return { calls: exports as Kernel, buffer: memory.buffer };
  } catch {
    return undefined;
  }
}

const PAGE = 65536;
const MOST_PAGES = 65536;
