import { describe, expect, test } from "vitest";
import { render } from "../../src/print/index.ts";
import { beta, check, plain, refuted } from "./example.ts";

const json = { ...plain, format: "json" } as const;

test("the document of one verdict", async () => {
  const report = { ...check, data: check.data.slice(0, 1), findings: [beta], verdicts: [refuted], notes: [] };
  expect(await render(report, json)).toBe(`{
  "schema": "liqstress/1",
  "command": "check",
  "asOf": "2026-02-05",
  "settings": {
    "confidence": 0.95,
    "seed": 1,
    "interval": "jackknife"
  },
  "data": [
    {
      "series": "GOLD",
      "file": "market/gold.csv",
      "column": "close",
      "sha256": "ab12",
      "kind": "price",
      "first": "2014-09-17",
      "last": "2026-03-30",
      "rows": 2890
    }
  ],
  "findings": [
    {
      "measure": "beta",
      "of": [
        "GDX",
        "GOLD"
      ],
      "expression": "beta(GDX, GOLD, 252d)",
      "span": "252d",
      "value": 1.7071067811865475,
      "unit": "1",
      "exact": false,
      "n": 252,
      "from": "2025-02-05",
      "to": "2026-02-05",
      "interval": {
        "low": 1.52,
        "high": 1.89,
        "confidence": 0.95,
        "method": "jackknife",
        "degreesOfFreedom": 120.5
      },
      "reason": null,
      "needs": null,
      "rows": {
        "used": 252,
        "dropped": 2,
        "lacking": [
          {
            "series": "GOLD",
            "days": 2
          }
        ]
      },
      "notes": [],
      "evidence": null
    }
  ],
  "verdicts": [
    {
      "id": "miners-2-3x",
      "claim": "beta(GDX, GOLD, 252d) between 2 and 3",
      "ruling": "refuted",
      "was": null,
      "expect": null,
      "leans": null,
      "finding": 0,
      "findings": [
        0
      ],
      "reason": "1.71 [1.52, 1.89] lies below 2",
      "sessionsNeeded": null,
      "pValue": null,
      "survives": null,
      "hangsOn": null,
      "says": "miners move 2-3x gold",
      "quote": "鉱山会社はしばしば金の変動の2〜3倍の動きを示す",
      "ref": null,
      "because": null,
      "severity": "error",
      "tags": [
        "miners"
      ],
      "source": null,
      "at": {
        "file": "claims.yaml",
        "line": 7,
        "column": 12
      }
    }
  ],
  "summary": {
    "supported": 0,
    "refuted": 1,
    "inconclusive": 0,
    "untestable": 0
  },
  "notes": []
}
`);
});

test("the order of keys does not depend on how the facts were made", async () => {
  const reversed = Object.fromEntries(Object.entries(beta).reverse()) as unknown as typeof beta;
  const one = await render({ ...check, findings: [beta] }, json);
  expect(await render({ ...check, findings: [reversed] }, json)).toBe(one);
});

test("a number that is none is null, with a reason", async () => {
  const document = JSON.parse(await render({ ...check, findings: [{ ...beta, value: Number.NaN }] }, json));
  expect(document.findings[0].value).toBeNull();
  expect(document.findings[0].reason).toBe("the value is not a finite number");
});

test("zero has no sign", async () => {
  expect(await render({ ...check, findings: [{ ...beta, value: -0 }] }, json)).toContain('"value": 0,');
});

test("a place without a line has null for it", async () => {
  const verdicts = [{ ...refuted, at: { file: "-" } }];
  expect(JSON.parse(await render({ ...check, verdicts }, json)).verdicts[0].at).toEqual({
    file: "-",
    line: null,
    column: null,
  });
});

describe("tables", () => {
  test("are given where there is neither finding nor verdict", async () => {
    const document = JSON.parse(await render({ ...check, findings: [], verdicts: [] }, json));
    expect(document.tables[0].columns).toEqual(["claim", "quote", "ruling", "value", "95 %", "n"]);
    expect(document.tables[0].rows[1]).toEqual(["half-lost", null, "supported", -0.49736, null, 120]);
  });
  test("are not repeated where findings carry the answer", async () => {
    expect(JSON.parse(await render(check, json))).not.toHaveProperty("tables");
  });
});

test("control and bidirectional characters are escapes that read back as themselves", async () => {
  const says = "a\u001b\u007f\u0085\u202e\u2028金";
  const text = await render({ ...check, verdicts: [{ ...refuted, says }] }, json);
  expect(text).toContain('"a\\u001b\\u007f\\u0085\\u202e\\u2028金"');
  expect(JSON.parse(text).verdicts[0].says).toBe(says);
});
