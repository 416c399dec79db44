import { isAscii, isUtf8 } from "node:buffer";
import { builtIn } from "../../built-in.ts";
import type { OpenedFile } from "../../io.ts";
import type { Asked } from "./asked.ts";
import type { Blocks } from "./blocks.ts";
import { MARGIN } from "./kernel/block-slots.ts";
import type { FastRows } from "./kernel/fast-rows.ts";
import { TwoThreads } from "./kernel/two-threads.ts";
import type { RowReader } from "./row-reader.ts";

/** Whether two threads can read a table: where stamps are written plainly, rows are text without quotes, and there are two processors. */
export function sharable(opened: OpenedFile, { encoding }: Blocks, asked: Asked, { shape }: FastRows): boolean {
  const plain = encoding.startsWith("utf-8") && !asked.quotesExpected && shape.form !== 0 && shape.columns.length <= 8;
  return plain && opened.descriptor !== undefined && builtIn("node:os").availableParallelism() > 1;
}

/**
 * Reads a file by two threads, block by block in its order, into `reader`. False where it is not for two: it holds quotes, returns, bytes that are not
 * UTF-8 or very long rows, or changes. Then one thread has to read it from its start, with a reader of its own, and says what there is to say.
 */
export function sharedPass(
  opened: OpenedFile,
  { block, delimiter, progress, size }: Blocks,
  fast: FastRows,
  reader: RowReader,
  halved: boolean,
): boolean {
  const sign = delimiter.charCodeAt(0);
  let threads: TwoThreads | undefined;
  let [at, line] = [0, 1];
  try {
    for (let number = 0; number * block < size; number++) {
      if (number % LOOKED_AT === 0 && opened.size() !== size) return false;
      progress(Math.min(1, ((number + 1) * block) / size));
      const got = threads === undefined || threads.mine(number, halved) ? undefined : threads.fetch(number, at, line);
      if (got === "lost") return false;
      if (got === undefined) {
        const bytes = blockAt(opened, fast, number * block, block, at, size);
        if (bytes === undefined) return false;
        // The first block tells whether there is a use for a second thread.
        threads ??= started(() => new TwoThreads(opened, fast, reader, sign, block));
        if (threads === undefined) return false;
        const mark = at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
        const rows = bytes.subarray(mark);
        at += bytes.length;
        const ended = at < size || rows.length === 0 || rows[rows.length - 1] === NEWLINE;
        const plain = {
          bytes: rows,
          end: rows.length,
          delimiter: sign,
          newline: NEWLINE,
          lines: undefined,
          height: undefined,
        };
        const taken = fast.take(plain, line, ended);
        if (number === 0 && rows.length > LONG_ROW * taken) return false;
        line += taken;
      } else {
        at = got.end;
        line += got.rows;
      }
      threads?.passed(number + 1);
    }
    return opened.size() === size;
  } finally {
    threads?.end();
  }
}

/** Undefined where the system gives no second thread. */
function started(start: () => TwoThreads): TwoThreads | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}

/** The rows that start in a block, from `at` on; undefined where one thread has to look at them. */
function blockAt(
  opened: OpenedFile,
  fast: FastRows,
  start: number,
  block: number,
  at: number,
  size: number,
): Buffer | undefined {
  const stop = start + block;
  const room = fast.room(Math.max(0, Math.min(size, stop + MARGIN) - at));
  if (opened.read(room, at) < room.length) return undefined;
  if (at >= stop) return room.subarray(0, 0);
  const newline = stop >= size ? room.length - 1 : room.indexOf(NEWLINE, stop - 1 - at);
  if (newline < 0 && at + room.length < size) return undefined;
  const rows = newline < 0 ? room : room.subarray(0, newline + 1);
  const plain = !rows.includes(RETURN) && !rows.includes(QUOTE) && !rows.includes(0);
  return plain && (isAscii(rows) || isUtf8(rows)) ? rows : undefined;
}

/** So many blocks are read before it is looked again whether the file has changed. */
const LOOKED_AT = 4;
/** Where rows are this long on average, one may be longer than the margin. */
const LONG_ROW = MARGIN / 8;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
