import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "../../src/print/index.ts";
import type { Cell, Report, Table } from "../../src/print/report.ts";
import { columns } from "./columns.ts";
import { check, plain } from "./example.ts";

const bare: Report = {
  ...check,
  command: "level",
  asOf: null,
  data: [],
  findings: [],
  verdicts: [],
  notes: [],
  tables: [],
};
const quote = "鉱山会社はしばしば金の変動の2〜3倍の動きを示す";

function showing(table: Partial<Table>): Report {
  return { ...bare, tables: [{ title: null, columns: [], rows: [], ...table }] };
}

function texts(...cells: string[]): Cell[] {
  return cells.map((text) => ({ kind: "text", text }));
}

test("a report is its tables, the count of rulings, the settings, the sources and each remark once", async () => {
  expect(await render(check, plain)).toBe(
    `Claims of claims.yaml

claim        quote                        ruling        value          95 %    n
────────────────────────────────────────────────────────────────────────────────
miners-2-3x  鉱山会社はしばしば金の変動   refuted       1.707  1.52 .. 1.89  252
             の2〜3倍の動きを示す
half-lost                                 supported  -49.74 %             –  120

1 supported, 1 refuted, 0 inconclusive, 0 untestable

as of 2026-02-05; 95 % intervals: jackknife

GOLD  market/gold.csv:close  2014-09-17 .. 2026-03-30  2890 rows
金    市場/金.csv:終値       2014-09-17 .. 2026-03-30  4213 rows

• market/gold.csv also has an adjusted column
• –: exact: no interval
`,
  );
});

test("--quiet leaves the tables and the count of rulings", async () => {
  const text = await render(check, { ...plain, quiet: true });
  expect(text).toMatch(/0 untestable\n$/);
  expect(text).not.toContain("market/gold.csv");
});

test("the seed is shown where the intervals depend on it", async () => {
  const findings = check.findings.map((finding) => ({
    ...finding,
    interval: finding.interval && { ...finding.interval, method: "bootstrap" as const },
  }));
  expect(await render({ ...check, findings }, plain)).toContain(
    "as of 2026-02-05; 95 % intervals: bootstrap; seed 1\n",
  );
});

test("a report without anything prints nothing", async () => expect(await render(bare, plain)).toBe(""));

test("a number asked for with --digits has that many decimals, a count none", async () => {
  const text = await render(check, { ...plain, digits: 4, width: 120 });
  expect(text).toContain("1.7071  1.5200 .. 1.8900  252\n");
});

describe("--ascii", () => {
  test("has nothing but ASCII outside the text of the data", async () => {
    const text = await render(check, { ...plain, ascii: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is a range that includes them
    expect(text.replace(/[ぁ-鿿〜]/g, "")).toMatch(/^[\x00-\x7f]*$/);
    expect(text).toContain("* -: exact: no interval\n");
  });
  test("keeps a Japanese quote", async () => {
    expect(await render(check, { ...plain, ascii: true, width: 200 })).toContain(quote);
  });
});

describe("alignment", () => {
  test("columns line up behind Japanese, halfwidth, decomposed and emoji text", async () => {
    const names = ["GOLD", "金", "ﾄﾞﾙ円", "か\u3099き\u3099", "é", "👍金", quote];
    const table = {
      columns: [
        { head: "銘柄", align: "left" },
        { head: "値", align: "right" },
      ] as const,
      rows: names.map((name): Cell[] => [...texts(name), { kind: "number", value: 1.5, unit: "x" }]),
    };
    const lines = (await render(showing(table), plain)).trimEnd().split("\n");
    expect(lines).toHaveLength(names.length + 2);
    expect(new Set(lines.map(columns))).toEqual(new Set([columns(quote) + 2 + 5]));
  });
  test("a colour changes no column", async () => {
    const colored = await render(check, { ...plain, color: true });
    expect(colored).toContain("\u001b[31mrefuted\u001b[39m   ");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is taken away
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(await render(check, plain));
  });
  test("a table of 200 rows keeps its columns and its one head", async () => {
    const rows = Array.from({ length: 200 }, (_none, row): Cell[] => texts(`row ${row}`, "金".repeat(row % 7), "end"));
    const columnsOf = ["a", "b", "c"].map((head) => ({ head, align: "right" as const }));
    const lines = (await render(showing({ columns: columnsOf, rows }), plain)).trimEnd().split("\n");
    expect(lines).toHaveLength(202);
    expect(new Set(lines.map(columns)).size).toBe(1);
  });
});

describe("width", () => {
  const letter = fc.constantFrom("a", "B", "7", " ", "金", "は", "、", "「", "ｶ", "か\u3099", "é");
  const cell = fc.array(letter, { maxLength: 40 }).map((letters) => letters.join("").replace(/ +/g, " "));
  test("no line is wider than asked for, and no character of a cell is lost", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 12, max: 90 }),
        fc.tuple(fc.boolean(), fc.boolean()),
        async (cells, width, [wraps, right]) => {
          const table = {
            columns: [
              { head: "a", align: "left" },
              { head: "b", align: right ? "right" : "left", wraps },
              { head: "c", align: "right" },
            ] as const,
            rows: cells.map((row) => texts(...row)),
          };
          const text = await render(showing(table), { ...plain, width });
          for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
          expect(letters(text.replace(/[─\n]/g, ""))).toEqual(letters(`abc${cells.flat().join("")}`));
        },
      ),
      { numRuns: 200 },
    );
  });
  function letters(text: string): string[] {
    return [...text.replaceAll(" ", "")].sort();
  }
  test("columns without names have no empty line and no rule above them", async () => {
    const columns = [
      { head: "", align: "left" },
      { head: "", align: "left" },
    ] as const;
    const table = { columns, rows: [texts("claim", "A > 1")] };
    expect(await render(showing(table), plain)).toBe("claim  A > 1\n");
  });
  test("where room is short heads are cut first, then days, numbers last", async () => {
    const table = {
      columns: [
        { head: "correlation", align: "right" },
        { head: "95 % interval", align: "right" },
        { head: "from", align: "left" },
      ] as const,
      rows: [texts("-27.11", "-0.10 .. 0.63", "2025-11-17")],
    };
    const at = async (width: number) => (await render(showing(table), { ...plain, width })).split("─\n")[1];
    expect(await at(25)).toBe("-27.11  -0.10  2025-11-17\n           ..\n         0.63\n");
    expect(await at(20)).toBe("-27.11  -0.10  2025-\n           ..  11-17\n         0.63\n");
  });
  test("a table narrower than its widest characters overflows rather than lose one", async () => {
    const table = { columns: [{ head: "a", align: "left" }] as const, rows: [texts("」ﾞ金、x")] };
    expect(await render(showing(table), { ...plain, width: 1 })).toBe("a\n───\n」ﾞ\n金\n、x\n");
  });
  test("long remarks wrap behind their bullet", async () => {
    const notes = [{ code: "long", message: "the first half of the remark and the second half" }];
    expect(await render({ ...bare, notes }, { ...plain, width: 30 })).toBe(
      "• the first half of the remark\n  and the second half\n",
    );
  });
});

describe("what data cannot do", () => {
  test("escape sequences, line breaks and bidirectional controls in names are shown, not sent", async () => {
    const table = {
      columns: [{ head: "a\u001b[2J", align: "left" }] as const,
      rows: [texts("x\u001b[31m\n\u202ey\u0085")],
    };
    expect(await render(showing({ ...table, title: "t\u0007" }), plain)).toBe(
      `t\\u{7}\n\na\\u{1b}[2J\n${"─".repeat(28)}\nx\\u{1b}[31m\\n\\u{202e}y\\u{85}\n`,
    );
  });
  test("a line of a table is no command to a CI runner", async () => {
    const table = {
      columns: [{ head: "a", align: "left" }] as const,
      rows: [texts("::error::x"), texts("b ##[group]")],
    };
    const text = await render(showing(table), plain);
    expect(text).toContain("\n\\u{3a}:error::x\n");
    expect(text).toContain("b \\u{23}#[group]\n");
  });
});
