import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

const scratch = mkdtempSync(join(tmpdir(), "liqstress-ci-"));
const tools = join(scratch, "tools");
const program = join(scratch, "package", "bin", "liqstress.js");
const REGIME = ["--equity", "SPX", "--haven", "GOLD", "--yield", "Y10", "--dollar", "DXY"];

/** An executable script; every line of what it is given stands as it is. */
function script(path: string, ...lines: string[]): void {
  writeFileSync(path, `#!/bin/sh\n${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
}

/** A directory as a user's repository: a claims file, and a fetch that copies the prices of a fixture. */
function repository(): { cwd: string; fetches: (fixture: string) => void } {
  const cwd = mkdtempSync(join(scratch, "repository-"));
  mkdirSync(join(cwd, "claims"));
  cpSync("test/program/few-claims.yaml", join(cwd, "claims", "few.yaml"));
  const fetches = (fixture: string): void =>
    script(join(cwd, "fetch-prices.sh"), `mkdir -p "$1" && cp "${resolve("fixtures", fixture)}"/* "$1"`);
  fetches("as-claimed");
  return { cwd, fetches };
}

function shell(command: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}) {
  const PATH = `${tools}${delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), {
    cwd,
    env: { PATH, HOME: scratch, ...env },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  const built = spawnSync(process.execPath, ["build/program.mjs", "src/entry.ts", join(scratch, "package", "dist")]);
  if (built.status !== 0) throw new Error(String(built.stderr));
  cpSync("bin", join(scratch, "package", "bin"), { recursive: true });
  mkdirSync(tools);
  // What the recipes call as `npx --yes liqstress ...` is the program as it stands here.
  script(join(tools, "npx"), '[ "$1 $2" = "--yes liqstress" ] || exit 99', "shift 2", `exec node "${program}" "$@"`);
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("docs/ci/nightly.sh", { timeout: 60_000 }, () => {
  const nightly = (cwd: string, env: Readonly<Record<string, string>> = {}) =>
    shell(["sh", resolve("docs/ci/nightly.sh")], cwd, env);

  test("keeps the first night's answers; nothing new is 0, other prices that change a ruling are 1", () => {
    const { cwd, fetches } = repository();
    const ratio = "{ id: ratio, says: bitcoin costs 13 ounces of gold, claim: BTC/GOLD > 13 }";
    writeFileSync(join(cwd, "claims", "ratio.yaml"), `version: 1\nas_of: 2026-02-05\nclaims:\n  - ${ratio}\n`);
    const first = nightly(cwd);
    expect(first.stderr).not.toMatch(/wrong|bug|not found/);
    expect(existsSync(join(cwd, "baselines", "claims.json"))).toBe(true);
    expect(existsSync(join(cwd, "baselines", "regime.json"))).toBe(true);
    // The watch over bitcoin and shares is re-arming in the fixture: undecided.
    expect(first.status).toBe(3);
    expect(nightly(cwd).status).toBe(3);
    for (const name of ["claims", "regime", "stress", "bitcoin"])
      expect(JSON.parse(readFileSync(join(cwd, "out", `${name}.json`), "utf8")).schema).toBe("liqstress/1");
    expect(readFileSync(join(cwd, "out", "summary.md"), "utf8").match(/^## .*/gm)).toEqual([
      "## claims",
      "## regime",
      "## stress",
      "## bitcoin",
    ]);
    fetches("as-it-was");
    const { status, stdout } = nightly(cwd);
    expect(status).toBe(1);
    expect(stdout).toContain("refuted (was supported)");
  });
  test("without prices nothing is judged, and the code is 2", () => {
    const { cwd } = repository();
    script(join(cwd, "fetch-prices.sh"), "exit 7");
    const { status, stderr, stdout } = nightly(cwd);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nothing is judged on old prices");
  });
  test("a claims file that is wrong is 2, whatever else is found", () => {
    const { cwd } = repository();
    writeFileSync(join(cwd, "claims", "wrong.yaml"), "version: 1\nclaims: 3\n");
    expect(nightly(cwd).status).toBe(2);
  });
  test("is POSIX: dash takes it, and no word of bash is in it", () => {
    expect(shell(["sh", "-n", resolve("docs/ci/nightly.sh")], scratch)).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync("docs/ci/nightly.sh", "utf8")).not.toMatch(/\[\[|\blocal\b|\bfunction\b|pipefail|<<</);
  });
  test.skipIf(spawnSync("shellcheck", ["--version"]).status !== 0)("is clean to shellcheck", () => {
    expect(shell(["shellcheck", resolve("docs/ci/nightly.sh")], scratch)).toMatchObject({ status: 0, stdout: "" });
  });
});

describe.skipIf(process.platform === "win32")("docs/ci/github-actions.yml", { timeout: 60_000 }, () => {
  interface Step {
    readonly name?: string;
    readonly run?: string;
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }
  const workflow = parse(readFileSync("docs/ci/github-actions.yml", "utf8"));
  const steps: readonly Step[] = workflow.jobs.claims.steps;
  /** As GitHub runs them: bash -e, a summary file for each step. */
  const ran = (cwd: string) =>
    steps.flatMap(({ name, run }, index) => {
      if (run === undefined) return [];
      const summary = join(cwd, `summary-${index}.md`);
      writeFileSync(summary, "");
      const result = shell(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", run], cwd, {
        GITHUB_STEP_SUMMARY: summary,
      });
      return [{ ...result, name, summary: readFileSync(summary, "utf8") }];
    });
  const accept = (cwd: string): void => {
    shell(["sh", "fetch-prices.sh", "prices"], cwd);
    const npx = ["npx", "--yes", "liqstress"];
    const kept = (file: string) => ["--data", "prices", "--baseline", `claims/${file}.json`, "--update-baseline"];
    shell([...npx, "check", "claims/few.yaml", ...kept("baseline")], cwd);
    shell([...npx, "regime", ...REGIME, ...kept("regime")], cwd);
  };

  test("checks out, sets up Node 20 and uploads what the steps write", () => {
    expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([
      "actions/checkout@v4",
      "actions/setup-node@v4",
      "actions/upload-artifact@v4",
    ]);
    expect(steps[1]!.with).toEqual({ "node-version": 20 });
    const uploaded = String(steps.at(-1)!.with!.path).trim().split("\n");
    const reports = steps.flatMap(({ run = "" }) => [...run.matchAll(/--report json=(\S+)/g)].map((one) => one[1]));
    expect(uploaded).toEqual(reports);
  });
  test("passes while rulings and regime are those of the baselines; each step has its summary and its JSON", () => {
    const { cwd } = repository();
    accept(cwd);
    const results = ran(cwd);
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ["Fetch prices", 0],
      ["Judge the claims", 0],
      ["Tell the regime", 0],
    ]);
    expect(results[1]!.summary).toMatch(/^\*\*1 supported, 1 refuted, 1 inconclusive, 1 untestable\*\*/);
    expect(results[2]!.summary).toContain("regime(SPX, GOLD");
    for (const file of ["claims.json", "regime.json"])
      expect(JSON.parse(readFileSync(join(cwd, file), "utf8")).schema).toBe("liqstress/1");
  });
  test("fails with an annotation where a ruling is another than in the baseline", () => {
    const { cwd } = repository();
    accept(cwd);
    const baseline = join(cwd, "claims", "baseline.json");
    const text = readFileSync(baseline, "utf8");
    writeFileSync(baseline, text.replace('"ruling": "supported"', '"ruling": "refuted"'));
    const [, claims, regime] = ran(cwd);
    expect(claims!.status).toBe(1);
    expect(claims!.stdout).toMatch(/^::error file=claims\/few\.yaml,line=\d+/m);
    expect(regime!.status).toBe(0);
  });
  test("says what to do where there is no baseline yet", () => {
    const [, claims] = ran(repository().cwd);
    expect(claims!.status).toBe(2);
    expect(claims!.stderr + claims!.stdout).toContain("--update-baseline writes it");
  });
});
