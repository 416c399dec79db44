import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../src/claims/verdict.ts";
import type { Finding } from "../../src/measures/finding.ts";
import { run } from "./transcript.ts";

const directory = mkdtempSync(join(tmpdir(), "liqstress-same-"));
afterAll(() => rmSync(directory, { recursive: true }));

interface Document {
  readonly asOf: string;
  readonly findings: readonly Finding[];
  readonly verdicts: readonly Verdict[];
}

/** The question in the five ways it can be put: a command, its --expect, an expression, a claim, a claims file. */
interface Question {
  readonly command: readonly string[];
  readonly expression: string;
  /** behind --expect, and the same as a claim's right-hand side */
  readonly expect: string;
  readonly bound: string;
}

const QUESTIONS: readonly Question[] = [
  {
    command: ["correlation", "BTC", "NDX", "--window", "60d"],
    expression: "correlation(BTC, NDX, 60d)",
    expect: "0.68..0.8",
    bound: "between 0.68 and 0.8",
  },
  {
    command: ["correlation", "ビットコイン", "ナスダック", "--last", "90", "--method", "spearman"],
    expression: "correlation(BTC, NDX, 90d, method=spearman)",
    expect: "gt 0",
    bound: "> 0",
  },
  {
    command: ["correlation", "GOLD", "Y10", "--window", "2y", "--every", "w"],
    expression: "correlation(GOLD, Y10, 2y, every=w)",
    expect: "..0.5",
    bound: "<= 0.5",
  },
  {
    command: ["beta", "GDX", "--on", "GOLD", "--window", "252d"],
    expression: "beta(GDX, GOLD, 252d)",
    expect: "2..3",
    bound: "between 2 and 3",
  },
  {
    command: ["beta", "Y10", "--on", "SPX", "--window", "252d"],
    expression: "beta(Y10, SPX, 252d)",
    expect: "0..",
    bound: ">= 0",
  },
  { command: ["ratio", "BTC", "GOLD"], expression: "BTC/GOLD", expect: "13..16", bound: "between 13 and 16" },
  { command: ["drawdown", "BTC"], expression: "drawdown(BTC)", expect: "-40%..", bound: ">= -40%" },
  {
    command: ["drawdown", "GOLD*USDJPY", "--window", "2025"],
    expression: "drawdown(GOLD*USDJPY, 2025)",
    expect: "..0%",
    bound: "<= 0%",
  },
  { command: ["level", "VIX"], expression: "level(VIX)", expect: "30..40", bound: "between 30 and 40" },
  {
    command: ["change", "Y10", "--from", "2025-04-04", "--to", "2025-04-11"],
    expression: "change(Y10, 2025-04-04..2025-04-11)",
    expect: "40bp..",
    bound: ">= 40bp",
  },
  {
    command: ["multiple", "GDX", "GOLD", "--span", "2025"],
    expression: "multiple(GDX, GOLD, 2025)",
    expect: "2x..3x",
    bound: "between 2x and 3x",
  },
  {
    command: ["percentile", "VIX", "--window", "2y"],
    expression: "percentile(VIX, 2y)",
    expect: "95%..",
    bound: ">= 95%",
  },
  { command: ["since", "GOLD"], expression: "since(GOLD)", expect: "..2025-12-31", bound: "<= 2025-12-31" },
  {
    command: ["correlation", "BTC", "GOLD", "--window", "5000d"],
    expression: "correlation(BTC, GOLD, 5000d)",
    expect: "0..1",
    bound: "between 0 and 1",
  },
];

const HERE = ["--data", "fixtures/as-claimed", "--as-of", "2026-02-05"];

async function document(argv: readonly string[]): Promise<Document & { readonly code: number }> {
  const { out, err, code } = await run([...argv, "--json", ...HERE]);
  if (code === 2) throw new Error(err);
  return { ...JSON.parse(out), code };
}

/** What must be the same: value, unit, rows, days, interval, and the reason where there is no number. */
function facts({ value, unit, n, from, to, interval, exact, reason, needs }: Finding): object {
  return { value, unit, n, from, to, interval, exact, reason, needs };
}

function ruling({ ruling, leans, reason, sessionsNeeded }: Verdict): object {
  return { ruling, leans, reason, sessionsNeeded };
}

async function agreed({ command, expression, expect: range, bound }: Question): Promise<void> {
  const claim = `${expression} ${bound}`;
  const file = join(directory, "claims.yaml");
  writeFileSync(file, `version: 1\nclaims:\n  - id: asked\n    claim: ${JSON.stringify(claim)}\n`);
  const bare = await run(["eval", expression, "--quiet", ...HERE]);
  const [table, expected, value, asserted, checked] = await Promise.all(
    [command, [...command, "--expect", range], ["eval", expression], ["assert", claim], ["check", file]].map(document),
  );
  const first = facts(value!.findings[0]!);
  expect(bare.out).toBe(`${value!.findings[0]!.value}\n`);
  for (const other of [table!, expected!, asserted!, checked!]) expect(facts(other.findings[0]!)).toEqual(first);
  for (const other of [expected!, checked!]) {
    expect(ruling(other.verdicts[0]!)).toEqual(ruling(asserted!.verdicts[0]!));
    expect([other.verdicts[0]!.claim, other.code]).toEqual([asserted!.verdicts[0]!.claim, asserted!.code]);
  }
}

describe("the same question has the same answer however it is put", { timeout: 60_000 }, () => {
  test.each(QUESTIONS.map((question) => [question.command.join(" "), question] as const))("%s", (_, question) =>
    agreed(question),
  );
  test("whatever the series, the span and the range", async () => {
    const names = ["BTC", "GOLD", "GDX", "SLV", "NDX", "SPX", "DXY", "USDJPY"];
    const asked = fc.record({
      pair: fc.shuffledSubarray(names, { minLength: 2, maxLength: 2 }),
      span: fc.constantFrom("20d", "60d", "1y", "2025H2", "2025-07-01..2025-12-31", "ytd"),
      low: fc.integer({ min: -100, max: 0 }).map((hundredths) => hundredths / 100),
      width: fc.integer({ min: 1, max: 100 }).map((hundredths) => hundredths / 100),
    });
    await fc.assert(
      fc.asyncProperty(asked, ({ pair: [a, b], span, low, width }) => {
        const high = Number((low + width).toFixed(2));
        return agreed({
          command: ["correlation", a!, b!, "--window", span],
          expression: `correlation(${a}, ${b}, ${span})`,
          expect: `${low}..${high}`,
          bound: `between ${low} and ${high}`,
        });
      }),
      { numRuns: 12, seed: 20260205 },
    );
  });
});

describe("JSON", () => {
  test("is one document with the facts of the table in full precision", async () => {
    const answer = await document(["correlation", "BTC", "GOLD", "--window", "60d"]);
    expect(answer).toMatchObject({
      schema: "liqstress/1",
      command: "correlation",
      asOf: "2026-02-05",
      settings: { confidence: 0.95, seed: 1 },
      data: [
        { series: "BTC", file: "fixtures/as-claimed/BTC-USD.csv", column: "close", kind: "price", rows: 1871 },
        { series: "GOLD", file: "fixtures/as-claimed/GC=F.csv", column: "Close", kind: "price", rows: 1286 },
      ],
      findings: [
        {
          measure: "correlation",
          of: ["BTC", "GOLD"],
          value: expect.closeTo(-0.22006, 5),
          unit: "1",
          exact: false,
          n: 60,
          from: "2025-11-10",
          to: "2026-02-05",
          interval: { low: expect.closeTo(-0.499, 3), high: expect.closeTo(0.1004, 4), confidence: 0.95 },
        },
      ],
      summary: { supported: 0, refuted: 0, inconclusive: 0, untestable: 0 },
    });
  });
  test("null stands with a reason where there is no number", async () => {
    const { findings, code } = await document(["eval", "correlation(BTC, GOLD, 5000d)"]);
    expect([findings[0]!.value, findings[0]!.interval, code]).toEqual([null, null, 3]);
    expect(findings[0]!.reason).toContain("5000");
  });
  test("a claim of a file says where it stands and which finding decided it", async () => {
    const file = join(directory, "one.yaml");
    writeFileSync(file, "version: 1\nclaims:\n  - id: dear\n    claim: GOLD > 5000\n");
    const { verdicts, code } = await document(["check", file]);
    expect(verdicts[0]).toMatchObject({ id: "dear", ruling: "refuted", finding: 0, at: { file, line: 4 } });
    expect(code).toBe(1);
  });
});
