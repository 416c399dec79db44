import { builtIn } from "../built-in.ts";
import { type Kernels, kernelModule, kernelsOn } from "./matrices-instance.ts";

/** Columns in memory and the matrix of their products, worked out in square blocks. Addresses are in bytes. */
export interface Blocks {
  /** where an Int32 counts the blocks that are taken */
  readonly taken: number;
  /** where the columns lie, packed */
  readonly packed: number;
  readonly rows: number;
  /** columns and their matrix' side, a multiple of four */
  readonly side: number;
  /** where the sums are added to, 0 at first; in the end the matrix, but for its diagonal */
  readonly out: number;
}

/** The matrix but for its diagonal, symmetric and within [-1, 1], by this thread and `workers` - 1 others. A block's numbers do not depend on who takes it. */
export async function workBlocks(memory: WebAssembly.Memory<true>, blocks: Blocks, workers: number): Promise<void> {
  const others = Array.from({ length: workers - 1 }, () => helped(memory, blocks));
  takeBlocks(kernelsOn(memory), memory, blocks);
  if ((await Promise.all(others)).every((well) => well)) return;
  // A thread could not start, or died with a block in its hands.
  new Int32Array(memory.buffer, blocks.taken, 1)[0] = 0;
  new Float64Array(memory.buffer, blocks.out, blocks.side * blocks.side).fill(0);
  takeBlocks(kernelsOn(memory), memory, blocks);
}

/** Whether another thread came to the end of the blocks. */
function helped(memory: WebAssembly.Memory<true>, blocks: Blocks): Promise<boolean> {
  const program = `const { workerData: { code, memory, blocks } } = require("node:worker_threads");
    (${takeBlocks})(new WebAssembly.Instance(code, { env: { memory } }).exports, memory, blocks);`;
  return new Promise((done) => {
    try {
      const { Worker } = builtIn("node:worker_threads");
      const worker = new Worker(program, { eval: true, workerData: { code: kernelModule(), memory, blocks } });
      worker.once("error", () => done(false));
      worker.once("exit", (status) => done(status === 0));
    } catch {
      done(false);
    }
  });
}

/**
 * Works out blocks that nobody has taken until there are none. The kernel is called for a block and a slice of rows: V8 makes only
 * later calls of a function fast, never one that is on its way. Nothing outside is named here, for its text is what the other threads run.
 */
function takeBlocks(kernels: Kernels, memory: WebAssembly.Memory<true>, blocks: Blocks): void {
  const { taken, packed, rows, out, side } = blocks;
  const counter = new Int32Array(memory.buffer, taken, 1);
  const fours = side / 4;
  // Sixteen fours by sixteen of a stretch of rows lie in a processor's own cache: half a megabyte.
  const size = 16;
  // Sixteen stretches of rows: some milliseconds.
  const slice = 8192;
  let next = Atomics.add(counter, 0, 1);
  for (let top = 0, block = 0; top < fours; top += size) {
    for (let left = 0; left <= top; left += size, block++) {
      if (block !== next) continue;
      const [bottom, right] = [Math.min(fours, top + size), Math.min(fours, left + size)];
      for (let from = 0; from < rows; from += slice)
        kernels.products(packed, rows, from, Math.min(rows, from + slice), out, side, top, bottom, left, right);
      kernels.mirror(out, side, top * 4, bottom * 4, left * 4, right * 4);
      next = Atomics.add(counter, 0, 1);
    }
  }
}
