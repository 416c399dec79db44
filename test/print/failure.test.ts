import { expect, test } from "vitest";
import { Failure, type Fault } from "../../src/failure.ts";
import { failureText } from "../../src/print/index.ts";
import { columns } from "./columns.ts";

const fault: Fault = {
  code: "unknown-measure",
  found: 'unknown measure "corelation"',
  suggestion: "correlation",
  place: { file: "claims.txt", line: 3, column: 1 },
  excerpt: { text: "corelation(BTC, GOLD) > 0", start: 0, length: 10 },
};

function marked(text: string, wrong: string, width = 80): string {
  return failureText(
    new Failure({ ...fault, excerpt: { text, start: text.indexOf(wrong), length: wrong.length } }),
    width,
  );
}

test("a fault is its place, what was found, a suggestion, the line and carets", () => {
  expect(failureText(new Failure(fault))).toBe(`claims.txt:3:1: unknown measure "corelation"; did you mean "correlation"
  corelation(BTC, GOLD) > 0
  ^^^^^^^^^^
`);
});

test("a fault without a line is one sentence", () => {
  expect(failureText(new Failure({ code: "x", found: "no data", expected: "give --data" }))).toBe(
    "no data; give --data\n",
  );
});

test("several faults follow one another", () => {
  const second = { code: "x", found: "second" };
  expect(
    failureText(new Failure([fault, second]))
      .split("\n")
      .slice(2),
  ).toEqual(["  ^^^^^^^^^^", "second", ""]);
});

test("carets stand under the right characters behind Japanese text", () => {
  for (const before of ["金は", "ﾄﾞﾙ ", "か\u3099", "「", "👍"]) {
    const [, line = "", carets = ""] = marked(`${before}corelation(金)`, "corelation").split("\n");
    expect(columns(line.slice(0, line.indexOf("corelation")))).toBe(carets.indexOf("^"));
    expect(carets.trim()).toBe("^^^^^^^^^^");
  }
});

test("a wide character gets two carets, an end of line one", () => {
  expect(marked("a 金 b", "金")).toContain("\n    ^^\n");
  const end = failureText(new Failure({ ...fault, excerpt: { text: "beta(", start: 5, length: 0 } }));
  expect(end).toContain("\n  beta(\n       ^\n");
});

test("control characters are shown, and the carets count what is shown", () => {
  expect(marked("\u001b[2J bad", "bad")).toContain("\n  \\u{1b}[2J bad\n            ^^^\n");
  const named = { ...fault, found: "unknown \u001b]0;x\u0007\n", place: { file: "a\u202eb" }, excerpt: undefined };
  expect(failureText(new Failure(named))).toBe(
    'a\\u{202e}b: unknown \\u{1b}]0;x\\u{7}\\n; did you mean "correlation"\n',
  );
});

test("of a line wider than the terminal the part around the fault is shown", () => {
  const text = marked(`${"金".repeat(500)}bad${"は".repeat(500)}`, "bad", 40);
  const [, line = "", carets = ""] = text.split("\n");
  expect(columns(line)).toBeLessThanOrEqual(40);
  expect(columns(line.slice(0, line.indexOf("bad")))).toBe(carets.indexOf("^"));
  expect(line).toMatch(/^ {2}\.\.\.金+badは+\.\.\.$/);
});
