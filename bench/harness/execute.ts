import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const GNU_TIME = "/usr/bin/time";
// Node 20 reads the certificates of NODE_EXTRA_CA_CERTS at every start; the others would change what is asked or how it is drawn.
const { NODE_EXTRA_CA_CERTS, LIQSTRESS_DATA, FORCE_COLOR, COLUMNS, ...kept } = process.env;
const env = { ...kept, NO_COLOR: "1" };

/** What became of one run: what it printed and the milliseconds of the whole process, or why there is nothing. */
export type Execution = { readonly printed: string; readonly milliseconds: number } | { readonly trouble: string };

/** Runs a command for its answer, at most `seconds` long. */
export function execute(argv: readonly string[], seconds: number, keepsOutput = true): Execution {
  const start = process.hrtime.bigint();
  const done = spawnSync(argv[0]!, argv.slice(1), {
    env,
    encoding: "utf8",
    stdio: ["ignore", keepsOutput ? "pipe" : "ignore", "pipe"],
    maxBuffer: 2 ** 29,
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (done.error !== undefined && "code" in done.error && done.error.code === "ETIMEDOUT")
    return { trouble: `no answer within ${seconds} s` };
  if (done.error !== undefined) return { trouble: done.error.message };
  if (done.status !== 0) return { trouble: `ended with ${done.status}: ${lastWords(done.stderr)}` };
  return { printed: done.stdout ?? "", milliseconds };
}

/** The last line that holds a word: the message of a stack, or of a place shown with carets. */
function lastWords(complaint: string): string {
  const lines = complaint.split("\n").filter((line) => /[a-z]/i.test(line));
  return lines.at(-1)?.trim() ?? "no message";
}

/** Peak resident memory of a run in megabytes (1e6 bytes), by GNU time; undefined where that is not installed. */
export function peakMemory(argv: readonly string[]): number | undefined {
  if (!existsSync(GNU_TIME)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "liqstress-peak-"));
  try {
    const file = join(folder, "kibibytes");
    const done = execute([GNU_TIME, "-f", "%M", "-o", file, ...argv], 600, false);
    return "trouble" in done ? undefined : (Number(readFileSync(file, "utf8")) * 1024) / 1e6;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
