import { cpus, loadavg, totalmem } from "node:os";
import type { Runnable } from "./case.ts";
import { execute } from "./execute.ts";
import { nodePeer, program, python, rscript } from "./programs.ts";

/** docs/speed.md: the record of one run. Other runs, other milliseconds; what can be compared are the ratios. */
export function page(goals: string, sections: readonly string[]): string {
  const day = new Date().toISOString().slice(0, 10);
  const intro = `Written by \`npm run bench\` (\`bench/run.ts\`): the record of one run, on ${day}. ${machine()} ${versions()}`;
  return `${["# Speed", intro, HOW, "## Goals", goals, ...sections].join("\n\n")}\n`;
}

const HOW =
  "Commands of a case run in turns, a round each; medians; ratios are taken round by round and their median is told. Before anything is timed each command is asked once " +
  "and the answers are compared: where they disagree nothing is timed. That run leaves liqstress its code caches, as a user's first run does. Whole processes, files in the page cache, inputs made by seeded generators (`bench/inputs`), " +
  "peak resident memory by GNU time in runs of its own, 1 MB = 1e6 bytes. Quote the ratios, not the times.";

function machine(): string {
  const processors = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[2]!;
  // The cases with peers of several threads make up to 2.
  const busy = load > 2.5 ? " Other work ran beside it: the times are far too long, and the ratios are rough." : "";
  return `${processors.length} x ${processors[0]?.model.trim()}, ${gigabytes} GiB, ${process.platform} ${process.arch}; load average of its last 15 minutes ${load.toFixed(1)}.${busy}`;
}

function versions(): string {
  const told = [
    `Node ${process.version.slice(1)}`,
    printed(python("versions.py")),
    printed(rscript("versions.R")),
    printed(nodePeer("versions.js", "@duckdb/node-api")),
    printed(program("mlr", "--version")).replace("mlr", "Miller"),
    printed(program("sqlite3", "--version")).replace(/^(\S+).*/, "sqlite3 $1"),
  ];
  return `Versions: ${told.filter((one) => one !== "").join(", ")}.`;
}

/** What a peer says of its versions; nothing where it is not installed. */
function printed(run: Runnable): string {
  if ("missing" in run) return "";
  const done = execute(run.argv, 60);
  return "trouble" in done ? "" : done.printed.trim();
}
