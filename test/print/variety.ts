import type { Ruling, Verdict } from "../../src/claims/verdict.ts";
import type { Fault } from "../../src/failure.ts";
import { FAIL_ON } from "../../src/print/outcome.ts";
import type { Report } from "../../src/print/report.ts";
import { check, refuted } from "./example.ts";
import { saying } from "./hostile.ts";

const RULINGS: readonly Ruling[] = ["supported", "refuted", "inconclusive", "untestable"];
const SEVERITIES = ["error", "warning", "note"] as const;

/** Words that a format may take for markup, a command, an argument or the end of itself. */
export const NASTY = [
  "::error file=a::b",
  "##[error] ##vso[task.complete]",
  '<a b="c">&amp;&#10;</a> & < >',
  "]]> <![CDATA[ --> <!-- <?xml",
  "\u0000\u0001\u001b[31m\u007f\u0085\t\r\n",
  "鉱山会社は金の2〜3倍",
  "👩‍🚀🚀 \u{10ffff}",
  "\ud800 \udc00\ud800",
  "\ufffe\uffff\ufeff\u202e\u2028",
  "{0} [a](b) \\] %0A %",
  "a // b/../c?d#e 100% C:\\x",
  " ",
  "",
];

/** A verdict of every ruling, expectation, severity and past, in several files and in none. */
const EVERY: readonly Verdict[] = RULINGS.flatMap((ruling) =>
  [null, ...RULINGS].flatMap((expect) =>
    [null, ...RULINGS].flatMap((was) =>
      SEVERITIES.map((severity): Verdict => {
        const at = { error: { file: "a.yaml", line: 1, column: 1 }, warning: { file: "more/金.yaml" }, note: null };
        return { ...refuted, ruling, expect, was, severity, at: at[severity] };
      }),
    ),
  ),
);

/** Reports that a format for CI must hold: every kind of verdict, nasty words in every place, no verdict at all. */
export const REPORTS: readonly Report[] = [
  { ...check, verdicts: EVERY },
  { ...check, verdicts: [] },
  { ...check, findings: [], verdicts: [{ ...refuted, finding: null, findings: [] }] },
  ...NASTY.map((text) => saying(text)),
];

/** Each thing that may fail a run, alone, and the two that do unless asked otherwise. */
export const FAILING: readonly ReadonlySet<string>[] = [
  ...FAIL_ON.map((one) => new Set([one])),
  new Set(["refuted", "inconclusive"]),
];

/** Mistakes of a question, with and without a place, one and many. */
export const FAULTS: readonly (readonly Fault[])[] = [
  [{ code: "no-data", found: "no prices" }],
  NASTY.map((found) => ({ code: "unknown-key", found, place: { file: found, line: 3, column: 5 } })),
  [{ code: "unknown-key", found: "key", expected: "a key", suggestion: "claim", place: { line: 3 } }],
];
