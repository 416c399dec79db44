import type { Verdict } from "../claims/verdict.ts";
import type { Finding } from "../measures/finding.ts";
import { intervalText, numberText } from "./number.ts";
import { visible } from "./safe.ts";

/** A verdict in safe words, for the formats that give it a line or a few. Nothing here holds a line break or a control character. */

/** What it is called: its id, else the claim. */
export function nameOf(verdict: Verdict): string {
  return visible(verdict.id ?? verdict.claim ?? "");
}

/** `refuted`, or `refuted (was supported)` where the baseline says otherwise. */
export function rulingText({ ruling, was }: Pick<Verdict, "ruling" | "was">): string {
  return was === null ? ruling : `${ruling} (was ${was})`;
}

/** `refuted: no value of the interval satisfies the claim; measured 1.360, 1.13 .. 1.59, n 252, 2025-02-05 .. 2026-02-05` */
export function messageText(verdict: Verdict, findings: readonly Finding[], digits: number | undefined): string {
  const finding = verdict.finding === null ? undefined : findings[verdict.finding];
  const measured = finding === undefined ? "" : measuredText(finding, digits);
  const parts = [`${rulingText(verdict)}: ${verdict.reason}`];
  if (measured !== "") parts.push(`measured ${measured}`);
  if (verdict.expect !== null) parts.push(`expected ${verdict.expect}`);
  if (verdict.because !== null) parts.push(verdict.because);
  return visible(parts.join("; "));
}

/** Whose words it is and what was judged, a line each; what has no such words has no such line. */
export function wordLines(verdict: Verdict): string[] {
  const { says, quote, claim, ref, source } = verdict;
  const lines = Object.entries({ says, quote, claim, ref, source });
  return lines.flatMap(([key, text]) => (text === null ? [] : [visible(`${key}: ${text}`)]));
}

function measuredText(finding: Finding, digits: number | undefined): string {
  if (finding.value === null) return "";
  const { value, unit, interval, n, from, to } = finding;
  const parts = [typeof value === "number" ? numberText(value, unit, digits) : value];
  if (interval !== null) parts.push(intervalText(interval.low, interval.high, unit, digits));
  parts.push(`n ${n}`);
  if (from !== null) parts.push(`${from} .. ${to}`);
  return parts.join(", ");
}
