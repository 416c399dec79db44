import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "liqstress-io-"));
const program = join(directory, "program.cjs");

beforeAll(async () => {
  const entry = `
    const { nodeIo } = require(${JSON.stringify(resolve("src/node-io.ts"))});
    const io = nodeIo();
    const [command, argument] = process.argv.slice(2);
    if (command === "spill") { for (let part = 0; part < 8; part++) io.out("金".repeat(40_000)); process.exitCode = 3; }
    if (command === "count") io.out(String(io.stdin().length));
    if (command === "list") io.out(JSON.stringify([io.list(argument), io.kindOf(argument), io.kindOf("no/such")]));
    if (command === "terminal") io.out(JSON.stringify([io.outIsTerminal, io.columns ?? null]));`;
  await build({
    stdin: { contents: entry, resolveDir: "." },
    outfile: program,
    bundle: true,
    platform: "node",
    format: "cjs",
  });
});
afterAll(() => rmSync(directory, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly bytes: number;
  readonly out: string;
  readonly err: string;
}

/** `reads`: how many pieces of the output are read, each after a pause, before the pipe is closed. */
function run(argv: readonly string[], input = "", reads = Number.POSITIVE_INFINITY): Promise<Run> {
  return new Promise((finish) => {
    const child = spawn(process.execPath, [program, ...argv], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
    });
    const out: Buffer[] = [];
    let err = "";
    child.stdout.on("data", (piece: Buffer) => {
      out.push(piece);
      if (out.length >= reads) child.stdout.destroy();
    });
    child.stderr.on("data", (piece: Buffer) => {
      err += piece;
    });
    child.on("close", (code) => {
      const bytes = Buffer.concat(out);
      finish({ code, bytes: bytes.length, out: bytes.toString(), err });
    });
    child.stdin.on("error", () => {}).end(input);
  });
}

test("output larger than a pipe arrives whole", async () => {
  const done = await run(["spill"]);
  expect([done.bytes, done.code, done.err]).toEqual([960_000, 3, ""]);
});
test("a reader that goes away changes neither the exit code nor standard error", async () => {
  const done = await run(["spill"], "", 1);
  expect(done.bytes).toBeLessThan(960_000);
  expect([done.code, done.err]).toEqual([3, ""]);
});
test("standard input is read to its end", async () => {
  expect((await run(["count"], "x".repeat(300_000))).out).toBe("300000");
  expect((await run(["count"])).out).toBe("0");
});
describe("directories", () => {
  test("names come in the order of their code points", async () => {
    for (const name of ["b", "a", "\u{1f4b0}", "\uff21", "B"]) writeFileSync(join(directory, `${name}.csv`), "");
    const [names, kind, none] = JSON.parse((await run(["list", directory])).out);
    expect(names).toEqual(["B.csv", "a.csv", "b.csv", "program.cjs", "\uff21.csv", "\u{1f4b0}.csv"]);
    expect([kind, none]).toEqual(["directory", null]);
  });
});
test("a pipe is no terminal and has no columns", async () => {
  expect((await run(["terminal"])).out).toBe("[false,null]");
});
