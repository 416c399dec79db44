import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { check, plain, refuted } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";

const tap = { ...plain, format: "tap" } as const;

test("ok, not ok with what was found, and skipped with the reason", async () => {
  const verdicts = [...check.verdicts, { ...refuted, id: "unseen #1", ruling: "untestable" as const, finding: null }];
  expect(await render({ ...check, verdicts }, tap)).toBe(`TAP version 14
1..3
not ok 1 - miners-2-3x
  ---
  message: "refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05"
  words: ["says: miners move 2-3x gold","quote: 鉱山会社はしばしば金の変動の2〜3倍の動きを示す","claim: beta(GDX, GOLD, 252d) between 2 and 3"]
  at: "claims.yaml:7:12"
  ...
ok 2 - half-lost
ok 3 - unseen \\#1 # SKIP untestable: 1.71 [1.52, 1.89] lies below 2
`);
});
test("a question that could not be judged bails out", () => {
  const faults = [{ code: "unknown-key", found: 'key "cliam"', place: { file: "a.yaml", line: 3 } }];
  expect(renderFaults(faults, "tap", "check")).toBe(
    'TAP version 14\n# a.yaml:3: key "cliam"\nBail out! the question is wrong, nothing is judged\n',
  );
});
test("no text makes a line, a directive or a command", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const printed = await render(saying(text), tap);
      const lines = printed.trimEnd().split("\n");
      expect(lines).toHaveLength(10);
      expect(Object.keys(parse(lines.slice(4, 7).join("\n")))).toEqual(["message", "words", "at"]);
      expect([lines[2], lines[8], lines[9]].map((line) => /(?<!\\)(?:\\\\)*#/.exec(line!)?.[0] ?? "")).toEqual([
        "",
        "#",
        "",
      ]);
      expect(printed).not.toMatch(/^\s*::|##\[|##vso\[/m);
      expect(printed).not.toMatch(OBEYED);
    }),
  );
});
