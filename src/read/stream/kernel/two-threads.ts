import { builtIn } from "../../../built-in.ts";
import type { OpenedFile } from "../../../io.ts";
import type { Member } from "../member.ts";
import type { RowReader } from "../row-reader.ts";
import type { Plain } from "../unquoted.ts";
import { DONE, FREE, HEAD, MINE, type SecondThread, SLOT, SLOTS, TAKEN } from "./block-slots.ts";
import type { FastRows } from "./fast-rows.ts";
import { kernelCode } from "./instance.ts";
import type { Records } from "./runs.ts";
import { scanBlocks } from "./scan-blocks.ts";
import { signsSetup, tableSetup } from "./setup.ts";

/** How long a block may take that the second thread has begun. */
const PATIENCE_MS = 10_000;

/**
 * A second thread that reads every other block of a file, ahead of the first one, which fetches its results in the order of the file: the rows
 * are taken in the same order as by one thread, so all that is said of them is the same.
 */
export class TwoThreads {
  readonly blocks: number;
  private readonly claims: Int32Array;
  private readonly control: Int32Array;
  private readonly words: Int32Array;
  private readonly slots: Buffer;
  private readonly records: Records;
  private readonly members: Member[] = [];
  private readonly untold: string[] = [];
  private readonly fast: FastRows;
  private readonly reader: RowReader;
  private readonly opened: OpenedFile;
  private readonly block: number;
  private readonly delimiter: number;

  /** Throws where no thread can be started. */
  constructor(opened: OpenedFile, fast: FastRows, reader: RowReader, delimiter: number, block: number) {
    const { places, shape } = fast;
    const size = opened.size();
    this.blocks = Math.ceil(size / block);
    this.opened = opened;
    this.fast = fast;
    this.reader = reader;
    this.block = block;
    this.delimiter = delimiter;
    const claims = new SharedArrayBuffer(this.blocks * 4);
    const control = new SharedArrayBuffer(8);
    const slots = new SharedArrayBuffer(SLOTS * SLOT);
    this.claims = new Int32Array(claims);
    this.control = new Int32Array(control);
    this.words = new Int32Array(slots);
    this.slots = Buffer.from(slots);
    this.records = { integers: this.words, numbers: new Float64Array(slots), members: this.members };
    const setup = [...tableSetup(shape, places), ...signsSetup(shape, places, delimiter, 10)];
    const given: SecondThread = {
      ...{ code: kernelCode(), descriptor: opened.descriptor!, size, block, pages: Math.ceil(places.end / 65536) },
      ...{ room: places.room, records: places.records, symbols: places.symbols, stride: places.stride },
      columns: { at: places.columns, values: shape.columns },
      most: { at: places.most, values: shape.most },
      ...{ mostSymbols: shape.symbols, setup, pointed: shape.mark === 46, claims, control, slots },
    };
    const { Worker } = builtIn("node:worker_threads");
    const program = `const { workerData } = require("node:worker_threads");
      const [{ readSync }, { isAscii }] = [require("node:fs"), require("node:buffer")];
      (${scanBlocks})(workerData, readSync, isAscii);`;
    const worker = new Worker(program, {
      eval: true,
      workerData: given,
      resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 32 },
    });
    // Who dies leaves its blocks: they are waited for in vain, and read by one thread.
    worker.on("error", () => {});
    worker.unref();
  }

  /** Whether the first thread is to read a block; else the second one has it, and `fetch` waits for it. `halved`: it is given the time to begin. */
  mine(block: number, halved: boolean): boolean {
    if (halved && block % 2 === 1 && block < this.blocks - 1) Atomics.wait(this.claims, block, FREE, PATIENCE_MS);
    return Atomics.compareExchange(this.claims, block, FREE, MINE) === FREE;
  }

  /** Takes the rows of a block that the second thread has read: how many, and where in the file they end; undefined where the first thread has to read them. */
  fetch(block: number, start: number, line: number): { rows: number; end: number } | undefined | "lost" {
    if (Atomics.load(this.claims, block) === TAKEN) Atomics.wait(this.claims, block, TAKEN, PATIENCE_MS);
    if (Atomics.load(this.claims, block) !== DONE) return "lost";
    const slot = ((block >> 1) % SLOTS) * SLOT;
    const [plain, rows, from, end, length, named] = this.words.subarray(slot >> 2, (slot >> 2) + 6) as unknown as [
      ...[number, number, number, number, number, number],
    ];
    const first = slot + HEAD;
    this.untold.push(
      ...this.slots
        .toString("latin1", first + length, first + length + named)
        .split("\n")
        .slice(0, -1),
    );
    if (plain === 0) return undefined;
    if (from !== start) return "lost";
    for (const name of this.untold.splice(0)) this.members.push(this.member(name));
    this.reader.regular(rows);
    this.fast.runs.take(this.records, this.later(block, end), this.fast.places.room, line, first, first + length);
    return { rows, end };
  }

  private member(name: string): Member {
    const bytes = Buffer.from(name, "latin1");
    return this.reader.symbolAt(bytes, 0, bytes.length) as Member;
  }

  /** The rows of a block, read again only where their text is asked for. Records count from the byte before the block. */
  private later(block: number, end: number): Plain {
    const { opened } = this;
    const from = block * this.block - 1;
    return {
      get bytes() {
        const bytes = Buffer.alloc(end - from);
        opened.read(bytes, from);
        return bytes;
      },
      ...{ end: end - from, delimiter: this.delimiter },
      ...{ newline: 10, lines: undefined, height: undefined },
    };
  }

  /** So many blocks are read: slots behind them may be written again. */
  passed(blocks: number): void {
    Atomics.store(this.control, 0, blocks);
    Atomics.notify(this.control, 0);
  }

  end(): void {
    Atomics.store(this.control, 1, 1);
    Atomics.notify(this.control, 0);
  }
}
