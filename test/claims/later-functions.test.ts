import { expect, test } from "vitest";
import { FIRST_FUNCTIONS } from "../../src/claims/file/first-words.ts";
import { FUNCTIONS } from "../../src/claims/functions.ts";
import { main } from "../../src/main.ts";
import { nodeIo } from "../../src/node-io.ts";

const CLAIMS =
  "version: 1\nas_of: 2026-02-05\nlet:\n  haven: GOLD\n  turnover: GDX.volume / average(GDX.volume, 60)\nclaims:\n";

async function checked(claim: string): Promise<{ code: number; err: string }> {
  let err = "";
  const files: Record<string, string> = { "c.yaml": `${CLAIMS}  - { id: one, claim: "${claim}" }\n` };
  const io = {
    ...nodeIo(),
    readFile: (path: string) => (files[path] === undefined ? nodeIo().readFile(path) : Buffer.from(files[path])),
    kindOf: (path: string) => (files[path] === undefined ? nodeIo().kindOf(path) : ("file" as const)),
    out: () => {},
    err: (text: string) => {
      err += text;
    },
  };
  const code = await main(["check", "c.yaml", "--data", "fixtures/as-claimed"], io);
  return { code, err };
}

test("a function that came later may be a name of let, and still be called", async () => {
  for (const name of ["haven", "turnover"])
    expect(FUNCTIONS.names.includes(name) && !FIRST_FUNCTIONS.has(name)).toBe(true);
  expect(await checked("level(haven) > 0 and level(turnover) > 0")).toEqual({ code: 0, err: "" });
  expect(await checked("level(turnover(GDX)) > level(turnover)")).toEqual({ code: 0, err: "" });
});

test("every first function is one", () => {
  for (const name of FIRST_FUNCTIONS) expect(FUNCTIONS.names).toContain(name);
});
