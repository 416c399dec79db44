import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { check, plain, refuted } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";
import { type Read, readXml } from "./xml-reading.ts";

const junit = { ...plain, format: "junit" } as const;

// What junit-10.xsd of Jenkins' xunit plugin, and the older junit.xsd before it, ask of the elements used here.
const SCHEMA: Readonly<Record<string, { required: string[]; optional: string[]; children: string[]; text: boolean }>> =
  {
    testsuites: {
      required: [],
      optional: ["name", "tests", "failures", "errors"],
      children: ["testsuite"],
      text: false,
    },
    testsuite: {
      required: ["name", "tests", "failures", "errors"],
      optional: ["skipped"],
      children: ["testcase"],
      text: false,
    },
    testcase: {
      required: ["name", "classname"],
      optional: [],
      children: ["skipped", "error", "failure", "system-out"],
      text: false,
    },
    skipped: { required: [], optional: ["message"], children: [], text: true },
    error: { required: [], optional: ["message", "type"], children: [], text: true },
    failure: { required: [], optional: ["message", "type"], children: [], text: true },
    "system-out": { required: [], optional: [], children: [], text: true },
  };

function validated(document: string): Read {
  const root = readXml(document);
  expect(root.name).toBe("testsuites");
  validate(root);
  for (const suite of root.children) {
    const counted = (name: string) => suite.children.filter((one) => one.children.some((child) => child.name === name));
    const { tests, failures, errors, skipped } = suite.attributes;
    expect([tests, failures, errors, skipped].map(Number)).toEqual([
      suite.children.length,
      ...["failure", "error", "skipped"].map((name) => counted(name).length),
    ]);
  }
  for (const count of ["tests", "failures", "errors"]) {
    const sum = root.children.reduce((total, suite) => total + Number(suite.attributes[count]), 0);
    expect(Number(root.attributes[count])).toBe(sum);
  }
  return root;
}

function validate(element: Read): void {
  const rule = SCHEMA[element.name];
  if (rule === undefined) throw new Error(`element ${element.name}`);
  const names = Object.keys(element.attributes);
  expect(names).toEqual(expect.arrayContaining(rule.required));
  expect([...rule.required, ...rule.optional]).toEqual(expect.arrayContaining(names));
  if (!rule.text) expect(element.text.trim()).toBe("");
  const order = element.children.map((child) => rule.children.indexOf(child.name));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  for (const child of element.children) validate(child);
}

test("a testsuite for the claims file, a testcase for each claim", async () => {
  const text = await render(check, junit);
  validated(text);
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="liqstress" tests="2" failures="1" errors="0">
  <testsuite name="claims.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="miners-2-3x" classname="claims">
      <failure message="refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05" type="refuted">refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05
says: miners move 2-3x gold
quote: 鉱山会社はしばしば金の変動の2〜3倍の動きを示す
claim: beta(GDX, GOLD, 252d) between 2 and 3
at: claims.yaml:7:12</failure>
    </testcase>
    <testcase name="half-lost" classname="claims">
      <system-out>supported: -49.74 % is below -40 %; measured -49.74 %, n 120, 2025-02-05 .. 2026-02-05
claim: drawdown(BTC, 2025H2) &lt; -40%
at: claims.yaml:12:12</system-out>
    </testcase>
  </testsuite>
</testsuites>
`);
});

describe("a claim is", () => {
  const kinds = async (parts: object, failOn = plain.failOn): Promise<string[]> => {
    const root = validated(await render({ ...check, verdicts: [{ ...refuted, ...parts }] }, { ...junit, failOn }));
    return root.children[0]!.children[0]!.children.map((child) => child.name);
  };
  test("a failure where it is refuted", async () => expect(await kinds({})).toEqual(["failure"]));
  test("an error where it is inconclusive and that fails the run", async () =>
    expect(await kinds({ ruling: "inconclusive" })).toEqual(["error"]));
  test("skipped where it is inconclusive and that does not", async () =>
    expect(await kinds({ ruling: "inconclusive" }, new Set(["refuted"]))).toEqual(["skipped", "system-out"]));
  test("skipped where it is untestable", async () =>
    expect(await kinds({ ruling: "untestable" })).toEqual(["skipped", "system-out"]));
  test("skipped where its severity is a warning", async () =>
    expect(await kinds({ severity: "warning" })).toEqual(["skipped", "system-out"]));
  test("passed where it is as expected", async () =>
    expect(await kinds({ expect: "refuted" })).toEqual(["system-out"]));
  test("a failure also where the exit code is silenced", async () =>
    expect(await kinds({}, new Set(["never"]))).toEqual(["failure"]));
});

test("each file has its suite; claims without a file that of the command", async () => {
  const verdicts = [refuted, { ...refuted, at: { file: "./more/b.yml" } }, { ...refuted, at: null }, refuted];
  const root = validated(await render({ ...check, command: "assert", verdicts }, junit));
  expect(root.children.map((suite) => [suite.attributes.name, suite.children.length])).toEqual([
    ["claims.yaml", 2],
    ["./more/b.yml", 1],
    ["assert", 1],
  ]);
  expect(root.children[1]!.children[0]!.attributes.classname).toBe("more.b");
});
test("mistakes of the question are errors of their file", () => {
  const faults = [
    { code: "unknown-key", found: "key <b>", place: { file: "a.yaml", line: 3 } },
    { code: "no-data", found: "no prices" },
  ];
  const root = validated(renderFaults(faults, "junit", "check")!);
  expect(root.children.map((suite) => [suite.attributes.name, suite.attributes.errors])).toEqual([
    ["a.yaml", "1"],
    ["check", "1"],
  ]);
  expect(root.children[0]!.children[0]!.children[0]!.attributes.message).toBe("a.yaml:3: key <b>");
});
test("text of the data is text: it comes back from a reader of XML, control characters shown", async () => {
  const root = validated(await render(saying('a<b>&amp;"]]>\u0000\ufffe\n'), junit));
  expect(root.children[0]!.children[0]!.attributes.name).toBe('a<b>&amp;"]]>\\u{0}\\u{fffe}\\n');
});
test("whatever the text, the document is valid, and no line of it a command", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const document = await render(saying(text), junit);
      validated(document);
      expect(document).not.toMatch(/^\s*::|##\[|##vso\[/m);
      expect(document).not.toMatch(OBEYED);
    }),
  );
});
