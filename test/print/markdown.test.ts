import { expect, test } from "vitest";
import { render } from "../../src/print/index.ts";
import type { Report } from "../../src/print/report.ts";
import { check, plain } from "./example.ts";

const markdown = { ...plain, format: "markdown" } as const;

async function showing(text: string): Promise<string> {
  const tables = [{ title: null, columns: [{ head: "a", align: "left" }], rows: [[{ kind: "text", text }]] }] as const;
  const report: Report = { ...check, asOf: null, data: [], findings: [], verdicts: [], notes: [], tables };
  return (await render(report, markdown)).split("\n")[2] ?? "";
}

test("a report for a job summary", async () => {
  expect(await render(check, markdown)).toBe(`### Claims of claims.yaml

| claim | quote | ruling | value | 95 % | n |
| --- | --- | --- | ---: | ---: | ---: |
| miners-2-3x | 鉱山会社はしばしば金の変動の2〜3倍の動きを示す | refuted | 1.707 | 1.52 .. 1.89 | 252 |
| half-lost |  | supported | -49.74 % | – | 120 |

**1 supported, 1 refuted, 0 inconclusive, 0 untestable**

as of 2026-02-05; 95 % intervals: jackknife

- GOLD, market/gold.csv:close, 2014-09-17 .. 2026-03-30, 2890 rows
- 金, 市場/金.csv:終値, 2014-09-17 .. 2026-03-30, 4213 rows

- market/gold.csv also has an adjusted column
- –: exact: no interval
`);
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
