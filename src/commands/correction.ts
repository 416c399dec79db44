import type { Verdict } from "../claims/verdict.ts";
import type { Note } from "../series/series.ts";
import { benjaminiHochberg } from "../stats/benjamini-hochberg.ts";

/** False-discovery rate at which a file's settled estimates are marked. */
const RATE = 0.05;

/** Marks which interval-based rulings would survive a Benjamini-Hochberg correction over all interval-based claims of the run. */
export function withCorrection(verdicts: readonly Verdict[]): Verdict[] {
  const tested = verdicts.filter((verdict) => verdict.pValue !== null);
  const adjusted = benjaminiHochberg(Float64Array.from(tested, (verdict) => verdict.pValue!));
  const survivors = new Set(tested.filter((_, index) => adjusted[index]! <= RATE));
  return verdicts.map((verdict) =>
    verdict.pValue === null || verdict.ruling === "inconclusive"
      ? verdict
      : { ...verdict, survives: survivors.has(verdict) },
  );
}

export function correctionNotes(verdicts: readonly Verdict[]): Note[] {
  const tested = verdicts.filter((verdict) => verdict.pValue !== null);
  const settled = tested.filter((verdict) => verdict.ruling !== "inconclusive");
  if (tested.length < 2 || settled.length === 0) return [];
  const fallen = settled.filter((verdict) => verdict.survives === false);
  const which = fallen.length === 0 ? "" : `; not ${fallen.map((verdict) => verdict.id ?? verdict.claim).join(", ")}`;
  const message = `${settled.length} of ${tested.length} claims about estimates are settled one by one; ${settled.length - fallen.length} would survive a Benjamini-Hochberg correction at 5 %${which}`;
  return [{ code: "multiplicity", message }];
}
