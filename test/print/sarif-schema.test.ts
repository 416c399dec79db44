import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import Draft4 from "ajv-draft-04";
import formats from "ajv-formats";
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { plain } from "./example.ts";
import { hostile, saying } from "./hostile.ts";
import { FAILING, FAULTS, REPORTS } from "./variety.ts";

// A pattern of the schema (of languages) is none where expressions are read strictly.
const ajv = new Draft4({ allErrors: true, unicodeRegExp: false });
formats.default(ajv as never);
const check = ajv.compile(schema);

/** What the official schema says against a log. */
function complaint(text: string): string {
  return check(JSON.parse(text)) ? "" : ajv.errorsText(check.errors);
}

test("every kind of verdict, in several files, in nasty words, and none at all", async () => {
  for (const report of REPORTS)
    for (const failOn of FAILING)
      expect(complaint(await render(report, { ...plain, failOn, format: "sarif" }))).toBe("");
});
test("mistakes of the question", () => {
  for (const faults of FAULTS) expect(complaint(renderFaults(faults, "sarif", "check")!)).toBe("");
});
test("whatever the text", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      expect(
        complaint(await render(saying(text, { at: { file: text, line: 7 } }), { ...plain, format: "sarif" })),
      ).toBe("");
    }),
  );
});
test.each([
  ["a level it does not know", '"level": "error"', '"level": "fatal"'],
  ["a key it does not know", '"ruleIndex"', '"ruleNumber"'],
  ["a path that is no URI", '"uri": "a.yaml"', '"uri": "a b.yaml"'],
  ["a line 0", '"startLine": 1', '"startLine": 0'],
])("the schema refuses %s", async (_, right, wrong) => {
  const log = await render(REPORTS[0]!, { ...plain, format: "sarif" });
  expect(log).toContain(right);
  expect(complaint(log.replace(right, wrong))).not.toBe("");
});
