import fc from "fast-check";
import { expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { check, plain, refuted } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";

const concise = { ...plain, format: "concise" } as const;

test("a line for each verdict that is not as wished, then the count of all", async () => {
  expect(await render(check, concise)).toBe(
    "claims.yaml:7:12: error: miners-2-3x: refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05\n" +
      "1 supported, 1 refuted, 0 inconclusive, 0 untestable\n",
  );
});
test("what the baseline, the author's expectation and the reason behind it say is said", async () => {
  const verdict = {
    ...refuted,
    was: "supported",
    expect: "supported",
    because: "it held in 2025",
    finding: null,
  } as const;
  expect(await render({ ...check, verdicts: [verdict] }, concise)).toMatch(
    /^claims.yaml:7:12: error: miners-2-3x: refuted \(was supported\): 1.71 \[1.52, 1.89\] lies below 2; expected supported; it held in 2025\n/,
  );
});
test("a claim without a file begins at its severity, and is called by what it claims", async () => {
  const verdict = { ...refuted, id: null, at: null, severity: "warning", finding: null } as const;
  expect(await render({ ...check, verdicts: [verdict] }, concise)).toMatch(
    /^warning: beta\(GDX, GOLD, 252d\) between 2 and 3: refuted: /,
  );
});
test("digits are those asked for", async () =>
  expect(await render(check, { ...concise, digits: 1 })).toContain("measured 1.7, 1.5 .. 1.9, n 252"));
test("mistakes of the question have the same form", () => {
  const faults = [
    {
      code: "unknown-key",
      found: 'key "cliam"',
      expected: "id, claim",
      suggestion: "claim",
      place: { file: "a.yaml", line: 3 },
    },
    { code: "no-data", found: "no prices" },
  ];
  expect(renderFaults(faults, "concise", "check")).toBe(
    'a.yaml:3: error: unknown-key: key "cliam"; id, claim; did you mean "claim"\nerror: no-data: no prices\n',
  );
});
test("a text never makes a line, a command or a control character", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const lines = (await render(saying(text), concise)).split("\n");
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[|##vso\[/);
      expect(lines.join("")).not.toMatch(OBEYED);
    }),
  );
});
