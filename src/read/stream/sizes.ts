/** From which size on a file is read in pieces, how large these are, how much of a file tells its layout, and the longest row that is taken for one. In bytes. */
export interface StreamSizes {
  readonly threshold: number;
  readonly block: number;
  readonly head: number;
  readonly longestRow: number;
  /** from which size on two threads read a file, unless none is that large */
  readonly shared?: number;
  /** every other block is left to the second thread, also where the first one would be there before */
  readonly halved?: boolean;
  /** rows are read without the compiled scanner, which is faster and says the same */
  readonly uncompiled?: boolean;
}

export const STREAM_SIZES: StreamSizes = {
  threshold: 2 ** 20,
  block: 2 ** 20,
  head: 2 ** 18,
  longestRow: 16 * 2 ** 20,
  shared: 64 * 2 ** 20,
};
