import { MATRICES } from "./matrices.wasm.ts";

/** What assembly/matrices exports; addresses are bytes from the start of the memory. */
export interface Kernels {
  products(
    packed: number,
    rows: number,
    from: number,
    until: number,
    out: number,
    size: number,
    i0: number,
    i1: number,
    j0: number,
    j1: number,
  ): void;
  mirror(out: number, size: number, i0: number, i1: number, j0: number, j1: number): void;
  unitColumns(values: number, rows: number, packed: number): number;
  squareOfSum(
    values: number,
    stride: number,
    columns: number,
    rows: number,
    means: number,
    scales: number,
    total: number,
  ): number;
  freed(diagonal: number, beside: number, size: number, from: number, rounds: number): number;
  reflect(matrix: number, line: number, i: number, desk: number, diagonal: number, beside: number): void;
}

const PAGE = 65536;
let compiled: WebAssembly.Module | null = null;

/** The kernels' code, compiled when it is first asked for. */
export function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(MATRICES, "base64"));
  return compiled;
}

/** The kernels at work on a memory. */
export function kernelsOn(memory: WebAssembly.Memory<true>): Kernels {
  return new WebAssembly.Instance(kernelModule(), { env: { memory } }).exports as Kernels;
}

/** Memory of so many bytes, all 0, that threads may share; null where there is not so much (4 GiB at the most) or no WebAssembly with SIMD. */
export function kernelMemory(bytes: number): WebAssembly.Memory<true> | null {
  const pages = Math.max(1, Math.ceil(bytes / PAGE));
  try {
    kernelModule();
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch {
    return null;
  }
}

/** Kernels, and the memory they work on. */
interface Kept {
  readonly memory: WebAssembly.Memory<true>;
  readonly kernels: Kernels;
}

let kept: Kept | null = null;

/**
 * Kernels on at least so many bytes, which hold what was left there: kept for the next that asks, since a new memory costs more than a small
 * matrix. Null as for kernelMemory.
 */
export function keptKernels(bytes: number): Kept | null {
  if (kept !== null && kept.memory.buffer.byteLength >= bytes) return kept;
  const memory = kernelMemory(bytes);
  kept = memory === null ? null : { memory, kernels: kernelsOn(memory) };
  return kept;
}
