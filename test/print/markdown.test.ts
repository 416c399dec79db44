import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderFaults } from "../../src/print/faults.ts";
import { render } from "../../src/print/index.ts";
import type { Report } from "../../src/print/report.ts";
import { check, plain } from "./example.ts";
import { hostile, OBEYED, saying } from "./hostile.ts";

const markdown = { ...plain, format: "markdown" } as const;

async function showing(text: string): Promise<string> {
  const tables = [{ title: null, columns: [{ head: "a", align: "left" }], rows: [[{ kind: "text", text }]] }] as const;
  const report: Report = { ...check, asOf: null, data: [], findings: [], verdicts: [], notes: [], tables };
  return (await render(report, markdown)).split("\n")[2] ?? "";
}

test("a report without rulings: tables, settings, sources, remarks", async () => {
  expect(await render({ ...check, verdicts: [] }, markdown)).toBe(`### Claims of claims.yaml

| claim | quote | ruling | value | 95 % | n |
| --- | --- | --- | ---: | ---: | ---: |
| miners-2-3x | 鉱山会社はしばしば金の変動の2〜3倍の動きを示す | refuted | 1.707 | 1.52 .. 1.89 | 252 |
| half-lost |  | supported | -49.74 % | – | 120 |

as of 2026-02-05; 95 % intervals: jackknife

- GOLD, market/gold.csv:close, 2014-09-17 .. 2026-03-30, 2890 rows
- 金, 市場/金.csv:終値, 2014-09-17 .. 2026-03-30, 4213 rows

- market/gold.csv also has an adjusted column
- –: exact: no interval
`);
});

describe("a job summary", () => {
  const [first, second] = check.verdicts;
  const table = {
    title: null,
    columns: [
      { head: "ruling", align: "left" },
      { head: "claim", align: "left" },
    ],
    rows: [
      [
        { kind: "ruling", ruling: "refuted", verdict: 0, was: "supported" },
        { kind: "text", text: "miners-2-3x" },
      ],
      [
        { kind: "ruling", ruling: "supported", verdict: 1 },
        { kind: "text", text: "half-lost" },
      ],
    ],
  } as const;
  const ruled: Report = {
    ...check,
    data: [],
    notes: [
      { code: "ruling", message: "miners-2-3x: said in the table" },
      { code: "multiplicity", message: "1 of 2 would survive" },
    ],
    verdicts: [{ ...first!, because: "it held in 2025" }, second!],
    tables: [table],
  };
  test("has the count, what is not as wished with its reason, and the rest folded", async () => {
    expect(await render(ruled, markdown)).toBe(`**1 supported, 1 refuted, 0 inconclusive, 0 untestable**

| ruling | claim | why |
| --- | --- | --- |
| refuted (was supported) | miners-2-3x | 1.71 \\[1.52, 1.89\\] lies below 2<br>it held in 2025 |

<details><summary>The other claims</summary>

| ruling | claim | why |
| --- | --- | --- |
| supported | half-lost | -49.74 % is below -40 % |

</details>

<details><summary>Data and remarks</summary>

as of 2026-02-05; 95 % intervals: jackknife

- 1 of 2 would survive

</details>
`);
  });
  test("folds all claims where all are as wished", async () => {
    const verdicts = [second!, second!];
    const text = await render({ ...ruled, verdicts }, { ...markdown, quiet: true });
    expect(text.split("\n").slice(0, 3)).toEqual([
      "**2 supported, 0 refuted, 0 inconclusive, 0 untestable**",
      "",
      "<details><summary>The claims</summary>",
    ]);
    expect(text).toMatch(/<\/details>\n$/);
    expect(text).not.toContain("Data and remarks");
  });
  test("leaves tables that are not about rulings open", async () => {
    const text = await render({ ...ruled, tables: [...check.tables, table] }, markdown);
    expect(text.indexOf("### Claims of claims.yaml")).toBeLessThan(text.indexOf("<details>"));
  });
  test("no text ends a cell, a line or a fold", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const rows = [[table.rows[0][0], { kind: "text", text } as const]];
        const report = { ...saying(text), data: [], notes: [], tables: [{ ...table, rows }] };
        const lines = (await render(report, { ...markdown, quiet: true })).split("\n");
        expect(lines).toHaveLength(6);
        expect(lines[4]!.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(4);
        expect(lines[4]!.replaceAll("<br>", " ")).not.toMatch(/[<>]|::|##\[/);
        expect(lines.join("")).not.toMatch(OBEYED);
      }),
    );
  });
});

test("text of the data is never markup", async () => {
  expect(await showing("a|b")).toBe("| a\\|b |");
  expect(await showing("<b>&amp;")).toBe("| &lt;b&gt;&amp;amp; |");
  expect(await showing("*x* _y_ `z` [l](u) ~s~ $m$ \\")).toBe(
    "| \\*x\\* \\_y\\_ \\`z\\` \\[l\\](u) \\~s\\~ \\$m\\$ \\\\ |",
  );
  expect(await showing("@team #12")).toBe("| &#64;team \\#12 |");
});
test("a line break is shown, not made", async () => expect(await showing("a\nb")).toBe("| a\\\\nb |"));
test("no text is a command to a CI runner", async () => {
  expect(await showing("::error::x")).toBe("| &#58;&#58;error&#58;&#58;x |");
  expect(await showing("##[group]")).toBe("| \\#\\#\\[group\\] |");
});
test("control characters are shown", async () => expect(await showing("\u001b[1m")).toBe("| \\\\u{1b}\\[1m |"));
test("mistakes of the question are a list", () => {
  const faults = [{ code: "unknown-key", found: 'key "<b>"', place: { file: "a.yaml", line: 3 } }];
  expect(renderFaults(faults, "markdown", "check")).toBe(
    '**the question is wrong, nothing is judged**\n\n- a.yaml:3: key "&lt;b&gt;"\n',
  );
});
