import type { Verdict } from "../../claims/verdict.ts";
import { isoDay } from "../../series/day.ts";
import type { Link } from "../breaks/link.ts";
import { sessionsWithin, type Typed } from "../settings.ts";
import { failOnWords, refuseLonelyWithin } from "../state-gate.ts";
import { plainVerdict } from "../verdicts.ts";
import { stateText } from "./state.ts";
import type { Watched } from "./watch.ts";

/** Within how many last sessions an alarm fails the run (`change` and `alarm` mean the same here); null where nothing was asked. */
export function gateOf(typed: Typed): number | null {
  const words = failOnWords(typed);
  const asked = words.has("change") || words.has("alarm");
  refuseLonelyWithin(typed, asked);
  return asked || typed.baseline !== undefined ? sessionsWithin(typed.within) : null;
}

/**
 * Refuted where an alarm was raised within so many sessions; inconclusive where none was and nothing watches now, or where `untold`
 * says why nothing can be told now.
 */
export function verdictOf(within: number, link: Link, watched: Watched, untold: string | null): Verdict {
  const { alarms, days, state } = watched;
  const last = alarms.at(-1);
  const raised = last !== undefined && days.length - last.row <= within;
  const watching = state.kind === "watching" ? "supported" : "inconclusive";
  const told = last === undefined ? "no alarm so far" : `last alarm ${isoDay(days[last.row]!)}`;
  return plainVerdict(
    `monitor ${link.kind}(${link.y}, ${link.x}) raised no alarm within ${within} ${within === 1 ? "session" : "sessions"}`,
    {
      ruling: untold !== null ? "inconclusive" : raised ? "refuted" : watching,
      findings: [],
      deciding: null,
      reason: untold ?? `${told}; ${stateText(watched)}`,
      leans: null,
      sessionsNeeded: null,
      pValue: null,
    },
    0,
  );
}
