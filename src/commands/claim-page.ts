import type { Judgement } from "../claims/evaluate/judgement.ts";
import type { ClaimRow, ClaimsFile } from "../claims/file/claims-file.ts";
import { measureNamed } from "../claims/functions.ts";
import type { Node } from "../claims/grammar/syntax.ts";
import { lengthsOf, weeklyMoves, withLength } from "../claims/grammar/vary.ts";
import { influence } from "../claims/influence.ts";
import type { PreparedClaim } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import type { Table } from "../print/report.ts";
import { type Day, isoDay } from "../series/day.ts";
import type { Note } from "../series/series.ts";
import { countCell, dayCell, intervalCell, textCell, valueCell } from "./cells.ts";
import type { Answer, Question } from "./command.ts";
import { report } from "./report.ts";
import { plainVerdict, verdictTable } from "./verdicts.ts";

/** A claim's ruling taken apart: its numbers and formulas, other spans, weekly moves, without the day that weighs most, and since when it has stood. */
export function explainClaim({ inquiry, typed }: Question, file: ClaimsFile, row: ClaimRow): Answer {
  const asOf = inquiry.asOf ?? file.asOf;
  if (row.expression === null) {
    const notes = [{ code: "ruling", message: `${row.id} is untestable on prices: ${row.untestable}` }];
    return { kind: "report", report: report("explain", inquiry, { findings: [], tables: [words(row)], notes, asOf }) };
  }
  const claim = inquiry.claim(row.expression.text, row.expression.origin, file.lets);
  const judgement = claim.judge(asOf);
  const { findings } = judgement;
  const verdict = {
    ...plainVerdict(claim.text, judgement, 0),
    id: row.id,
    ref: row.ref,
    says: row.says,
    quote: row.quote,
    source: file.source,
    at: row.at,
  };
  const tables = [
    words(row),
    verdictTable([verdict], findings, false),
    numbers(findings),
    variations(claim, judgement, asOf),
    stood(claim, judgement, asOf),
  ];
  const day = asOf === undefined ? "" : ` --as-of ${isoDay(asOf)}`;
  const data = (typed.data ?? []).map((path) => ` --data ${path}`).join("");
  const notes: Note[] = [
    { code: "ruling", message: judgement.reason },
    ...formulas(claim.node),
    { code: "command", message: `liqstress assert '${claim.text}'${day}${data}` },
  ];
  return {
    kind: "report",
    report: report("explain", inquiry, {
      findings,
      verdicts: [verdict],
      tables: tables.filter((table) => table.rows.length > 0),
      notes,
      asOf,
    }),
  };
}

function words(row: ClaimRow): Table {
  const lines = [
    ["says", row.says],
    ["quote", row.quote],
    ["claim", row.expression?.text ?? null],
    ["because", row.because],
  ] as const;
  return {
    title: row.ref === null ? row.id : `${row.id} (${row.ref})`,
    columns: [
      { head: "", align: "left" },
      { head: "", align: "left", wraps: true },
    ],
    rows: lines.filter(([, text]) => text !== null).map(([head, text]) => [textCell(head), textCell(text)]),
  };
}

function numbers(findings: readonly Finding[]): Table {
  return {
    title: "the numbers",
    columns: [
      { head: "expression", align: "left", wraps: true },
      { head: "value", align: "right" },
      { head: "interval", align: "right" },
      { head: "df", align: "right" },
      { head: "n", align: "right" },
      { head: "from", align: "left" },
      { head: "to", align: "left" },
    ],
    rows: findings.map((finding) => [
      textCell(finding.expression),
      valueCell(finding),
      intervalCell(finding),
      finding.interval?.degreesOfFreedom == null
        ? { kind: "empty" }
        : { kind: "number", value: finding.interval.degreesOfFreedom, unit: "1", digits: 1 },
      countCell(finding.n),
      dayCell(finding.from),
      dayCell(finding.to),
    ]),
  };
}

const SESSIONS = [20, 30, 60, 90, 120, 252, 504];

/** The same claim over other spans, on weekly moves, and without the day that weighs most: where does the ruling flip? */
function variations(claim: PreparedClaim, judgement: Judgement, asOf: Day | undefined): Table {
  const rows: Table["rows"][number][] = [];
  const add = (what: string, other: Judgement | null): void => {
    if (other === null) return;
    const finding = other.deciding === null ? undefined : other.findings[other.deciding];
    rows.push([
      textCell(what),
      { kind: "ruling", ruling: other.ruling },
      textCell(other.ruling === judgement.ruling ? null : "flips"),
      finding === undefined ? { kind: "empty" } : valueCell(finding),
      finding === undefined ? { kind: "empty" } : intervalCell(finding),
      finding === undefined ? { kind: "empty" } : countCell(finding.n),
    ]);
  };
  for (const length of lengthsOf(claim.node).filter((one) => one.unit === "d"))
    for (const count of SESSIONS)
      if (count !== length.count)
        add(`${count}d for ${length.count}d`, tried(claim, withLength(claim.node, length, { count, unit: "d" }), asOf));
  const weekly = weeklyMoves(
    claim.node,
    (name) => measureNamed(name)?.signature.options.some((option) => option.name === "every") === true,
  );
  if (JSON.stringify(weekly, keep) !== JSON.stringify(claim.node, keep))
    add("weekly moves", tried(claim, weekly, asOf));
  const heaviest = influence(claim, judgement, asOf);
  if (heaviest !== null) add(`without ${isoDay(heaviest.day)}`, heaviest.without);
  return {
    title: "the same claim, asked otherwise",
    columns: [
      { head: "", align: "left" },
      { head: "ruling", align: "left" },
      { head: "", align: "left" },
      { head: "value", align: "right" },
      { head: "interval", align: "right" },
      { head: "n", align: "right" },
    ],
    rows,
  };
}

function keep(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** A variation that makes no sense (a span the data do not hold, weekly against daily) is left out. */
function tried(claim: PreparedClaim, node: Node, asOf: Day | undefined): Judgement | null {
  try {
    return claim.varied(node).judge(asOf);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

const LOOKED_BACK = 250;

/** The last session on which the claim was ruled otherwise, looking back over a year of sessions. */
function stood(claim: PreparedClaim, judgement: Judgement, asOf: Day | undefined): Table {
  const title = "since when it has stood";
  const columns = [
    { head: "ruled otherwise on", align: "left" },
    { head: "ruling then", align: "left" },
    { head: "sessions looked at", align: "right" },
  ] as const;
  // A claim that names its day (at) is the same on every day.
  if (claim.node.type === "at") return { title, columns, rows: [] };
  const days = claim.sessions(asOf);
  for (let back = 1; back <= Math.min(LOOKED_BACK, days.length - 1); back++) {
    const day = days[days.length - 1 - back]!;
    const before = tried(claim, claim.node, day);
    if (before !== null && before.ruling !== judgement.ruling)
      return {
        title,
        columns,
        rows: [[dayCell(isoDay(day)), { kind: "ruling", ruling: before.ruling }, countCell(back)]],
      };
  }
  return {
    title,
    columns,
    rows: [[textCell("on none"), { kind: "empty" }, countCell(Math.min(LOOKED_BACK, days.length - 1))]],
  };
}

/** The formula and the sources of each measure a claim uses. */
function formulas(node: Node): Note[] {
  const names = new Set(
    Array.from(JSON.stringify(node, keep).matchAll(/"type":"call","name":"(\w+)"/g), (found) => found[1]!),
  );
  return [...names].flatMap((name) => {
    const measure = measureNamed(name);
    if (measure === undefined) return [];
    const sources = measure.references.length === 0 ? "" : ` (${measure.references.join("; ")})`;
    return [{ code: "formula", message: `${measure.id}: ${measure.formula}${sources}` }];
  });
}
