import { describe, expect, test } from "vitest";
import type { Verdict } from "../../src/claims/verdict.ts";
import { FAIL_ON_DEFAULT, level, outcome, reported } from "../../src/print/outcome.ts";
import { refuted } from "./example.ts";

const on = (...words: string[]) => new Set(words);
const verdict = (parts: Partial<Verdict>): Verdict => ({ ...refuted, ...parts });

describe("what a verdict is to the run", () => {
  test.each([
    ["supported", {}, "passed"],
    ["refuted", {}, "failed"],
    ["inconclusive", {}, "undecided"],
    ["untestable", {}, "skipped"],
    ["refuted", { expect: "refuted" }, "passed"],
    ["supported", { expect: "refuted" }, "failed"],
    ["inconclusive", { expect: "refuted" }, "undecided"],
    ["refuted", { severity: "warning" }, "skipped"],
    ["refuted", { severity: "note" }, "skipped"],
    ["supported", { severity: "note" }, "passed"],
  ] as const)("%s, %j: %s", (ruling, parts, expected) => {
    expect(outcome(verdict({ ruling, ...parts }), FAIL_ON_DEFAULT)).toBe(expected);
  });
  test("what --fail-on does not name does not fail the run", () => {
    expect(outcome(verdict({}), on("inconclusive"))).toBe("skipped");
    expect(outcome(verdict({ ruling: "inconclusive" }), on("refuted"))).toBe("skipped");
  });
  test("with change a ruling fails where it was another, and only there", () => {
    const change = on("change");
    expect(outcome(verdict({ was: "supported" }), change)).toBe("failed");
    expect(outcome(verdict({ ruling: "supported", was: "refuted" }), change)).toBe("failed");
    expect(outcome(verdict({ ruling: "inconclusive", was: "refuted" }), change)).toBe("failed");
    expect(outcome(verdict({ ruling: "untestable", was: "refuted" }), change)).toBe("failed");
    expect(outcome(verdict({}), change)).toBe("skipped");
    expect(outcome(verdict({ was: "supported", severity: "warning" }), change)).toBe("skipped");
  });
  test("without change a change fails nothing by itself", () =>
    expect(outcome(verdict({ ruling: "supported", was: "refuted" }), FAIL_ON_DEFAULT)).toBe("passed"));
});

describe("how loudly it is said", () => {
  test.each([
    ["error", {}, ["refuted"]],
    ["error", { ruling: "inconclusive" }, ["inconclusive"]],
    ["warning", { ruling: "inconclusive" }, ["refuted"]],
    ["warning", { severity: "warning" }, ["refuted"]],
    ["note", { severity: "note" }, ["refuted"]],
    [null, { ruling: "supported" }, ["refuted"]],
    [null, { ruling: "untestable" }, ["refuted"]],
    ["note", { ruling: "supported", was: "refuted" }, ["refuted"]],
    ["error", { ruling: "supported", was: "refuted" }, ["change"]],
  ] as const)("%s: %j, failing on %j", (expected, parts, failOn) => {
    expect(level(verdict(parts), on(...failOn))).toBe(expected);
  });
  test("never silences the exit code, not the reports", () => {
    expect(reported(on("never"))).toEqual(FAIL_ON_DEFAULT);
    expect(reported(on("never", "change"))).toEqual(on("never", "change"));
  });
});
