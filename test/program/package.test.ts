import { execFileSync, spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isoDay } from "../../src/series/day.ts";
import { VERSION } from "../../src/version.ts";

const declared = JSON.parse(readFileSync("package.json", "utf8"));
const directory = mkdtempSync(join(tmpdir(), "liqstress-package-"));
const installed = join(directory, "package");
const dist = join(installed, "dist");
/** What lies in dist, and its bytes, before anything ran. */
let published: string[];
let publishedBytes: number;
/** What lay where it was built, in which another file had been, and a script that is no longer made. */
let left: string[];
const MANY = "BTC GOLD SILVER GDX GLD SLV NDX SPX HYG DXY USDJPY Y10 Y2 JGB10".split(" ");
const LONG = ["correlation", ...MANY, "--window", "60d", "--window", "252d", "--window", "2025", "--json"];
const HERE = ["--data", resolve("fixtures/as-claimed"), "--as-of", "2026-02-05"];

// Built and packed in a copy, so that nobody's dist changes under a running program; unpacked where no node_modules is near.
beforeAll(() => {
  const copy = join(directory, "copy");
  const leftOut = new Set(["node_modules", ".git", "dist", "bench", "test"]);
  cpSync(".", copy, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
  mkdirSync(join(copy, "dist"));
  for (const name of ["notes.txt", "old.cjs"]) writeFileSync(join(copy, "dist", name), "");
  execFileSync(process.execPath, ["build/program.mjs"], { cwd: copy });
  left = readdirSync(join(copy, "dist"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", ".."], {
    cwd: copy,
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  execFileSync("tar", ["-xzf", `liqstress-${declared.version}.tgz`], { cwd: directory });
  rmSync(copy, { recursive: true });
  published = readdirSync(dist);
  publishedBytes = bytes(dist);
}, 120_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function bytes(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, name) => sum + bytes(join(path, name)), 0);
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return spawned(process.execPath, ["bin/liqstress.js", ...argv], env);
}

function spawned(program: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((finish) => {
    const child = spawn(program, argv, { cwd: installed, env: { PATH: process.env.PATH, ...env } });
    const out: Buffer[] = [];
    let err = "";
    child.stdout.on("data", (piece: Buffer) => out.push(piece));
    child.stderr.on("data", (piece: Buffer) => {
      err += piece;
    });
    child.on("close", (code) => finish({ code, out: Buffer.concat(out).toString(), err }));
    child.stdin.end();
  });
}

test("the program names the version of its package", () => {
  expect(VERSION).toBe(declared.version);
});

test("the build takes away what it no longer makes, and nothing else", () => {
  expect(left).toContain("notes.txt");
  expect(left).not.toContain("old.cjs");
});

describe("the package as published", { timeout: 30_000 }, () => {
  test.skipIf(process.platform === "win32")("says it where the working directory is gone", async () => {
    const gone = join(directory, "gone");
    const command = `mkdir '${gone}' && cd '${gone}' && rmdir '${gone}' && '${process.execPath}' '${installed}/bin/liqstress.js' level A`;
    const err = "the directory you are in is not there any more; change to one that is\n";
    expect(await spawned("sh", ["-c", command])).toEqual({ code: 2, out: "", err });
  });
  test("holds the recipes for CI", () => {
    expect(readdirSync(join(installed, "docs", "ci")).sort()).toEqual(["github-actions.yml", "nightly.sh"]);
  });
  test("holds the licences of the packages bundled in it, those it is built on among them", () => {
    const text = readFileSync(join(installed, "dist", "licenses.txt"), "utf8");
    const bundled = ["chalk", "cli-table3", "commander", "papaparse", "simple-statistics", "yaml", "string-width"];
    for (const name of bundled) expect(text).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(text).toContain("THE SOFTWARE IS PROVIDED");
  });
  test("holds the program and claims, no source, prices or code caches", () => {
    const folders = ["bin", "claims", "dist", "docs", "schemas"];
    expect(readdirSync(installed).sort()).toEqual(["LICENSE", "README.md", ...folders, "package.json"].sort());
    const scripts = ["claims.cjs", "libraries.cjs.br", "liqstress.cjs", "measures.cjs", "others.cjs.br", "readers.cjs"];
    expect(published.sort()).toEqual([...scripts, "licenses.txt"].sort());
    expect(existsSync(join(installed, declared.bin.liqstress))).toBe(true);
  });
  test("needs no other package, and takes less than a megabyte", () => {
    expect(declared.dependencies).toBeUndefined();
    expect(bytes(installed) - bytes(join(installed, "dist")) + publishedBytes).toBeLessThan(1e6);
  });
  test("runs without any other package installed", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, out: `${declared.version}\n`, err: "" });
    const { code, out, err } = await run(["eval", "corr(BTC, GOLD, 60d)", "--quiet", ...HERE]);
    expect([code, err]).toEqual([0, ""]);
    expect(Number(out)).toBeCloseTo(-0.22, 2);
  });
  test("draws its tables and colours", async () => {
    const { code, out, err } = await run(["correlation", "BTC", "GOLD", "--color", ...HERE]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/60d +-0\.220 +-0\.50 \.\. 0\.10 +60 +2025-11-10 +2026-02-05/);
    const judged = await run(["assert", "GOLD > 1", "--color", ...HERE]);
    expect(judged.out).toContain("\u001b[32msupported");
  });
  test("brings in what reads other files when it meets one", async () => {
    const rows = Array.from({ length: 80_000 }, (_, index) => `${isoDay(index)},${100 + (index % 7)}`);
    const json = rows.slice(0, 9).map((row) => ({ date: row.split(",")[0], close: row.split(",")[1] }));
    const files = {
      "large.csv": ["Date,Close", ...rows, ""].join("\n"),
      "quoted.csv": ["Date,Close", ...rows.slice(0, 9)].map((row) => `"${row.replace(",", '","')}"\n`).join(""),
      "some.json": JSON.stringify({ data: json }),
    };
    for (const [name, text] of Object.entries(files)) {
      const file = join(directory, name);
      writeFileSync(file, text);
      const { code, out, err } = await run(["level", "X", "--data", `X=${file}`, "--as-of", isoDay(8), "--json"]);
      expect([name, code, err]).toEqual([name, 0, ""]);
      expect(JSON.parse(out).findings[0].value).toBe(101);
    }
  });
  test("judges the claims files it ships", async () => {
    const { code, out, err } = await run(["check", "claims/articles/miners-and-bitcoin.yaml", "--json", ...HERE]);
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out).summary.refuted).toBeGreaterThan(0);
  });
  test("gives the same bytes twice, wherever and in whatever language it runs", async () => {
    const first = await run(LONG.concat(HERE));
    for (const env of [
      {},
      { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" },
      { TZ: "America/New_York", LC_ALL: "de_DE.UTF-8" },
    ])
      expect(await run(LONG.concat(HERE), env)).toEqual(first);
  });
});

describe("code caches", { timeout: 30_000 }, () => {
  const caches = () => readdirSync(dist).filter((name) => name.endsWith(".cache"));
  const cache = (script: string, command: string) =>
    join(dist, `${script}-${command}-${process.version}-${process.arch}.cache`);
  const ask = ["ratio", "BTC", "GOLD", ...HERE];
  beforeEach(() => {
    for (const name of caches()) rmSync(join(dist, name));
  });

  test("are written after the first run of a command, and not after the second", async () => {
    const first = await run(ask);
    const { mtimeMs } = statSync(cache("measures", "ratio"));
    expect(await run(ask)).toEqual(first);
    expect(statSync(cache("measures", "ratio")).mtimeMs).toBe(mtimeMs);
    await run(["drawdown", "BTC", ...HERE]);
    expect(existsSync(cache("measures", "drawdown"))).toBe(true);
    expect(readdirSync(dist).filter((name) => /\.\d+$/.test(name))).toEqual([]);
  });
  test("are of the scripts that a command needs: two for a measure of plain files, three for a claims file", async () => {
    const plain = ["BTC=BTC-USD.csv", "GOLD=GC=F.csv"].map((one) =>
      one.replace("=", `=${resolve("fixtures/as-claimed")}/`),
    );
    await run(["correlation", "BTC", "GOLD", ...plain.flatMap((one) => ["--data", one])]);
    const scripts = () => caches().map((name) => name.split("-", 2).join(" "));
    expect(scripts()).toEqual(["liqstress correlation", "measures correlation"]);
    await run(["check", "claims/articles/miners-and-bitcoin.yaml", ...HERE]);
    expect(scripts().filter((name) => name.endsWith("check"))).toEqual([
      "claims check",
      "liqstress check",
      "measures check",
    ]);
  });
  test("are not written after a call that was wrong", async () => {
    expect((await run(["ratoi", "BTC", "GOLD"])).code).toBe(2);
    expect((await run(["../x", "BTC"])).code).toBe(2);
    expect(caches()).toEqual([]);
  });
  test("of another script, cut short or with a lost end are left aside", async () => {
    const right = await run(ask);
    const file = cache("measures", "ratio");
    const whole = readFileSync(file);
    const lost = Buffer.from(whole).fill(0, whole.length >> 1);
    const foreign = Buffer.concat([Buffer.from("//0\n"), whole]);
    for (const content of [lost, foreign, whole.subarray(0, whole.length >> 1), whole.subarray(0, 70), ""]) {
      writeFileSync(file, content);
      expect(await run(ask)).toEqual(right);
      expect(readFileSync(file).equals(whole)).toBe(false);
    }
  });
});

describe("through a pipe", { timeout: 30_000 }, () => {
  test("more than 200 KiB arrive whole", async () => {
    const file = join(directory, "answer.json");
    const [piped, filed] = [await run(LONG.concat(HERE)), await run([...LONG, "-o", file, ...HERE])];
    expect(Buffer.byteLength(piped.out)).toBeGreaterThan(200 * 1024);
    expect([piped.code, filed.code, filed.out]).toEqual([0, 0, ""]);
    expect(piped.out).toBe(readFileSync(file, "utf8"));
  });
  test.skipIf(process.platform === "win32").each([
    ["0, done", LONG, "code 0\n"],
    ["1, refuted", [...LONG, "--expect", "..-0.99"], "code 1\n"],
  ])(
    "a reader that takes one line and goes leaves the exit code (%s) and standard error alone",
    async (_, argv, code) => {
      const words = [process.execPath, "bin/liqstress.js", ...argv, ...HERE].map((word) => `'${word}'`).join(" ");
      const { out, err } = await spawned("sh", ["-c", `{ ${words}; echo "code $?" >&2; } | head -n 1`]);
      expect([out, err]).toEqual(["{\n", code]);
    },
  );
});
