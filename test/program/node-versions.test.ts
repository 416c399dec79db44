import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Other Nodes to compare with: their paths in LIQSTRESS_NODES, parted as in PATH (`npm install node@22` in an empty folder brings one). */
const NODES = (process.env.LIQSTRESS_NODES ?? "").split(delimiter).filter((path) => path !== "");
const ROLES = ["--equity", "SPX", "--haven", "GOLD", "--yield", "Y10", "--dollar", "DXY"];
const HERE = ["--data", "fixtures/as-claimed", "--as-of", "2026-02-05"];
const MEASURES = ["beta(weekly(GDX), weekly(GOLD), 2y)", "percentile(volatility(GOLD, 20), 5y)", "since(BTC/GOLD)"];
const COMMANDS: readonly (readonly string[])[] = [
  ["--help"],
  ["correlation", "BTC", "GOLD", "GDX", "NDX", "--window", "60d", "--window", "252d", "--json", ...HERE],
  ["correlation", "BTC", "GOLD", "--interval", "bootstrap", "--seed", "7", ...HERE],
  ["correlation", "BTC", "GLOD", ...HERE],
  ["check", "claims/articles/miners-and-bitcoin.yaml", ...HERE],
  ["check", "claims/articles/miners-and-bitcoin.yaml", "--format", "sarif", ...HERE],
  ["eval", ...MEASURES, ...HERE],
  ["regime", ...ROLES, "--json", ...HERE],
  ["stress", ...ROLES, ...HERE],
  ["breaks", "BTC", "NDX", ...HERE],
  ["spillover", "BTC", "GOLD", "SPX", "--json", ...HERE],
  ["data", "lint", ...HERE],
];
const scratch = mkdtempSync(join(tmpdir(), "liqstress-nodes-"));
afterAll(() => rmSync(scratch, { recursive: true }));

function run(node: string, argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(node, [join(scratch, "bin", "liqstress.js"), ...argv], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe.skipIf(NODES.length === 0)(
  NODES.length > 0 ? "on other versions of Node" : "skipped, LIQSTRESS_NODES names no other Node",
  { timeout: 60_000 },
  () => {
    beforeAll(() => {
      const built = spawnSync(process.execPath, ["build.mjs", "src/entry.ts", join(scratch, "dist")]);
      if (built.status !== 0) throw new Error(String(built.stderr));
      cpSync("bin", join(scratch, "bin"), { recursive: true });
    }, 120_000);

    describe.each(NODES)("%s", (node) => {
      test.each(COMMANDS.map((argv) => [argv.join(" "), argv] as const))("the same bytes: liqstress %s", (_, argv) => {
        const here = run(process.execPath, argv);
        expect(here.status).toBeLessThanOrEqual(2);
        expect(here.stdout + here.stderr).not.toBe("");
        expect(run(node, argv)).toEqual(here);
      });
    });
  },
);
