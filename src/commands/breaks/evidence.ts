import type { Evidence, Finding } from "../../measures/finding.ts";
import type { Link } from "./link.ts";
import type { Halves } from "./parts.ts";
import type { BreakDay, Sought } from "./sought.ts";

/** What a break rests on, as the JSON output gives it behind the finding; schemas/output.ts describes the keys. */
export function breakEvidence(
  { kind }: Link,
  sought: Sought,
  { whole, before, after }: Halves,
  found: boolean,
): Evidence {
  return {
    link: kind,
    found,
    ...dayEvidence(sought.break),
    tests: sought.tests.map((one) => ({ ...one })),
    whole: valueEvidence(whole),
    before: valueEvidence(before),
    after: valueEvidence(after),
    bic:
      sought.cuts === null
        ? null
        : {
            chosen: sought.cuts.chosen,
            byBreaks: sought.cuts.byBreaks.map(({ bic, days }) => ({
              breaks: days.length,
              bic,
              days: days.map(dayEvidence),
            })),
          },
  };
}

function dayEvidence({ day, low, high, why }: BreakDay): Evidence {
  return { day, dayInterval: why === null ? { low, high } : null };
}

function valueEvidence({ value, interval, n, from, to }: Finding): Evidence {
  return { value, low: interval?.low ?? null, high: interval?.high ?? null, n, from, to };
}
