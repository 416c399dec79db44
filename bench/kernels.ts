import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allPairs } from "../src/kernels/all-pairs.ts";
import { bootstrapInterval } from "../src/stats/bootstrap.ts";
import { type Estimate, isNoEstimate } from "../src/stats/estimate.ts";
import { correlationEstimate } from "../src/stats/estimators/correlation.ts";
import { rollingCorrelation, rollingMeanCorrelation } from "../src/stats/rolling-correlation.ts";
import { symmetricEigenvalues } from "../src/stats/stress/symmetric-eigenvalues.ts";
import { sameBytes } from "./kernels/bytes.ts";
import { growth } from "./kernels/growth.ts";
import { hostileErrors } from "./kernels/hostile.ts";
import { type Line, median } from "./kernels/line.ts";
import { panelOf } from "./kernels/panel.ts";
import { Peer, pythonWith } from "./kernels/peer.ts";
import { wholeProcess } from "./kernels/process.ts";

/**
 * The loops that take seconds against numpy and pandas: answers compared first, then times in turns, medians of ratios.
 *
 *     npx tsx bench/kernels.ts [ROUNDS]       (default 5; PYTHONS="python3 ..." looks for numpy and pandas, NODES="node ..." for other Nodes)
 */

interface Job {
  readonly job: string;
  readonly library: "numpy" | "pandas";
  readonly asked: string;
  readonly option?: number;
  readonly columns: readonly Float64Array[];
  readonly own: () => Promise<Float64Array> | Float64Array;
  readonly goal: number | null;
  /** how far the answers may lie apart */
  readonly tolerance: number;
  /** the peer takes so long that it is asked once */
  readonly once?: true;
}

/** The whole table as Markdown. */
export async function kernelsBench(rounds = 5): Promise<string> {
  const room = mkdtempSync(join(tmpdir(), "liqstress-kernels-"));
  try {
    const lines = [...(await comparedJobs(rounds, room)), ...hostileErrors(), ...(await wholeProcess(rounds, room))];
    const table = [
      ["job", "against", "found", "goal"],
      ["---", "---", "---:", "---:"],
    ];
    for (const { job, peer, found, goal } of [...lines, ...sameBytes(room)]) table.push([job, peer, found, goal]);
    const text = table.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    return `${text}\n\n${await growth()}\n\n${rounds} rounds in turns, medians of ratios; Node ${process.version}\n`;
  } finally {
    rmSync(room, { recursive: true });
  }
}

async function comparedJobs(rounds: number, room: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const library of ["numpy", "pandas"] as const) {
    const own = jobs().filter((job) => job.library === library);
    const python = pythonWith(library);
    if (python === undefined) {
      lines.push(...own.map(({ job, goal }) => ({ job, peer: `no ${library} here`, found: "", goal: goalText(goal) })));
      continue;
    }
    const peer = new Peer(python, room);
    const versions = await peer.about();
    const name = `${library} ${versions[library]}`;
    for (const job of own) lines.push({ job: job.job, peer: name, ...(await compared(job, peer, rounds)) });
    peer.end();
  }
  return lines;
}

async function compared(job: Job, peer: Peer, rounds: number): Promise<Pick<Line, "found" | "goal">> {
  const first = await peer.ask(job.asked, job.columns, job.option);
  const apart = farthest(await job.own(), first.numbers);
  if (!(apart <= job.tolerance)) throw new Error(`${job.job}: the answers lie ${apart} apart`);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await job.own();
    const took = performance.now() - start;
    const theirs = job.once === true ? first : await peer.ask(job.asked, job.columns, job.option);
    ratios.push(took / theirs.milliseconds);
  }
  return { found: median(ratios).toFixed(3), goal: goalText(job.goal) };
}

function goalText(goal: number | null): string {
  return goal === null ? "" : `<= ${goal}`;
}

function jobs(): Job[] {
  const large = panelOf(2000, 5000);
  const middle = large.slice(0, 500);
  const minutes = panelOf(2, 2_600_000);
  const pair = panelOf(2, 500);
  const square = correlationsOf(panelOf(500, 1000));
  const estimate = correlationEstimate(pair[0]!, pair[1]!) as Estimate;
  const draws = (): Float64Array => {
    const found = bootstrapInterval(estimate, 0.95, { draws: 10_000, block: 20 });
    if (isNoEstimate(found)) throw new Error(found.why);
    return Float64Array.of(found.low, found.high);
  };
  const matrix = async (columns: readonly Float64Array[]) => (await allPairs(columns)).values;
  const pairs = { columns: large, own: () => matrix(large), tolerance: 1e-11 };
  const interval = { columns: pair, own: draws, option: 20, tolerance: 0.02 };
  return [
    { ...pairs, job: "all pairs, 2,000 x 5,000", library: "numpy", asked: "corrcoef", goal: 1.1 },
    { ...pairs, job: "all pairs, 2,000 x 5,000", library: "pandas", asked: "pandas_corr", goal: 0.04, once: true },
    {
      ...{
        job: "rolling 60, 2.6 M rows",
        library: "pandas",
        asked: "rolling",
        option: 60,
        goal: 0.35,
        tolerance: 1e-9,
      },
      ...{ columns: minutes, own: () => rollingCorrelation(minutes[0]!, minutes[1]!, 60) },
    },
    {
      ...{
        job: "rolling mean over pairs, 500 x 5,000",
        library: "numpy",
        asked: "rolling_mean",
        option: 60,
        goal: 0.03,
      },
      ...{ columns: middle, own: () => rollingMeanCorrelation(middle, 60), tolerance: 1e-11, once: true },
    },
    {
      ...{
        job: "eigenvalues, 500",
        library: "numpy",
        asked: "eigenvalues",
        columns: square,
        goal: 1.5,
        tolerance: 1e-10,
      },
      own: () => symmetricEigenvalues(square)!,
    },
    { ...interval, job: "bootstrap, 10,000 x 500, rows", library: "numpy", asked: "bootstrap_rows", goal: 0.06 },
    { ...interval, job: "bootstrap, 10,000 x 500, same sums", library: "numpy", asked: "bootstrap_sums", goal: null },
  ];
}

function correlationsOf(columns: readonly Float64Array[]): Float64Array[] {
  const units = columns.map((column) => {
    const mean = column.reduce((a, b) => a + b) / column.length;
    const length = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0));
    return column.map((value) => (value - mean) / length);
  });
  return units.map((a) => Float64Array.from(units, (b) => a.reduce((total, value, t) => total + value * b[t]!, 0)));
}

/** The largest difference; a number on one side alone is endlessly far. */
function farthest(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]!) && Number.isNaN(b[i]!)) continue;
    const apart = Math.abs(a[i]! - b[i]!);
    most = Math.max(most, Number.isNaN(apart) ? Number.POSITIVE_INFINITY : apart);
  }
  return most;
}

if (process.argv[1]?.endsWith("kernels.ts")) process.stdout.write(await kernelsBench(Number(process.argv[2] ?? 5)));
