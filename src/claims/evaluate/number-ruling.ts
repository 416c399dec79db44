import type { Finding } from "../../measures/finding.ts";
import { studentCdf, studentQuantile } from "../../stats/distributions.ts";
import { pValue } from "../../stats/p-value.ts";
import type { Relation } from "../grammar/syntax.ts";
import { holds } from "./conditions.ts";
import type { Judgement } from "./judgement.ts";
import type { NumberQuantity, Uncertainty } from "./quantity.ts";
import { NO_INTERVAL } from "./values.ts";

/** `a relation b` where at most one of them is an estimate: every value of its interval satisfies it, none does, or some do. */
export function ruleOnNumbers(
  a: NumberQuantity,
  relation: Relation,
  b: NumberQuantity,
  findings: readonly Finding[],
  deciding: number,
): Judgement {
  const estimate = a.uncertainty ?? b.uncertainty;
  const satisfied = holds(a.value, relation, b.value, a.unit);
  const settled = {
    ruling: satisfied ? "supported" : "refuted",
    findings,
    deciding,
    leans: null,
    sessionsNeeded: null,
  } as const;
  if (estimate === null) {
    const reason = satisfied ? "the value satisfies the claim" : "the value does not satisfy the claim";
    return { ...settled, reason, pValue: null };
  }
  if (restsOnCertainty(estimate)) {
    const reason =
      "one of the numbers combined is that of the same series twice, or of one that stands still: it has no doubt to weigh the other's against";
    const leans = satisfied ? "supported" : "refuted";
    return { ...settled, ruling: "inconclusive", leans, reason, pValue: null };
  }
  const [value, bound, n] = a.uncertainty === null ? [b.value, a.value, b.n] : [a.value, b.value, a.n];
  const p = chance(estimate, value, bound);
  const held = [estimate.low, estimate.high].map((end) =>
    a.uncertainty === null ? holds(a.value, relation, end, a.unit) : holds(end, relation, b.value, a.unit),
  );
  if (held[0] === held[1] && held[0] === satisfied) {
    const reason = `${satisfied ? "every" : "no"} value of the interval satisfies the claim`;
    return { ...settled, reason, pValue: p };
  }
  const silent = [...a.notes, ...b.notes].find((note) => note.code === NO_INTERVAL);
  const open = {
    ruling: "inconclusive",
    findings,
    deciding,
    leans: satisfied ? "supported" : "refuted",
    pValue: p,
  } as const;
  if (silent !== undefined) return { ...open, reason: silent.message, sessionsNeeded: null };
  const half = (estimate.high - estimate.low) / 2;
  const needed = n * (half / Math.abs(value - bound)) ** 2;
  const sessionsNeeded = Number.isFinite(needed) && needed < 1e6 ? Math.max(n + 1, Math.ceil(needed)) : null;
  const settle =
    sessionsNeeded === null ? "" : `; at least about ${sessionsNeeded} sessions at this value would settle it`;
  return { ...open, reason: `the interval holds values on both sides of the bound${settle}`, sessionsNeeded };
}

/** A combination with an estimate of columns that are the same series: its interval would be that of the others alone. */
function restsOnCertainty({ parts }: Uncertainty): boolean {
  return parts.length > 1 && parts.some(({ estimate }) => estimate.degenerate?.kind === "certain");
}

/** Two-sided p-value of an estimate against a bound: by its own link where it stands alone, else from the joint t. Null without interval. */
function chance(estimate: Uncertainty, value: number, bound: number): number | null {
  if (!Number.isFinite(estimate.low)) return null;
  const [part, second] = estimate.parts;
  if (part !== undefined && second === undefined && part.derivative !== 0) {
    const found = pValue(part.estimate, part.estimate.value + (bound - value) / part.derivative);
    return typeof found === "number" ? found : null;
  }
  const { confidence, degreesOfFreedom } = estimate;
  const half = (estimate.high - estimate.low) / 2;
  if (degreesOfFreedom === null || half === 0) return null;
  const standardError = half / studentQuantile(1 - (1 - confidence) / 2, degreesOfFreedom);
  return Math.min(1, 2 * studentCdf(-Math.abs(value - bound) / standardError, degreesOfFreedom));
}
