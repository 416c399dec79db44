import type { SecondThread } from "./block-slots.ts";

/**
 * What a second thread does: it reads every other block of a file through a kernel of its own, and leaves the records of runs. Blocks that hold
 * anything that is not written plainly are left to the first thread. Nothing outside is named here, for its text is what the thread runs.
 */
export function scanBlocks(
  given: SecondThread,
  readSync: (descriptor: number, into: Uint8Array, offset: number, length: number, position: number) => number,
  isAscii: (bytes: Uint8Array) => boolean,
): void {
  const [FREE, TAKEN, DONE, SLOTS, SLOT, HEAD, MARGIN, PIECE] = [0, 2, 3, 4, 2097152, 64, 8192, 65536];
  const memory = new WebAssembly.Memory({ initial: given.pages, maximum: given.pages });
  const bytes = Buffer.from(memory.buffer);
  const known = new Map<string, number>();
  let names: string[] = [];
  const reader = {
    stamp: () => 0,
    symbol: (start: number, end: number) => {
      const text = bytes.toString("latin1", start, end);
      const found = known.get(text);
      if (found !== undefined) return found;
      const symbol = known.size;
      if (text === "" || text !== text.trim() || /[\n\x7f-\xff]/.test(text) || symbol >= given.mostSymbols) return -1;
      known.set(text, symbol);
      names.push(text);
      bytes.fill(0, given.symbols + symbol * given.stride, given.symbols + (symbol + 1) * given.stride);
      return symbol;
    },
    number: (start: number, end: number) => {
      const text = bytes.toString("latin1", start, end);
      return given.pointed && /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
    },
  };
  const calls = new WebAssembly.Instance(given.code, { env: { memory }, reader }).exports as {
    scan: (from: number, to: number, index: number) => number;
    flush: () => number;
    written: () => number;
    emptied: () => void;
    position: { value: number };
    rows: { value: number };
  } & Record<string, (...values: readonly (number | boolean)[]) => void>;
  for (const list of [given.columns, given.most]) new Int32Array(memory.buffer, list.at).set(list.values);
  for (const [name, values] of given.setup) calls[name]!(...values);
  const claims = new Int32Array(given.claims);
  const control = new Int32Array(given.control);
  const slots = Buffer.from(given.slots);
  const words = new Int32Array(given.slots);
  const blocks = claims.length;
  for (let block = 1; block < blocks - 1; block += 2) {
    for (let fetched = Atomics.load(control, 0); block >= fetched + 2 * SLOTS; fetched = Atomics.load(control, 0)) {
      if (Atomics.load(control, 1) === 1) return;
      Atomics.wait(control, 0, fetched, 1000);
    }
    if (Atomics.load(control, 1) === 1) return;
    if (Atomics.compareExchange(claims, block, FREE, TAKEN) !== FREE) continue;
    Atomics.notify(claims, block);
    const slot = ((block >> 1) % SLOTS) * SLOT;
    const head = slot >> 2;
    const found = scanned(block);
    const told = Buffer.from(names.map((name) => `${name}\n`).join(""), "latin1");
    const length = found === undefined ? 0 : calls.written() - given.records;
    const fits = HEAD + length + told.length <= SLOT;
    words.set(
      [found !== undefined && fits ? 1 : 0, found?.rows ?? 0, found?.start ?? 0, found?.end ?? 0, length],
      head,
    );
    if (fits) {
      bytes.copy(slots, slot + HEAD, given.records, given.records + length);
      told.copy(slots, slot + HEAD + length);
      words[head + 5] = told.length;
      names = [];
    } else words[head + 5] = 0;
    calls.emptied();
    Atomics.store(claims, block, DONE);
    Atomics.notify(claims, block);
  }

  /** The rows that start in a block, all plain; undefined where they are not. */
  function scanned(block: number): { rows: number; start: number; end: number } | undefined {
    const from = block * given.block - 1;
    const wanted = Math.min(given.block + 1 + MARGIN, given.size - from);
    let filled = 0;
    while (filled < wanted) {
      const read = readSync(given.descriptor, bytes, given.room + filled, wanted - filled, from + filled);
      if (read === 0) return undefined;
      filled += read;
    }
    const text = bytes.subarray(given.room, given.room + filled);
    const start = text.indexOf(10) + 1;
    const end = text.indexOf(10, given.block) + 1;
    if (start === 0 || end === 0 || start >= end) return undefined;
    const own = text.subarray(start, end);
    if (!isAscii(own) || own.includes(34) || own.includes(13) || own.includes(0)) return undefined;
    let rows = 0;
    let plain = true;
    for (let at = start; at < end && plain; ) {
      plain = calls.scan(given.room + at, given.room + Math.min(end, at + PIECE), rows) === 0 && calls.rows.value > 0;
      rows += calls.rows.value;
      at = calls.position.value - given.room;
    }
    // Also where it was given up: no run may be left for the next block.
    if (!plain) calls.emptied();
    if (calls.flush() === 0 || !plain) {
      do calls.emptied();
      while (calls.flush() === 0);
      return undefined;
    }
    return { rows, start: from + start, end: from + end };
  }
}
