import type { Inquiry } from "../../claims/inquiry.ts";
import type { Finding } from "../../measures/finding.ts";
import { isoDay, parseIsoDay } from "../../series/day.ts";
import { rowsUntil } from "../../series/panel.ts";
import type { Link, Moves } from "./link.ts";
import type { Sought } from "./sought.ts";

/** The link before and after the likeliest day, and between the days that BIC takes; each as the language gives it for its days. */
export interface Halves {
  readonly whole: Finding;
  readonly before: Finding;
  readonly after: Finding;
  /** empty where BIC takes none */
  readonly cut: readonly Finding[];
}

export function halvesOf(inquiry: Inquiry, link: Link, moves: Moves, whole: Finding, sought: Sought): Halves {
  const [before, after] = parts(inquiry, link, moves, whole, [sought.break.day]) as [Finding, Finding];
  const days = sought.cuts === null ? [] : sought.cuts.byBreaks[sought.cuts.chosen]!.days;
  const cut =
    days.length === 0
      ? []
      : parts(
          inquiry,
          link,
          moves,
          whole,
          days.map(({ day }) => day),
        );
  return { whole, before, after, cut };
}

/** The link over the stretches between days; each day is that of the first move of one. */
function parts(inquiry: Inquiry, link: Link, { days }: Moves, whole: Finding, begins: readonly string[]): Finding[] {
  const row = (day: string): number => rowsUntil(days, parseIsoDay(day)!) - 1;
  const first = [row(whole.from!), ...begins.map(row)];
  const end = row(whole.to!);
  return first.map((begin, i) => {
    // A move needs the value before it, so a span of days begins a row before its first move.
    const span = `${isoDay(days[begin - 1]!)}..${isoDay(days[(first[i + 1] ?? end + 1) - 1]!)}`;
    return inquiry.values(link.call(span))[0]!.finding;
  });
}
