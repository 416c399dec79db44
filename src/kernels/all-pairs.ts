import { builtIn } from "../built-in.ts";
import { allPairsPlain } from "./all-pairs-plain.ts";
import { type Blocks, workBlocks } from "./blocks.ts";
import { kernelMemory } from "./matrices-instance.ts";
import { type PairMatrix, pairMatrix } from "./pair-matrix.ts";
import { unitColumn } from "./unit-column.ts";

/** Products that are worth a further thread: some 0.3 s of them. */
const WORTH_A_THREAD = 1.5e9;
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
  const side = Math.ceil(columns.length / 3) * 3;
  const even = rows + (rows % 2);
  const blocks = { taken: 0, packed: PACKED, rows: even, side, out: PACKED + side * even * 8 };
  const memory = kernelMemory(blocks.out + side * side * 8);
  if (memory === null) return allPairsPlain(columns);
  const numbers = new Float64Array(memory.buffer, PACKED, side * even);
  const known = columns.map((column, place) => {
    const unit = unitColumn(column);
    if (unit !== null) pack(unit, place, blocks, numbers);
    return unit !== null;
  });
  await workBlocks(memory, blocks, workers ?? threadsFor((side * side * even) / 2));
  return pairMatrix(known, new Float64Array(memory.buffer, blocks.out, side * side), side);
}

function threadsFor(products: number): number {
  return Math.max(
    1,
    Math.min(MOST_THREADS, builtIn("node:os").availableParallelism(), Math.floor(products / WORTH_A_THREAD)),
  );
}

/** A column at its place: three columns lie together, two rows of each in turn. Rows and columns that are not there stay 0. */
function pack(unit: Float64Array, place: number, { rows }: Blocks, numbers: Float64Array): void {
  const start = Math.floor(place / 3) * rows * 3 + (place % 3) * 2;
  for (let t = 0, at = start; t < unit.length; t += 2, at += 6) {
    numbers[at] = unit[t]!;
    if (t + 1 < unit.length) numbers[at + 1] = unit[t + 1]!;
  }
}
