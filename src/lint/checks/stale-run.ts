import type { LintCheck, Suspicion } from "../lint-check.ts";

/** Equal values in a row, at least. A yield written to a hundredth, and an index of few points, stand still more often than a price. */
const LEAST = { price: 5, index: 8, yield: 12, amount: 10 } as const;
const SHOWN = 3;

/** The same value on many days in a row. */
export const staleRun: LintCheck = {
  id: "stale-run",
  about: "the same value on many days in a row",
  severities: ["warning", "note"],
  threshold: `${LEAST.price} equal values in a row of a price, ${LEAST.index} of an index, ${LEAST.amount} of an amount, ${LEAST.yield} of a yield; the ${SHOWN} longest`,
  blind: "shorter runs, and values carried on with noise",
  matters:
    "moves of zero stand for days nobody traded, and the move after them is that of all these days: volatility and correlation of such a span are wrong",
  remedy:
    "compare with another source, and take out the rows on which the market was closed; of a peg the value is right, and its correlation means nothing",
  find({ series: { days, kind, values }, changes, usualStep }) {
    if (usualStep > 4) return [];
    const runs: { first: number; length: number }[] = [];
    let length = 1;
    for (let i = 1; i <= values.length; i++) {
      if (i < values.length && changes[i] === 0) {
        length++;
        continue;
      }
      if (length >= LEAST[kind]) runs.push({ first: i - length, length });
      length = 1;
    }
    const longest = runs.toSorted((a, b) => b.length - a.length || a.first - b.first).slice(0, SHOWN);
    const found = longest.map(
      ({ first, length: many }): Suspicion => ({
        severity: "warning",
        day: days[first]!,
        message: `${values[first]} on ${many} days in a row`,
        advice: "no trade, a holiday filled in, or a peg: compare with another source",
      }),
    );
    if (runs.length > SHOWN)
      found.push({
        severity: "note",
        day: days[runs[0]!.first]!,
        message: `${runs.length} runs of equal values in all`,
        advice: "the longest are named above",
      });
    return found;
  },
};
