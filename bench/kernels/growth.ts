import { allPairs } from "../../src/kernels/all-pairs.ts";
import { rollingCorrelation, rollingMeanCorrelation } from "../../src/stats/rolling-correlation.ts";
import { symmetricEigenvalues } from "../../src/stats/stress/symmetric-eigenvalues.ts";
import { SumsByRank } from "../../src/stats/sums-by-rank.ts";
import { panelOf } from "./panel.ts";

interface Growing {
  readonly cost: string;
  readonly sizes: readonly number[];
  /** what the exponent should come to */
  readonly expected: string;
  readonly at: (size: number) => () => Promise<unknown> | unknown;
}

const GROWING: readonly Growing[] = [
  {
    cost: "all pairs, assets (x 2,000 rows)",
    sizes: [240, 480, 960, 1920],
    expected: "2",
    at: (size) => once(size, 2000),
  },
  {
    cost: "all pairs, rows (x 480 assets)",
    sizes: [1250, 2500, 5000, 10000],
    expected: "1",
    at: (size) => once(480, size),
  },
  { cost: "rolling 60, rows", sizes: [125e3, 250e3, 500e3, 1e6], expected: "1", at: (size) => rolled(size, 60) },
  {
    cost: "rolling, window (x 500,000 rows)",
    sizes: [30, 120, 480, 1920],
    expected: "0",
    at: (size) => rolled(5e5, size),
  },
  {
    cost: "rolling mean, assets (x 2,000 rows, window 60)",
    sizes: [100, 200, 400, 800],
    expected: "1",
    at: (size) => mean(size, 60),
  },
  {
    cost: "rolling mean, window (x 200 assets, 2,000 rows)",
    sizes: [30, 60, 120, 240],
    expected: "<= 1",
    at: (size) => mean(200, size),
  },
  {
    cost: "sums of the lower half, window (x 20,000 rows)",
    sizes: [125, 500, 2000, 8000],
    expected: "<= 0.2",
    at: (size) => lowerHalves(20_000, size),
  },
  {
    cost: "eigenvalues, assets",
    sizes: [100, 200, 400, 800],
    expected: "<= 3",
    at: (size) => () => symmetricEigenvalues(hilbert(size)),
  },
];

/** The exponents of cost, log on log, each size the best of three, in processor time, which a busy machine changes least; as a Markdown table. */
export async function growth(): Promise<string> {
  const lines = ["| cost of | sizes | exponent | expected |", "| --- | --- | ---: | ---: |"];
  for (const { cost, sizes, expected, at } of GROWING) {
    const points: [number, number][] = [];
    for (const size of sizes) points.push([Math.log(size), Math.log(await best(at(size)))]);
    lines.push(`| ${cost} | ${sizes.join(", ")} | ${slope(points).toFixed(2)} | ${expected} |`);
  }
  return lines.join("\n");
}

function once(assets: number, rows: number): () => Promise<unknown> {
  const columns = panelOf(assets, rows);
  return () => allPairs(columns, { workers: 1 });
}

function rolled(rows: number, window: number): () => unknown {
  const [x, y] = panelOf(2, rows);
  return () => rollingCorrelation(x!, y!, window);
}

function mean(assets: number, window: number): () => unknown {
  const columns = panelOf(assets, 2000);
  return () => rollingMeanCorrelation(columns, window);
}

function lowerHalves(rows: number, window: number): () => unknown {
  const [x] = panelOf(1, rows);
  return () => {
    const sums = new SumsByRank(x!);
    return x!.map((_, row) => {
      sums.enter(row);
      if (row >= window) sums.leave(row - window);
      return sums.lowest(Math.min(row + 1, window) >> 1);
    });
  };
}

function hilbert(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => 1 / (1 + i + j) + (i === j ? i : 0)),
  );
}

async function best(work: () => Promise<unknown> | unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
  const [x, y] = [mean(points.map(([a]) => a)), mean(points.map(([, b]) => b))];
  const [over, under] = points.reduce(([o, u], [a, b]) => [o + (a - x) * (b - y), u + (a - x) ** 2], [0, 0]);
  return over / under;
}
