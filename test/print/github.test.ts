import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import { check, plain, refuted } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";

const github = { ...plain, format: "github" } as const;

/** A line as the runner reads it: what stands between the first `::` and the next are the properties, parted by commas. */
function read(line: string): { command: string; properties: Record<string, string>; message: string } {
  const found = /^::(\w+) (.*?)::(.*)$/.exec(line);
  if (found === null) throw new Error(`no command: ${line}`);
  const [, command, properties, message] = found;
  const given = properties!.split(",").map((one): [string, string] => {
    const at = one.indexOf("=");
    return [
      one.slice(0, at),
      decoded(one.slice(at + 1))
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ];
  });
  return { command: command!, properties: Object.fromEntries(given), message: decoded(message!) };
}
function decoded(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

test("an annotation for each verdict that is not as wished, then the count of all", async () => {
  expect(await render(check, github)).toBe(
    "::error file=claims.yaml,line=7,col=12,title=miners-2-3x%3A refuted::refuted: 1.71 [1.52, 1.89] lies below 2; measured 1.707, 1.52 .. 1.89, n 252, 2025-02-05 .. 2026-02-05" +
      "%0Asays: miners move 2-3x gold%0Aquote: 鉱山会社はしばしば金の変動の2〜3倍の動きを示す%0Aclaim: beta(GDX, GOLD, 252d) between 2 and 3\n" +
      "1 supported, 1 refuted, 0 inconclusive, 0 untestable\n",
  );
});
test("what does not fail the run is a warning or a notice", async () => {
  const verdicts = [
    { ...refuted, severity: "warning" as const },
    { ...refuted, severity: "note" as const },
  ];
  const lines = (await render({ ...check, verdicts }, github)).split("\n");
  expect(lines.slice(0, 2).map((line) => read(line).command)).toEqual(["warning", "notice"]);
});
test("a claim without a file has no place", async () => {
  const verdicts = [{ ...refuted, id: null, at: null }];
  const [line] = (await render({ ...check, verdicts }, github)).split("\n");
  expect(read(line!).properties).toEqual({ title: "beta(GDX, GOLD, 252d) between 2 and 3: refuted" });
});
test("of 12 errors and 11 warnings 10 each are annotated, the rest counted in one line", async () => {
  const verdicts = Array.from({ length: 23 }, (_, index) => ({
    ...refuted,
    severity: index < 12 ? ("error" as const) : ("warning" as const),
  }));
  const lines = (await render({ ...check, verdicts }, github)).trimEnd().split("\n");
  expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
  expect(lines.slice(20)).toEqual([
    "not annotated: 2 more errors, 1 more warning",
    "0 supported, 23 refuted, 0 inconclusive, 0 untestable",
  ]);
});
test("mistakes of the question stand where they were made", () => {
  const faults = [{ code: "unknown-key", found: 'key "a:b"', place: { file: "a.yaml", line: 3, column: 1 } }];
  expect(renderFaults(faults, "github", "check")).toBe(
    '::error file=a.yaml,line=3,col=1,title=nothing is judged%3A unknown-key::key "a:b"\n',
  );
});

describe("no text of the data is a command, ends a property or makes a line", () => {
  test.each([
    ["::set-env name=x::y", "\\u{3a}:set-env name=x\\u{3a}:y"],
    ["##[error]x", "\\u{23}#[error]x"],
    ["50%0A::error::x", "50%0A\\u{3a}:error\\u{3a}:x"],
    ["a\r\nb\u001b[2J", "a\\r\\nb\\u{1b}[2J"],
    ["a,line=1:b", "a,line=1:b"],
  ])("%j", async (text, shown) => {
    const [line] = (await render(saying(text), github)).split("\n");
    const { properties, message } = read(line!);
    expect(Object.keys(properties)).toEqual(["file", "line", "col", "title"]);
    expect([properties.file, properties.title]).toEqual([shown, `${shown}: refuted`]);
    expect(message.split("\n").at(1)).toBe(`says: ${shown}`);
  });
  test("whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const printed = await render(saying(text), github);
        const lines = printed.split("\n");
        expect(lines).toHaveLength(3);
        expect(lines[0]!.match(/::/g)).toHaveLength(2);
        expect(Object.keys(read(lines[0]!).properties)).toEqual(["file", "line", "col", "title"]);
        expect(read(lines[0]!).message.split("\n")).toHaveLength(6);
        expect(printed).not.toMatch(/##/);
        expect(printed).not.toMatch(OBEYED);
      }),
    );
  });
});
