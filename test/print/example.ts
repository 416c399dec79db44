import type { Verdict } from "../../src/claims/verdict.ts";
import type { Finding } from "../../src/measures/finding.ts";
import type { RenderOptions } from "../../src/print/index.ts";
import type { Report } from "../../src/print/report.ts";

/** A small report built by hand; tests change what they are about. */
export const beta: Finding = {
  measure: "beta",
  of: ["GDX", "GOLD"],
  expression: "beta(GDX, GOLD, 252d)",
  span: "252d",
  value: 1.7071067811865475,
  unit: "1",
  exact: false,
  n: 252,
  from: "2025-02-05",
  to: "2026-02-05",
  interval: { low: 1.52, high: 1.89, confidence: 0.95, method: "jackknife", degreesOfFreedom: 120.5 },
  reason: null,
  needs: null,
  rows: { used: 252, dropped: 2, lacking: [{ series: "GOLD", days: 2 }] },
  notes: [],
};

export const drop: Finding = {
  ...beta,
  measure: "drawdown",
  of: ["BTC"],
  expression: "drawdown(BTC, 2025H2)",
  span: "2025H2",
  value: -0.49736,
  unit: "%",
  exact: true,
  n: 120,
  interval: null,
  rows: { used: 120, dropped: 0, lacking: [] },
};

export const refuted: Verdict = {
  id: "miners-2-3x",
  claim: "beta(GDX, GOLD, 252d) between 2 and 3",
  ruling: "refuted",
  was: null,
  expect: null,
  leans: null,
  finding: 0,
  findings: [0],
  reason: "1.71 [1.52, 1.89] lies below 2",
  sessionsNeeded: null,
  pValue: null,
  survives: null,
  hangsOn: null,
  says: "miners move 2-3x gold",
  quote: "鉱山会社はしばしば金の変動の2〜3倍の動きを示す",
  ref: null,
  because: null,
  severity: "error",
  tags: ["miners"],
  source: null,
  at: { file: "claims.yaml", line: 7, column: 12 },
};

export const check: Report = {
  command: "check",
  asOf: "2026-02-05",
  settings: { confidence: 0.95, seed: 1, interval: "jackknife" },
  data: [
    {
      series: "GOLD",
      file: "market/gold.csv",
      column: "close",
      sha256: () => "ab12",
      kind: "price",
      first: "2014-09-17",
      last: "2026-03-30",
      rows: 2890,
    },
    {
      series: "金",
      file: "市場/金.csv",
      column: "終値",
      sha256: () => "cd34",
      kind: "price",
      first: "2014-09-17",
      last: "2026-03-30",
      rows: 4213,
    },
  ],
  findings: [beta, drop],
  verdicts: [
    refuted,
    {
      ...refuted,
      id: "half-lost",
      claim: "drawdown(BTC, 2025H2) < -40%",
      ruling: "supported",
      finding: 1,
      findings: [1],
      reason: "-49.74 % is below -40 %",
      says: null,
      quote: null,
      tags: [],
      at: { file: "claims.yaml", line: 12, column: 12 },
    },
  ],
  notes: [
    { code: "adjusted-column", message: "market/gold.csv also has an adjusted column" },
    { code: "adjusted-column", message: "market/gold.csv also has an adjusted column" },
  ],
  tables: [
    {
      title: "Claims of claims.yaml",
      columns: [
        { head: "claim", align: "left" },
        { head: "quote", align: "left", wraps: true },
        { head: "ruling", align: "left" },
        { head: "value", align: "right" },
        { head: "95 %", align: "right" },
        { head: "n", align: "right" },
      ],
      rows: [
        [
          { kind: "text", text: "miners-2-3x" },
          { kind: "text", text: "鉱山会社はしばしば金の変動の2〜3倍の動きを示す" },
          { kind: "ruling", ruling: "refuted" },
          { kind: "number", value: 1.7071067811865475, unit: "1" },
          { kind: "interval", low: 1.52, high: 1.89, unit: "1" },
          { kind: "number", value: 252, unit: "1", digits: 0 },
        ],
        [
          { kind: "text", text: "half-lost" },
          { kind: "empty" },
          { kind: "ruling", ruling: "supported" },
          { kind: "number", value: -0.49736, unit: "%" },
          { kind: "none", why: "exact: no interval" },
          { kind: "number", value: 120, unit: "1", digits: 0 },
        ],
      ],
    },
  ],
};

export const plain: RenderOptions = {
  format: "table",
  width: 80,
  color: false,
  ascii: false,
  digits: undefined,
  quiet: false,
  failOn: new Set(["refuted", "inconclusive"]),
};
