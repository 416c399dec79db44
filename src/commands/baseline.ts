import type { Verdict } from "../claims/verdict.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import type { FailOn } from "../print/outcome.ts";
import type { Cell, Report } from "../print/report.ts";
import { missingFile } from "../read/missing-file.ts";
import type { Note } from "../series/series.ts";
import { type Baseline, type Kept, keptNow, key, nameOf, readBaseline } from "./baseline-file.ts";
import type { CommandEntry } from "./index.ts";
import { givesRulings, refuseUnwritable } from "./outputs.ts";
import type { Typed } from "./settings.ts";

/** The baseline that --baseline names, where rulings are given; all that is wrong with the three options is said before anything is judged. */
export function baselineOf(entry: CommandEntry, typed: Typed, failOn: FailOn, io: Io): Baseline | undefined {
  const update = typed.updateBaseline === true;
  const asked = typed.baseline !== undefined ? "--baseline" : failOn.has("change") ? "--fail-on change" : null;
  if (asked !== null && entry.failsOn === undefined && !givesRulings(entry, typed)) {
    const expected = entry.uses.includes("expect") ? "--expect RANGE beside it" : "a claim: liqstress assert, or check";
    throw new Failure({ code: "no-rulings", found: `${asked}: ${entry.name} gives no rulings`, expected });
  }
  if (typed.baseline === undefined) {
    const lonely = update
      ? "--update-baseline"
      : failOn.has("change") && entry.failsOn === undefined
        ? "--fail-on change"
        : undefined;
    if (lonely === undefined) return undefined;
    throw new Failure({
      code: "missing-option",
      found: `${lonely} without --baseline`,
      expected: "--baseline FILE, where the rulings are kept",
    });
  }
  if (update) refuseUnwritable(io, typed.baseline);
  else if (io.kindOf(typed.baseline) === undefined)
    throw new Failure({ ...missingFile(io, typed.baseline), expected: "--update-baseline writes it" });
  return readBaseline(io, typed.baseline, update);
}

/** The report with each verdict that was another marked (`was`), and what is changed, new and gone said in notes. */
export function compared(report: Report, { path, kept }: Baseline, io: Io): Report {
  if (kept === null) return report;
  const now = report.verdicts.map((verdict) => keptNow(verdict, report, path, io));
  const verdicts = report.verdicts.map((verdict, index) => {
    const before = kept.get(key(now[index]!));
    return before === undefined || before.ruling === verdict.ruling ? verdict : { ...verdict, was: before.ruling };
  });
  const tables = report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => marked(cell, verdicts))),
  }));
  return { ...report, verdicts, tables, notes: [...differences(now, kept, path), ...report.notes] };
}

function marked(cell: Cell, verdicts: readonly Verdict[]): Cell {
  if (cell.kind !== "ruling" || cell.verdict === undefined) return cell;
  return { ...cell, was: verdicts[cell.verdict]?.was ?? null };
}

function differences(now: readonly Kept[], kept: ReadonlyMap<string, Kept>, path: string): Note[] {
  const notes: Note[] = [];
  for (const one of now) {
    const before = kept.get(key(one));
    if (before === undefined || before.ruling === one.ruling) continue;
    const values = before.value === one.value ? "" : `; ${one.value ?? "no value"}, was ${before.value ?? "no value"}`;
    notes.push({ code: "changed", message: `${nameOf(one)}: ${one.ruling}, was ${before.ruling} in ${path}${values}` });
  }
  const fresh = now.filter((one) => !kept.has(key(one))).map((one) => `${nameOf(one)} (${one.ruling})`);
  if (fresh.length > 0) notes.push({ code: "new-claims", message: `not in ${path} yet: ${fresh.join(", ")}` });
  const here = new Set(now.map(key));
  const gone = [...kept.values()].filter((one) => !here.has(key(one))).map((one) => `${nameOf(one)} (${one.ruling})`);
  if (gone.length > 0)
    notes.push({ code: "vanished-claims", message: `in ${path}, no longer claimed: ${gone.join(", ")}` });
  return notes;
}
