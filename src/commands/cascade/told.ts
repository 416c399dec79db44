import type { Inquiry } from "../../claims/inquiry.ts";
import type { Evidence, Finding } from "../../measures/finding.ts";
import { parseIsoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import { isNoEstimate } from "../../stats/estimate.ts";
import { cascadeScenario, type Scenario } from "../../stats/forced-selling/scenario.ts";
import type { CascadeAsked } from "./asked.ts";

/** What one shock sets off. */
export interface CascadeTold {
  readonly shock: number;
  /** the amplification; without a value where the price ends at 0 */
  readonly finding: Finding;
  readonly scenario: Scenario | null;
}

/** The amplification of each shock as the language gives it, and the rounds behind it. */
export function cascadesTold(inquiry: Inquiry, asked: CascadeAsked): CascadeTold[] {
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const fields = [asked.series, asked.worst, asked.volume].filter((one) => one !== null);
  return asked.shocks.map((shock) => {
    const finding = value(asked.call(shock, "amplification"));
    const { from, to } = value(asked.call(shock, "fall"));
    if (from === null || to === null) return { shock, finding, scenario: null };
    const columns = inquiry.columns(fields);
    const { days } = columns[0]!.grid;
    const [first, after] = [rowsUntil(days, parseIsoDay(from)! - 1), rowsUntil(days, parseIsoDay(to)!)];
    const [prices, worst, volumes = null] = columns.map(({ values }) => values.subarray(first, after));
    const { ladder, maintenance, convention, law } = asked;
    const scenario = cascadeScenario(
      { prices: prices!, worst: worst!, volumes },
      { shock, ladder, margins: { maintenance, convention }, law },
    );
    if (isNoEstimate(scenario)) return { shock, finding, scenario: null };
    return { shock, finding: { ...finding, evidence: evidenceOf(scenario) }, scenario };
  });
}

/** The book and the rounds, as the JSON output gives them behind the amplification. */
function evidenceOf({ start, book, cascade }: Scenario): Evidence {
  const { price, fall, sold, exhausted, rounds } = cascade;
  return {
    start,
    price,
    fall,
    sold,
    exhausted,
    rounds: rounds.map((round) => ({ price: round.price, sold: round.sold })),
    book: book.rungs.map(({ leverage, share, closed, standing, nearest }) => ({
      leverage,
      share,
      closed,
      standing,
      nearest,
    })),
  };
}
