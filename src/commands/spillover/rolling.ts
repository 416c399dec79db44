import type { Inquiry } from "../../claims/inquiry.ts";
import type { Finding } from "../../measures/finding.ts";
import { dayOfValue } from "../day-of-value.ts";
import type { Rolling } from "./tables.ts";

/** The total spillover of a sliding stretch within a span; `total` is its call over a length. */
export function rollingTotal(
  inquiry: Inquiry,
  total: (span: string) => string,
  sessions: number,
  span: string,
): Rolling {
  const value = (text: string): Finding => inquiry.values(text)[0]!.finding;
  const series = total(`${sessions}d`);
  const ends = (["max", "min"] as const).map((pick) => {
    const found = value(`level(${series}, ${span}, pick=${pick})`);
    return { head: pick === "max" ? "highest" : "lowest", value: found, day: dayOfValue(inquiry, series, found) };
  });
  return { sessions, span, now: value(series), rank: value(`percentile(${series}, ${span})`), ends };
}
