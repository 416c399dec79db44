import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs } from "../../src/kernels/all-pairs.ts";
import { allPairsPlain } from "../../src/kernels/all-pairs-plain.ts";
import { kernelMemory } from "../../src/kernels/matrices-instance.ts";
import type { PairMatrix } from "../../src/kernels/pair-matrix.ts";
import { pearson } from "../../src/stats/correlation.ts";
import { pairCorrelations } from "../../src/stats/pair-correlations.ts";
import { column, reference } from "../stats/reference.ts";
import { hostile, panels } from "./panels.ts";

const oracle = reference("kernels");
const bytes = ({ values }: PairMatrix) => Buffer.from(values.buffer).toString("hex");
const hostilePanel = (size: number, rows: number) => Array.from({ length: size }, (_, seed) => hostile(seed + 1, rows));

test("three columns by hand: 1 2 3, 3 2 1 and 1 0 1 correlate by -1, 0 and 0", async () => {
  const found = await allPairs([column(3, (t) => t + 1), column(3, (t) => 3 - t), column(3, (t) => (t === 1 ? 0 : 1))]);
  expect([...found.values].map((r) => Math.round(r * 1e15) / 1e15 + 0)).toEqual([1, -1, 0, -1, 1, 0, 0, 0, 1]);
});
test("a hostile panel's correlations are those of exact fractions", async () => {
  const { values } = await allPairs(hostilePanel(4, 700));
  let pair = 0;
  for (let i = 0; i < 4; i++)
    for (let j = 0; j < i; j++) expect(Math.abs(values[i * 4 + j]! - oracle.pairs[pair++])).toBeLessThan(1e-14);
});
test("the kernel gives the bytes of its plain twin, whatever the panel and the number of threads", async () => {
  await fc.assert(
    fc.asyncProperty(panels, fc.constantFrom(undefined, 2), async (columns, workers) => {
      const found = await allPairs(columns, workers === undefined ? {} : { workers });
      expect(bytes(found)).toBe(bytes(allPairsPlain(columns)));
    }),
    { seed: 20260206, numRuns: 60 },
  );
});
test("several blocks of columns, an odd number of each: one thread, two and three give the same bytes", async () => {
  const columns = hostilePanel(101, 1027);
  const plain = bytes(allPairsPlain(columns));
  for (const workers of [1, 2, 3]) expect(bytes(await allPairs(columns, { workers }))).toBe(plain);
});
test("more rows than a slice of them: the bytes of the plain twin", async () => {
  const columns = hostilePanel(5, 2 * 8192 + 515);
  expect(bytes(await allPairs(columns))).toBe(bytes(allPairsPlain(columns)));
});
test("columns that are not all finite or whose squares overflow have no correlation, and leave the others theirs", async () => {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, 1e200, 1e-200].map((one) =>
    column(7, (t) => (t === 3 ? one : t * one)),
  );
  const columns = [...hostilePanel(2, 7), ...odd, column(7, Math.sin)];
  const { size, values } = await allPairs(columns);
  expect(values).toEqual(allPairsPlain(columns).values);
  expect(columns.map((_, i) => Number.isNaN(values[i * size + i]!))).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
});
test("each is Pearson's r as two passes give it, symmetric and within [-1, 1]", async () => {
  await fc.assert(
    fc.asyncProperty(panels, async (columns) => {
      const { size, values } = await allPairs(columns);
      columns.forEach((x, i) => {
        columns.forEach((y, j) => {
          const [r, expected] = [values[i * size + j]!, i === j ? 1 : pearson(x, y)];
          expect(r).toBe(values[j * size + i]!);
          if (pearson(x, x) === null || pearson(y, y) === null) expect(r).toBeNaN();
          else {
            expect(Math.abs(r - expected!)).toBeLessThan(1e-12);
            expect(Math.abs(r)).toBeLessThanOrEqual(1);
          }
        });
      });
    }),
    { seed: 20260206, numRuns: 60 },
  );
});
test("Spearman's are Pearson's of the ranks", async () => {
  const [x, y] = [hostile(5, 300), hostile(6, 300)];
  const curved = x.map((value) => Math.sinh(value / 5e3));
  expect((await pairCorrelations([x, curved], "spearman")).values[1]).toBe(1);
  const [cubed, plain] = [
    await pairCorrelations([x, y.map((value) => value ** 3)], "spearman"),
    await pairCorrelations([x, y], "spearman"),
  ];
  expect(bytes(cubed)).toBe(bytes(plain));
});
test("columns of different lengths are a mistake of the caller; no columns give an empty matrix", async () => {
  await expect(allPairs([column(3, Math.sin), column(4, Math.sin)])).rejects.toThrow(RangeError);
  expect((await allPairs([])).size).toBe(0);
});
test("memory that is not to be had is told, not thrown", () => expect(kernelMemory(2 ** 40)).toBeNull());
