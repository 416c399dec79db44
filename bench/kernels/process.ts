import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Line, median } from "./line.ts";
import { panelOf } from "./panel.ts";
import { PEERS, pythonWith } from "./peer.ts";

const PROGRAM = join(import.meta.dirname, "../../bin/liqstress.js");

/** A wide CSV to 124,750 correlations, the whole process: the program writes them all, the peer once not and once as CSV too. */
export async function wholeProcess(rounds: number, room: string): Promise<Line[]> {
  const job = "wide CSV to 124,750 correlations, process";
  const python = pythonWith("pandas");
  if (python === undefined) return [{ job, peer: "no pandas here", found: "", goal: "<= 0.33" }];
  const file = join(room, "wide.csv");
  writeWide(file, 500, 5000);
  const own = [PROGRAM, "correlation", "*", "--data", file, "--window", "all", "--csv"];
  const times: number[][] = [[], [], []];
  for (let round = -1; round < rounds; round++) {
    const took = [run(process.execPath, own), run(python, [PEERS, file]), run(python, [PEERS, file, "write"])];
    // The first round only warms the page cache.
    if (round >= 0) for (const [index, one] of took.entries()) times[index]!.push(one);
  }
  const ratio = (index: number) => median(times[0]!.map((one, round) => one / times[index]![round]!)).toFixed(3);
  return [
    { job, peer: "pandas read + numpy, nothing written", found: ratio(1), goal: "<= 0.33" },
    { job, peer: "pandas read + numpy, written as CSV too", found: ratio(2), goal: "" },
  ];
}

/** Prices of some assets, a column each, on the days of a calendar without weekends. */
export function writeWide(file: string, assets: number, rows: number): void {
  const prices = panelOf(assets, rows).map((moves) => {
    let logarithm = Math.log(100);
    return moves.map((move) => {
      logarithm += move / 100;
      return Math.exp(logarithm);
    });
  });
  const lines = [["date", ...prices.map((_, i) => `S${i}`)].join()];
  let day = Date.UTC(2000, 0, 3);
  for (let t = 0; t < rows; t++, day += 86_400_000) {
    while ([0, 6].includes(new Date(day).getUTCDay())) day += 86_400_000;
    lines.push([new Date(day).toISOString().slice(0, 10), ...prices.map((one) => one[t]!.toFixed(4))].join());
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
}

function run(command: string, argv: readonly string[]): number {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const start = performance.now();
  const done = spawnSync(command, argv, { env, maxBuffer: 2 ** 28 });
  const took = performance.now() - start;
  if (done.status !== 0) throw new Error(`${command} ended with ${done.status}: ${done.stderr}`);
  return took;
}
