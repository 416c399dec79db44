import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { STATES } from "../../stats/regime/states.ts";
import type { Typed } from "../settings.ts";
import { failOnWords, type StateGate, stateGateOf } from "../state-gate.ts";
import { type Asked, isCast } from "./asked.ts";

/** What `regime` is to fail on; null where nothing was asked. A gate that can never close is refused. */
export function gateOf(typed: Typed, asked: Asked, io: Io): StateGate | null {
  if (failOnWords(typed).has("flight-to-cash") && !isCast(asked, "dollar"))
    throw new Failure({
      code: "wrong-option",
      found: "--fail-on flight-to-cash without --dollar: that state is never told without a dollar",
      expected: "--dollar DXY",
    });
  return stateGateOf(typed, STATES, io);
}
