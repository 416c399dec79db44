import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeMinuteBars } from "./inputs/minute-bars.ts";

/**
 * Time and peak memory of the built program on minute bars of ten symbols: `tsx bench/large-files.ts [MEGABYTES ...]`, each size three times
 * after one that warms the disk's cache. The files are deleted afterwards.
 */
const sizes = process.argv.slice(2).map(Number);
const directory = mkdtempSync(join(tmpdir(), "liqstress-large-"));
const program = join("bin", "liqstress.js");
try {
  for (const megabytes of sizes.length === 0 ? [100, 1000] : sizes) {
    const path = join(directory, `minutes-${megabytes}.csv`);
    const rows = writeMinuteBars(path, megabytes * 1e6, 1);
    for (const question of ["level BTC", "correlation BTC ETH"]) {
      for (let run = 0; run < 4; run++) {
        const { milliseconds, megabytes: peak, printed } = measured([...question.split(" "), "--data", path]);
        if (run > 0)
          console.log(`${megabytes} MB, ${rows} rows, ${question}: ${milliseconds} ms, peak ${peak} MB ${printed}`);
      }
    }
  }
} finally {
  rmSync(directory, { recursive: true });
}

function measured(argv: readonly string[]): { milliseconds: number; megabytes: number; printed: string } {
  const peak = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS + "\\n"));`;
  const start = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(peak)}`, program, ...argv],
    { encoding: "utf8" },
  );
  const milliseconds = Math.round(performance.now() - start);
  const kibibytes = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0);
  return { milliseconds, megabytes: Math.round(kibibytes / 1000), printed: stdout.split("\n")[0] ?? stderr };
}
