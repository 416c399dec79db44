/**
 * What a start costs, as ratios to a bare Node: run in turns, medians, NODE_EXTRA_CA_CERTS unset (Node 20 parses that file at every start).
 *
 *     npx tsx bench/start.ts [ROUNDS [PROGRAM]]       (default: 31 bin/liqstress.js)
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const rounds = Math.max(30, Number(process.argv[2] ?? 31));
const program = resolve(process.argv[3] ?? join(import.meta.dirname, "../bin/liqstress.js"));
const data = mkdtempSync(join(tmpdir(), "liqstress-start-"));
writeFileSync(join(data, "A.csv"), prices(1, 365));
writeFileSync(join(data, "B.csv"), prices(2, 252));

const commands: readonly (readonly [string, readonly string[]])[] = [
  ["node -e 0", ["-e", "0"]],
  ["liqstress --version", [program, "--version"]],
  ["liqstress --help", [program, "--help"]],
  ["liqstress correlation A B", [program, "correlation", "A", "B", "--data", data]],
];
try {
  report(measured());
} finally {
  rmSync(data, { recursive: true });
}

function measured(): number[][] {
  const times: number[][] = commands.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, [name, argv]] of commands.entries()) {
      const took = run(name, argv);
      // The first round only warms the page cache.
      if (round >= 0) times[index]?.push(took);
    }
  }
  return times;
}

function run(name: string, argv: readonly string[]): number {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
  const start = process.hrtime.bigint();
  const done = spawnSync(process.execPath, argv, { env, encoding: "utf8" });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.status !== 0) throw new Error(`${name} ended with ${done.status}: ${done.stderr}`);
  return took;
}

/** Ratios round by round, so that a slow moment of the machine falls on both. */
function report(times: readonly (readonly number[])[]): void {
  const bare = times[0] ?? [];
  const lines = ["| command | median ms | x bare node |", "| --- | ---: | ---: |"];
  for (const [index, [name]] of commands.entries()) {
    const own = times[index] ?? [];
    const ratio = median(own.map((time, round) => time / (bare[round] ?? time)));
    lines.push(`| ${name} | ${median(own).toFixed(1)} | ${ratio.toFixed(2)} |`);
  }
  process.stdout.write(`${lines.join("\n")}\n\n${rounds} rounds, Node ${process.version}\n`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Ten years of daily prices: a seeded walk on all days (365 a year) or the first five of each week. */
function prices(seed: number, daysAYear: number): string {
  const lines = ["Date,Open,High,Low,Close,Volume"];
  let state = seed;
  let price = 100;
  for (let day = 0; day < 3650; day++) {
    if (daysAYear < 365 && day % 7 > 4) continue;
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const open = price;
    price *= 1 + (state / 2 ** 32 - 0.5) * 0.04;
    const iso = new Date(Date.UTC(2016, 0, 4) + day * 86_400_000).toISOString().slice(0, 10);
    const row = [open, Math.max(open, price) * 1.01, Math.min(open, price) * 0.99, price].map((value) =>
      value.toFixed(6),
    );
    lines.push(`${iso},${row.join(",")},${1_000_000 + (state % 1_000_000)}`);
  }
  return `${lines.join("\n")}\n`;
}
