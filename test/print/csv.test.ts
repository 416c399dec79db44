import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { render } from "../../src/print/index.ts";
import type { Report } from "../../src/print/report.ts";
import { beta, check, drop, plain, refuted } from "./example.ts";

const csv = { ...plain, format: "csv" } as const;

function parsed(text: string): Record<string, string>[] {
  const result = Papa.parse<Record<string, string>>(text, { header: true, newline: "\r\n", skipEmptyLines: true });
  expect(result.errors).toEqual([]);
  return result.data;
}

async function saying(text: string): Promise<string | undefined> {
  const report = { ...check, verdicts: [{ ...refuted, says: text }] };
  return parsed(await render(report, csv))[0]?.says;
}

test("a measure gives one row per finding, in full precision, lines ended by CRLF", async () => {
  const report: Report = { ...check, command: "beta", verdicts: [] };
  expect(await render(report, csv)).toBe(
    [
      "measure,of,expression,span,value,unit,exact,n,from,to,low,high,confidence,method,reason,needs",
      'beta,GDX;GOLD,"beta(GDX, GOLD, 252d)",252d,1.7071067811865475,1,false,252,2025-02-05,2026-02-05,1.52,1.89,0.95,jackknife,,',
      'drawdown,BTC,"drawdown(BTC, 2025H2)",2025H2,-0.49736,%,true,120,2025-02-05,2026-02-05,,,,,,',
      "",
    ].join("\r\n"),
  );
});

test("check gives one row per verdict, with the finding that decides", async () => {
  const rows = parsed(await render(check, csv));
  expect(rows.map((row) => [row.id, row.ruling, row.value, row.low, row.line])).toEqual([
    ["miners-2-3x", "refuted", "1.7071067811865475", "1.52", "7"],
    ["half-lost", "supported", "-0.49736", "", "12"],
  ]);
  expect(rows[0]?.quote).toBe(refuted.quote);
});

test("a check without claims still names its columns", async () => {
  expect(await render({ ...check, verdicts: [] }, csv)).toMatch(/^id,ruling,[^\n]*\r\n$/);
});

test("where there are no findings the tables are given, an interval in two columns", async () => {
  const tables = check.tables.map((table) => ({ ...table, title: null }));
  const text = await render({ ...check, command: "data list", findings: [], verdicts: [], tables }, csv);
  expect(text).toBe(
    [
      "claim,quote,ruling,value,95 % low,95 % high,n",
      `miners-2-3x,${refuted.quote},refuted,1.7071067811865475,1.52,1.89,252`,
      "half-lost,,supported,-0.49736,,,120",
      "",
    ].join("\r\n"),
  );
});

test("no number is an empty field with its reason", async () => {
  const none = { ...beta, value: null, interval: null, reason: "no common day" };
  const rows = parsed(await render({ ...check, command: "beta", findings: [none, drop] }, csv));
  expect([rows[0]?.value, rows[0]?.reason]).toEqual(["", "no common day"]);
});

describe("what a spreadsheet would take for a formula is text", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "－1", "::add-mask::x"])("%s", async (text) => {
    expect(await saying(text)).toBe(`'${text}`);
  });
  test("also behind a tab or a carriage return", async () => {
    expect(await saying("\t=1")).toBe("'\\t=1");
    expect(await saying("\r=1")).toBe("'\\r=1");
  });
  test("a negative number is a number", async () => {
    const findings = [{ ...drop, value: -0.5 }];
    expect(parsed(await render({ ...check, command: "drawdown", findings }, csv))[0]?.value).toBe("-0.5");
  });
});

test("any text without control characters comes back from a reader of RFC 4180", async () => {
  const letter = fc.constantFrom("a", '"', ",", "'", " ", ";", "金", "」", "\\", "|");
  await fc.assert(
    fc.asyncProperty(fc.array(letter, { maxLength: 12 }), async (letters) => {
      expect(await saying(letters.join(""))).toBe(letters.join(""));
    }),
    { numRuns: 200 },
  );
});

test("control characters are escapes: every record is one line", async () => {
  expect(await saying("a\nb\u001b[31m\u202e")).toBe("a\\nb\\u{1b}[31m\\u{202e}");
});
