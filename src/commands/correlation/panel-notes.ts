import type { PairPanel } from "../../claims/evaluate/pair-panel.ts";
import type { Note } from "../../series/series.ts";

/** How many of the series that lack days are named. */
const NAMED = 5;

/** What alignment dropped of a panel that may hold hundreds of series; nothing where it dropped nothing. */
export function alignmentNotes({ span, alignment: { used, dropped, lacking } }: PairPanel): Note[] {
  if (dropped === 0) return [];
  const most = [...lacking].sort((a, b) => b.days - a.days).slice(0, NAMED);
  const named = most.map(({ series, days }) => `${series} lacks ${days}`).join(", ");
  const more = lacking.length > most.length ? ` and ${lacking.length - most.length} more lack fewer or as many` : "";
  const message = `${span}: ${used} days common to all, ${dropped} dropped (${named}${more})`;
  return [{ code: "alignment", message }];
}
