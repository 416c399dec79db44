/** How two threads share the blocks of a file: memory of both, and what a second thread is told. */

/** Of a block: nobody has it, the first thread, the second one at work, the second one done. */
export const FREE = 0;
export const MINE = 1;
export const TAKEN = 2;
export const DONE = 3;

/** Slots for the results of blocks that are done and not yet fetched: so far the second thread may be ahead. */
export const SLOTS = 4;
/** Twice the block, for the records of short rows are longer than these. */
export const SLOT = 2 ** 21;
/** Four-byte words at the head of a slot: 1 where the block was plain, its rows, its start less its number's place, its length, bytes of records, bytes of names. */
export const HEAD = 64;
/** What is read behind a block's last byte, where its last row ends: the longest row that two threads can read. */
export const MARGIN = 2 ** 13;

export interface SecondThread {
  readonly code: WebAssembly.Module;
  readonly descriptor: number;
  readonly size: number;
  readonly block: number;
  readonly pages: number;
  readonly room: number;
  readonly records: number;
  readonly symbols: number;
  readonly stride: number;
  readonly mostSymbols: number;
  readonly columns: { readonly at: number; readonly values: readonly number[] };
  readonly most: { readonly at: number; readonly values: readonly number[] };
  readonly setup: readonly (readonly [string, readonly (number | boolean)[]])[];
  /** whether numbers have a decimal point */
  readonly pointed: boolean;
  /** Int32: of each block who has it */
  readonly claims: SharedArrayBuffer;
  /** Int32: how many blocks are fetched; 1 when no more are wanted */
  readonly control: SharedArrayBuffer;
  readonly slots: SharedArrayBuffer;
}
