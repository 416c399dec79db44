import type { Io } from "../../io.ts";
import type { Typed } from "../settings.ts";
import { failOnWords, refuseLonelyWithin, type StateGate, stateGateOf } from "../state-gate.ts";

const KNOWN = ["strained"] as const;

/** What `stress` is to fail on. With --expect a baseline keeps the rulings of that, unless strain is asked for by name. */
export function gateOf(typed: Typed, io: Io): StateGate | null {
  const words = failOnWords(typed);
  if (typed.expect === undefined || typed.baseline === undefined || words.has("strained"))
    return stateGateOf(typed, KNOWN, io);
  refuseLonelyWithin(typed, words.has("change"));
  const { baseline: _, ...others } = typed;
  return typed.within === undefined ? null : stateGateOf(others, KNOWN, io);
}
