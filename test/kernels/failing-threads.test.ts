import { afterEach, expect, test, vi } from "vitest";
import { allPairs } from "../../src/kernels/all-pairs.ts";
import { allPairsPlain } from "../../src/kernels/all-pairs-plain.ts";
import type { Blocks } from "../../src/kernels/blocks.ts";
import { hostile } from "./panels.ts";

const fate = vi.hoisted(() => ({ refused: false }));

interface Task {
  readonly workerData: { readonly memory: { readonly buffer: SharedArrayBuffer }; readonly blocks: Blocks };
}

/** A thread that is refused, or one that takes a block, writes nonsense and dies. */
vi.mock("node:worker_threads", () => ({
  Worker: class {
    constructor(_program: string, { workerData: { memory, blocks } }: Task) {
      if (fate.refused) throw new Error("no thread is to be had");
      Atomics.add(new Int32Array(memory.buffer, blocks.taken, 1), 0, 1);
      new Float64Array(memory.buffer, blocks.out)[blocks.side] = 99;
    }
    once(event: string, then: (reason: unknown) => void): void {
      if (event === "error") setTimeout(() => then(new Error("died")), 5);
    }
  },
}));
afterEach(() => {
  fate.refused = false;
});

const columns = Array.from({ length: 101 }, (_, seed) => hostile(seed + 1, 200));

test("blocks that died with a thread are worked out by this one", async () => {
  expect((await allPairs(columns, { workers: 3 })).values).toEqual(allPairsPlain(columns).values);
});
test("where no thread is to be had, one does all", async () => {
  fate.refused = true;
  expect((await allPairs(columns, { workers: 3 })).values).toEqual(allPairsPlain(columns).values);
});
