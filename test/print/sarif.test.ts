import fc from "fast-check";
import { expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { check, plain, refuted } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";

const sarif = { ...plain, format: "sarif" } as const;

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
      readonly invocations: readonly { readonly executionSuccessful: boolean }[];
      readonly results: readonly Result[];
    },
  ];
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region?: { readonly startLine: number; readonly startColumn?: number };
    };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** What SARIF 2.1.0 and GitHub's code scanning ask of the log. */
function validated(text: string): Log["runs"][0] {
  const log = JSON.parse(text);
  expect(Object.keys(log)).toEqual(["$schema", "version", "runs"]);
  expect([log.version, log.runs.length]).toEqual(["2.1.0", 1]);
  const [run] = (log as Log).runs;
  const rules = run.tool.driver.rules.map(({ id }) => id);
  expect(new Set(rules).size).toBe(rules.length);
  for (const result of run.results) {
    expect(rules[result.ruleIndex]).toBe(result.ruleId);
    expect(["error", "warning", "note"]).toContain(result.level);
    expect(result.message.text).not.toBe("");
    expect(result.message.text.replace(/\{\{|\}\}/g, "")).not.toMatch(/[{}]/);
    expect(Object.values(result.partialFingerprints).every((one) => typeof one === "string")).toBe(true);
    for (const { physicalLocation } of result.locations) {
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/);
      expect(physicalLocation.region?.startLine).toBeGreaterThan(0);
    }
  }
  return run;
}

test("a result for each verdict that is not as wished", async () => {
  const run = validated(await render(check, sarif));
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([
    ...["refuted", "inconclusive", "unexpected", "changed", "wrong"],
  ]);
  expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  expect(run.results).toEqual([
    {
      ruleId: "refuted",
      ruleIndex: 0,
      level: "error",
      message: {
        text: "miners-2-3x: miners move 2-3x gold. refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05",
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "claims.yaml" },
            region: { startLine: 7, startColumn: 12 },
          },
        },
      ],
      partialFingerprints: { "liqstressClaim/v1": "miners-2-3x" },
    },
  ]);
});
test.each([
  ["inconclusive", "error", { ruling: "inconclusive" }],
  ["refuted", "warning", { severity: "warning" }],
  ["refuted", "note", { severity: "note" }],
  ["unexpected", "error", { ruling: "supported", expect: "refuted" }],
  ["unexpected", "error", { ruling: "inconclusive", expect: "refuted" }],
  ["changed", "note", { ruling: "supported", was: "refuted" }],
] as const)("the rule %s, as %s: %j", async (rule, level, parts) => {
  const { results } = validated(await render({ ...check, verdicts: [{ ...refuted, ...parts }] }, sarif));
  expect(results.map((result) => [result.ruleId, result.level])).toEqual([[rule, level]]);
});
test.each([
  ["./claims/金 価格.yaml", "claims/%E9%87%91%20%E4%BE%A1%E6%A0%BC.yaml"],
  ["claims\\a.yaml", "claims/a.yaml"],
  ["/tmp/a#b?.yaml", "file:///tmp/a%23b%3F.yaml"],
  ["C:\\claims\\a.yaml", "file:///C:/claims/a.yaml"],
])("the file %s is %s", async (file, uri) => {
  const { results } = JSON.parse(await render({ ...check, verdicts: [{ ...refuted, at: { file } }] }, sarif)).runs[0];
  expect(results[0].locations).toEqual([{ physicalLocation: { artifactLocation: { uri } } }]);
});
test("a claim without a file has no location, and its claim for a fingerprint", async () => {
  const verdicts = [{ ...refuted, id: null, at: null }];
  const { results } = validated(await render({ ...check, verdicts }, sarif));
  expect([results[0]!.locations, results[0]!.partialFingerprints]).toEqual([
    [],
    { "liqstressClaim/v1": "beta(GDX, GOLD, 252d) between 2 and 3" },
  ]);
});
test("mistakes of the question are results of a run that did not succeed", () => {
  const faults = [{ code: "unknown-key", found: 'key "{cliam}"', place: { file: "a.yaml", line: 3, column: 1 } }];
  const run = validated(renderFaults(faults, "sarif", "check")!);
  expect(run.invocations).toEqual([{ executionSuccessful: false }]);
  expect(run.results.map((result) => [result.ruleId, result.message.text])).toEqual([["wrong", 'key "{{cliam}}"']]);
});
test("whatever the text, the log is valid and harmless to show", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const log = await render(saying(text, { at: { file: `a${text}`, line: 7 } }), sarif);
      validated(log);
      expect(log).not.toMatch(/^\s*::|##\[|##vso\[/m);
      expect(log).not.toMatch(OBEYED);
    }),
  );
});
