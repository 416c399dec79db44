import { builtIn } from "../built-in.ts";
import { allPairsPlain } from "./all-pairs-plain.ts";
import { type Blocks, workBlocks } from "./blocks.ts";
import { kernelMemory, kernelsOn } from "./matrices-instance.ts";
import type { PairMatrix } from "./pair-matrix.ts";

/** Products that are worth a further thread: some 0.15 s of them. */
const WORTH_A_THREAD = 1e9;
const MOST_THREADS = 4;
/** The packed columns begin behind the counter of blocks. */
const PACKED = 64;

/**
 * Pearson's r of every pair of columns of equal length, at least 2 rows, all finite: row by row and symmetric, 1 on the diagonal, NaN
 * for the pairs of a column that does not vary beyond rounding. Products are added in one fixed order, so the bytes are the same
 * whatever the processor and the number of `workers`, and those of `allPairsPlain`. `workers` counts this thread too; unless given it
 * is more than one only where that pays. Cost k^2 n / 2 products; memory (k n + 2 k^2) numbers.
 */
export async function allPairs(
  columns: readonly Float64Array[],
  { workers }: { readonly workers?: number } = {},
): Promise<PairMatrix> {
  const rows = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== rows)) throw new RangeError("the columns differ in length");
  const side = Math.ceil(columns.length / 4) * 4;
  const even = rows + (rows % 2);
  const blocks = { taken: 0, packed: PACKED, rows: even, side, out: PACKED + side * even * 8 };
  const memory = kernelMemory(blocks.out + side * side * 8 + 4 * even * 8);
  if (memory === null) return allPairsPlain(columns);
  const known = pack(memory, blocks, columns);
  await workBlocks(memory, blocks, workers ?? threadsFor((side * side * even) / 2));
  return matrixOf(known, new Float64Array(memory.buffer, blocks.out, side * side), side);
}

function threadsFor(products: number): number {
  return Math.max(
    1,
    Math.min(MOST_THREADS, builtIn("node:os").availableParallelism(), Math.floor(products / WORTH_A_THREAD)),
  );
}

/**
 * The columns at length 1, each at its place: four lie together, two rows of each in turn. Rows and columns that are not there stay 0,
 * and columns that do not vary. Returns which do.
 */
function pack(memory: WebAssembly.Memory<true>, blocks: Blocks, columns: readonly Float64Array[]): readonly boolean[] {
  const kernels = kernelsOn(memory);
  const { packed, rows: even, side, out } = blocks;
  const four = out + side * side * 8;
  const room = new Float64Array(memory.buffer, four, 4 * even);
  const known: boolean[] = [];
  for (let place = 0; place < columns.length; place += 4) {
    room.fill(0);
    const taken = columns.slice(place, place + 4);
    for (const [at, column] of taken.entries()) room.set(column, at * even);
    const varying = kernels.unitColumns(four, taken[0]!.length, packed + place * even * 8);
    for (const at of taken.keys()) known.push(((varying >> at) & 1) === 1);
  }
  return known;
}

/** The matrix that the kernels have left, in memory of its own. */
function matrixOf(known: readonly boolean[], found: Float64Array, side: number): PairMatrix {
  const size = known.length;
  const values = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = values.subarray(i * size, (i + 1) * size);
    if (!known[i]) {
      row.fill(Number.NaN);
      continue;
    }
    row.set(found.subarray(i * side, i * side + size));
    row[i] = 1;
  }
  known.forEach((varies, i) => {
    for (let j = 0; !varies && j < size; j++) values[j * size + i] = Number.NaN;
  });
  return { size, values };
}
