import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import type { Note } from "../series/series.ts";
import { isNoEstimate } from "../stats/estimate.ts";
import { breakEvidence } from "./breaks/evidence.ts";
import { type Link, linkOf, type Moves, movesOf } from "./breaks/link.ts";
import { type Halves, halvesOf } from "./breaks/parts.ts";
import { breakRecords } from "./breaks/records.ts";
import { breakSought, type Sought, sampleOf } from "./breaks/sought.ts";
import { breakTable, cutsTable, partsTable, testsTable } from "./breaks/tables.ts";
import type { Command } from "./command.ts";
import { report } from "./report.ts";
import { spans } from "./settings.ts";

/** Whether a correlation or a beta was the same throughout a span, when it broke if not, and what it was before and after. */
export const breaks: Command = async ({ inquiry, operands, typed }) => {
  const link = linkOf("breaks", inquiry, operands, typed);
  const found = spans(typed, ["all"]).map((span) => looked(inquiry, link, span));
  const { confidence } = inquiry.settings;
  const tables = found.flatMap(({ finding, whole, sought, halves }) => [
    breakTable(finding, link, sought, whole, confidence),
    ...(sought === null || halves === null ? [] : told(link, sought, halves, confidence)),
  ]);
  const findings = found.flatMap(({ finding, halves }) =>
    halves === null ? [finding] : [finding, halves.before, halves.after],
  );
  const notes = [
    ...found.flatMap((one) => [...unfound(one), ...disagreement(one, confidence)]),
    ...warnings(link, found.filter(({ sought }) => sought !== null).length, confidence),
  ];
  return {
    kind: "report",
    report: report("breaks", inquiry, { findings, tables, notes, records: () => breakRecords(found) }),
  };
};

/** What stands below the answer: the tests, the parts, the numbers of breaks. */
function told(link: Link, sought: Sought, { before, after, cut }: Halves, confidence: number): Table[] {
  const title = `before and after ${sought.break.day}, looked for to make them differ`;
  return [
    testsTable(link, sought),
    partsTable(title, [before, after], link, confidence),
    ...(sought.cuts === null ? [] : cutsTable(sought.cuts, cut, link, confidence)),
  ];
}

interface Looked {
  readonly finding: Finding;
  /** the link over the whole span */
  readonly whole: Finding;
  readonly sought: Sought | null;
  readonly halves: Halves | null;
}

function looked(inquiry: Inquiry, link: Link, span: string): Looked {
  const whole = inquiry.values(link.call(span))[0]!.finding;
  // Which day decides is said of the parts, which are printed.
  const notes = whole.notes.filter(({ code }) => code !== "one-day");
  const { expression } = inquiry.values(link.breakday(span))[0]!.finding;
  const untold = { measure: "break", value: null, unit: "date", exact: false, interval: null } as const;
  const base: Finding = { ...whole, ...untold, expression, notes };
  if (whole.value === null) return { finding: base, whole, sought: null, halves: null };
  const moves: Moves = movesOf(inquiry, link);
  const sample = sampleOf(moves, whole);
  const { seed, confidence } = inquiry.settings;
  const sought = breakSought(link, sample, { seed, confidence });
  if (isNoEstimate(sought)) {
    const reason = `whether there was a break cannot be told: ${sought.why}`;
    return { finding: { ...base, reason, needs: sought.needs ?? null }, whole, sought: null, halves: null };
  }
  const halves = halvesOf(inquiry, link, moves, whole, sought);
  const { p } = sought.tests[0]!;
  const level = Number((1 - confidence).toPrecision(6));
  const broke = p < level;
  const finding: Finding = {
    ...base,
    value: broke ? sought.break.day : null,
    reason: broke ? null : `none: p ${Number(p.toPrecision(2))} is not below ${level}`,
    evidence: breakEvidence(link, sought, halves, broke),
  };
  return { finding, whole, sought, halves };
}

/** Why there is no day although it could be told; where it could not, the dash in the table says why. */
function unfound({ finding: { value, reason, span }, sought }: Looked): Note[] {
  return value === null && sought !== null ? [{ code: "no-number", message: `${span}: ${reason}` }] : [];
}

/** Where a test beside the one that rules says otherwise, which neither table nor value may hide. */
function disagreement({ finding, sought }: Looked, confidence: number): Note[] {
  if (sought === null) return [];
  const found = ({ p }: { readonly p: number }): boolean => p < 1 - confidence;
  const [rules, ...beside] = sought.tests;
  const others = beside.filter((one) => found(one) !== found(rules!)).map(({ name }) => name);
  if (others.length === 0) return [];
  const message = `${finding.span}: the tests disagree: ${rules!.name} finds ${found(rules!) ? "a break" : "none"}, ${others.join(" and ")} ${found(rules!) ? "none" : "one"}`;
  return [{ code: "break-disagree", message }];
}

/** What a break is not, and what its tests are worth; docs/alarms.md has the rates. */
function warnings(link: Link, tests: number, confidence: number): Note[] {
  if (tests === 0) return [];
  const notes: Note[] = [
    {
      code: "break-scope",
      message:
        "a break is a fact about this span: another span may have another, or none. Its day is the first session of what came after; before and after were picked by looking, so they lie further apart than the links did",
    },
    {
      code: "break-tests",
      message: `p is that of one test, ${tests === 1 ? "on one span" : `and there are ${tests}, one a span`}: of many pairs or spans whose link never changed, ${Number(((1 - confidence) * 100).toPrecision(4))} of 100 are called broken`,
    },
  ];
  notes.push(
    link.kind === "beta"
      ? {
          code: "break-rates",
          message:
            "of betas that never changed, scaled moves call 3 to 6 of 100 broken, sup Wald by wild bootstrap 4 to 6; BIC takes a break in up to 11 where volatility clusters, and the intervals of its days hold the day in 73 to 93 of 100, not in 95",
        }
      : {
          code: "break-rates",
          message:
            "of correlations that never changed, scaled moves call 2 to 5 of 100 broken, moves as they are 9 to 28 where volatility clusters. One that swings and comes back within a month is called broken in 15 to 37, with 40 lags in up to 10",
        },
  );
  return notes;
}
