import { binary } from "./binary.ts";
import type { Setup } from "./setup.ts";

/** What assembly/ exports; addresses are bytes from the start of the memory. See there for each. */
export interface Kernel {
  setStamp(day: number, placed: number, at: number, clocked: boolean): void;
  scan(from: number, to: number, index: number): number;
  flush(): number;
  written(): number;
  unixLines(from: number, to: number, into: number): number;
  lastRowEnd(from: number, to: number, delimiter: number): number;
  unquote(from: number, to: number, into: number, delimiter: number, cellEnd: number, rowEnd: number): number;
  emptied(): void;
  readonly position: { readonly value: number };
  readonly rows: { readonly value: number };
}

/** What the kernel asks for cells that are not written plainly; see assembly/outside.ts. */
export interface Outside {
  stamp(start: number, end: number): number;
  symbol(start: number, end: number): number;
  number(start: number, end: number): number;
}

/** What is used of WebAssembly, of which the types of Node 20 say nothing. */
export interface Engine {
  Module: new (code: Uint8Array) => object;
  Memory: new (pages: { initial: number; maximum: number }) => Memory;
  Instance: new (code: object, imports: object) => { readonly exports: unknown };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

declare const WebAssembly: Engine;

let compiled: object | undefined;
// One file is read at a time, and every memory takes gigabytes of a process' addresses: it serves again.
let memory: Memory | undefined;

/**
 * The kernel at work on so many bytes of memory, in which anything may stand, until the next one is made; undefined where Node has no WebAssembly
 * with SIMD, or no memory.
 */
export function kernel(
  bytes: number,
  outside: Outside,
  setup: Setup,
): { calls: Kernel; buffer: ArrayBuffer } | undefined {
  const pages = Math.ceil(bytes / PAGE);
  try {
    const code = kernelCode();
    memory ??= new WebAssembly.Memory({ initial: pages, maximum: MOST_PAGES });
    const further = pages - memory.buffer.byteLength / PAGE;
    if (further > 0) memory.grow(further);
    const { exports } = new WebAssembly.Instance(code, { env: { memory }, reader: { ...outside } });
    const calls = exports as Kernel;
    set(calls, setup);
    return { calls, buffer: memory.buffer };
  } catch {
    return undefined;
  }
}

/** The compiled kernel. */
export function kernelCode(): object {
  compiled ??= new WebAssembly.Module(Buffer.from(binary(), "base64"));
  return compiled;
}

export function set(calls: Kernel, setup: Setup): void {
  const named = calls as unknown as Record<string, (...values: readonly (number | boolean)[]) => void>;
  for (const [name, values] of setup) named[name]!(...values);
}

const PAGE = 65536;
const MOST_PAGES = 65536;
