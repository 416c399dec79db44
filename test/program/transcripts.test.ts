import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exchanges, replayed, run, words } from "./transcript.ts";

const HERE = "test/program/transcripts";
const names = readdirSync(HERE).filter((name) => name.endsWith(".txt"));

// A changed answer is a change for users: look at it, then UPDATE_TRANSCRIPTS=1 npx vitest run test/program/transcripts.test.ts
describe("the program answers as its transcript shows", { timeout: 60_000 }, () => {
  test.each(names)("%s", async (name) => {
    const file = join(HERE, name);
    const transcript = readFileSync(file, "utf8");
    const now = await replayed(transcript);
    if (process.env.UPDATE_TRANSCRIPTS === "1") writeFileSync(file, now);
    else expect(now).toBe(transcript);
  });
});

describe("whatever it is asked", { timeout: 60_000 }, () => {
  const all = names.flatMap((name) =>
    exchanges(readFileSync(join(HERE, name), "utf8")).map((exchange) => ({ ...exchange, name })),
  );
  const answers = all.map(async ({ line, input }) => ({
    line,
    ...(await run(words(line).slice(1), input.map((one) => `${one}\n`).join(""))),
  }));
  test("no stack is shown and nothing is called a bug", async () => {
    for (const { line, out, err, code } of await Promise.all(answers)) {
      expect(out + err, line).not.toMatch(/^\s+at .*:\d+:\d+|this is a bug|\[object|undefined|NaN/m);
      expect([0, 1, 2, 3], line).toContain(code);
    }
  });
  test("a wrong question has its answer on standard error alone, every other on standard output", async () => {
    for (const { line, out, err, code } of await Promise.all(answers)) {
      if (code === 2) expect([line, out, err !== ""]).toEqual([line, "", true]);
      else expect([line, out !== ""]).toEqual([line, true]);
    }
  });
  test("no line of a table is wider than 80 columns", async () => {
    for (const { line, out } of await Promise.all(answers)) {
      if (/--(csv|json|format)|liqstress (eval|data init)|--help|--version/.test(line)) continue;
      const wide = out.split("\n").filter((one) => [...one].length > 80);
      expect([line, wide]).toEqual([line, []]);
    }
  });
});

test("an answer that cannot be written is the user's to settle, not a bug", async () => {
  const asked = ["level", "GOLD", "--data", "fixtures/as-claimed", "-o", "no/such/answer.txt"];
  const { out, err, code } = await run(asked);
  expect([out, err, code]).toEqual([
    "",
    "cannot write no/such/answer.txt (ENOENT); a file in a directory that is there\n",
    2,
  ]);
});

test.each([
  ["40", 40],
  ["0", 80],
  ["wide", 80],
])("COLUMNS=%s means tables of at most %d columns", async (columns, width) => {
  const asked = ["correlation", "BTC", "GOLD", "--data", "fixtures/as-claimed", "--as-of", "2026-02-05"];
  const { out, code } = await run(asked, "", { COLUMNS: columns });
  const widest = Math.max(...out.split("\n").map((line) => [...line].length));
  expect(code).toBe(0);
  expect([widest <= width, widest > width - 20]).toEqual([true, true]);
});

test("a line is parted as a shell parts it", () => {
  expect(words(`liqstress assert "BTC > 1" '"GC=F" > 2' --data=x`)).toEqual([
    "liqstress",
    "assert",
    "BTC > 1",
    '"GC=F" > 2',
    "--data=x",
  ]);
});
