import { optimisingLate } from "../built-in.ts";
import { type ClaimRow, type ClaimsFile, readClaimsFile } from "../claims/file/claims-file.ts";
import type { Substitutes } from "../claims/file/lets.ts";
import type { Lets } from "../claims/grammar/resolve.ts";
import { influence } from "../claims/influence.ts";
import type { PreparedClaim } from "../claims/inquiry.ts";
import type { Verdict } from "../claims/verdict.ts";
import { Failure, type Fault } from "../failure.ts";
import type { Finding } from "../measures/finding.ts";
import { nearest } from "../nearest.ts";
import { isoDay } from "../series/day.ts";
import type { Command, Question } from "./command.ts";
import { correctionNotes, withCorrection } from "./correction.ts";
import { report } from "./report.ts";
import { type Typed, wrongOption } from "./settings.ts";
import { plainVerdict, verdictTable } from "./verdicts.ts";

/** What a row of a claims file is ready for: to be judged, or to say why not. */
type Prepared = {
  readonly row: ClaimRow;
  readonly file: ClaimsFile;
  readonly claim: PreparedClaim | null;
  readonly missing: string | null;
};

/** A ruling for every claim of claims files. All mistakes of all files are reported before anything is judged. */
export const check: Command = async (question) => {
  const { inquiry, operands, io } = question;
  const substitutes = substitutesOf(question.typed);
  const isSeries = (name: string): boolean => inquiry.catalogue.find(name) !== undefined;
  const faults: Fault[] = [];
  const files: ClaimsFile[] = [];
  const claims = new Map<ClaimRow, Pick<Prepared, "claim" | "missing">>();
  for (const path of operands) {
    try {
      files.push(
        await readClaimsFile(io, path, isSeries, substitutes, (row, lets) =>
          claims.set(row, preparedClaim(question, row, lets)),
        ),
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length === 0) refuseUnknown(substitutes, files, faults);
  if (faults.length > 0) throw new Failure(faults);
  const prepared = files.flatMap((file) => file.rows.map((row) => ({ row, file, ...claims.get(row)! })));
  const findings: Finding[] = [];
  const verdicts: Verdict[] = [];
  optimisingLate(() => {
    for (const one of prepared) verdicts.push(ruled(one, inquiry.asOf ?? one.file.asOf, findings));
  });
  const corrected = withCorrection(verdicts);
  const hanging = corrected.flatMap(({ id, ruling, hangsOn }) =>
    hangsOn === null
      ? []
      : [
          {
            code: "one-day",
            message: `${id} is ${ruling} by one day: without ${hangsOn.day} it would be ${hangsOn.without}`,
            day: hangsOn.day,
          },
        ],
  );
  const notes = corrected
    .filter(({ ruling, expect }) => ruling !== "supported" || expect !== null)
    .map(({ id, reason, because, expect, ruling }) => ({
      code: "ruling",
      message: `${id}: ${reason}${expect === null ? "" : `; expected ${expect}${expect === ruling ? "" : ", so this changed"}`}${because === null ? "" : `; ${because}`}`,
    }));
  return {
    kind: "report",
    report: report("check", inquiry, {
      findings,
      verdicts: corrected,
      notes: [...correctionNotes(corrected), ...hanging, ...notes],
      tables: [verdictTable(corrected, findings, true)],
      asOf: sharedDay(files),
      brief: true,
    }),
  };
};

/** The as_of of the files, where they share one. */
function sharedDay(files: readonly ClaimsFile[]): number | undefined {
  const days = new Set(files.map((file) => file.asOf));
  return days.size === 1 ? files[0]!.asOf : undefined;
}

/** The claim of a row, read and checked, none for an untestable one; or why there is none, where the data lack a series it names. */
function preparedClaim({ inquiry }: Question, row: ClaimRow, lets: Lets): Pick<Prepared, "claim" | "missing"> {
  if (row.expression === null) return { claim: null, missing: null };
  try {
    return { claim: inquiry.claim(row.expression.text, row.expression.origin, lets), missing: null };
  } catch (error) {
    // A series the data lack is no mistake of the claim's: the row cannot be judged, the others can.
    const [fault] = error instanceof Failure ? error.faults : [];
    if (fault?.code !== "unknown-series") throw error;
    const near = fault.suggestion === undefined ? "" : `; the nearest known one is ${fault.suggestion}`;
    return { claim: null, missing: `the data lack it: ${fault.found}${near}` };
  }
}

function ruled({ row, file, claim, missing }: Prepared, asOf: number | undefined, findings: Finding[]): Verdict {
  const words = {
    id: row.id,
    says: row.says,
    quote: row.quote,
    ref: row.ref,
    because: row.because,
    severity: row.severity,
    tags: row.tags,
    expect: row.expect,
    source: file.source,
    at: row.at,
  };
  if (claim === null) {
    const unjudged = { findings: [], deciding: null, leans: null, sessionsNeeded: null, pValue: null };
    const reason = row.untestable ?? missing ?? "";
    const base = plainVerdict(row.expression?.text ?? "", { ...unjudged, ruling: "inconclusive", reason }, 0);
    return {
      ...base,
      ...words,
      claim: row.expression?.text ?? null,
      ruling: row.untestable === null ? "inconclusive" : "untestable",
    };
  }
  const judgement = claim.judge(asOf);
  const heaviest = influence(claim, judgement, asOf);
  const hangsOn =
    heaviest === null || heaviest.without.ruling === judgement.ruling
      ? null
      : { day: isoDay(heaviest.day), without: heaviest.without.ruling };
  const verdict = { ...plainVerdict(claim.text, judgement, findings.length), ...words, hangsOn };
  findings.push(...judgement.findings);
  return verdict;
}

/** `--with name=expression`, by name. */
function substitutesOf(typed: Typed): Substitutes {
  return new Map(
    (typed.with ?? []).map((text) => {
      const found = /^([^=]+)=(.+)$/.exec(text);
      if (found === null) throw wrongOption("--with", text, "name=expression, for example --with equity=SPX");
      return [found[1]!.trim(), found[2]!.trim()];
    }),
  );
}

/** A name of --with that none of the files has would change nothing: it is a mistake. */
function refuseUnknown(substitutes: Substitutes, files: readonly ClaimsFile[], faults: Fault[]): void {
  const known = files.flatMap((file) => [...file.lets.keys()]);
  for (const name of substitutes.keys())
    if (!known.includes(name))
      faults.push({
        code: "wrong-option",
        found: `--with: no let is called "${name}"`,
        expected: "a name in let: of the claims file",
        suggestion: nearest(name, known),
      });
}
