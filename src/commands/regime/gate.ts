import type { Verdict } from "../../claims/verdict.ts";
import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { STATES, type State } from "../../stats/regime/states.ts";
import { type Baseline, readBaseline } from "../baseline-file.ts";
import { sessionsWithin, type Typed } from "../settings.ts";
import { plainVerdict } from "../verdicts.ts";
import { type Asked, isCast } from "./asked.ts";

/** What `regime` is to fail on. */
export interface Gate {
  /** these states; none: any */
  readonly states: readonly State[];
  /** a state that began within so many sessions */
  readonly within: number | null;
  /** a state other than the baseline's */
  readonly baseline: Baseline | null;
}

/** The present state as the gate sees it; null where it cannot be told. */
export interface Present {
  readonly state: State;
  readonly since: string;
  /** sessions in it, today's included */
  readonly sessions: number;
  readonly before: State | null;
}

/** The gate from the options; null where nothing was asked. A gate that can never close is refused. */
export function gateOf(typed: Typed, asked: Asked, io: Io): Gate | null {
  const words = new Set((typed.failOn ?? "").split(",").map((word) => word.trim()));
  const states = STATES.filter((state) => words.has(state));
  if (states.includes("flight-to-cash") && !isCast(asked, "dollar"))
    throw new Failure({
      code: "wrong-option",
      found: "--fail-on flight-to-cash without --dollar: that state is never told without a dollar",
      expected: "--dollar DXY",
    });
  const change = words.has("change");
  if (typed.within !== undefined && !change)
    throw new Failure({
      code: "missing-option",
      found: "--within without --fail-on change",
      expected: "--fail-on change",
    });
  const baseline =
    typed.baseline === undefined ? null : readBaseline(io, typed.baseline, typed.updateBaseline === true);
  // Against a baseline, a change is another state than there; otherwise one that began today, or within so many sessions.
  const within = typed.within !== undefined || (change && baseline === null) ? sessionsWithin(typed.within) : null;
  if (states.length === 0 && within === null && baseline === null) return null;
  return { states: change && baseline !== null ? [] : states, within, baseline };
}

/** A ruling for each thing the gate fails on; `reason` is why the present state cannot be told. */
export function verdictsOf(gate: Gate, asked: Asked, present: Present | null, reason: string, typed: Typed): Verdict[] {
  const call = asked.call();
  const told = present === null ? reason : presentText(present);
  const ruled = (claim: string, holds: boolean | null, why = told): Verdict =>
    plainVerdict(
      `${call} ${claim}`,
      {
        ruling: holds === null || present === null ? "inconclusive" : holds ? "supported" : "refuted",
        findings: [],
        deciding: null,
        reason: why,
        leans: null,
        sessionsNeeded: null,
        pValue: null,
      },
      0,
    );
  const verdicts: Verdict[] = [];
  const { states, within, baseline } = gate;
  if (baseline !== null) {
    const { holds, why } = againstBaseline(gate, baseline, call, present, typed);
    verdicts.push(ruled(IS_THE_BASELINES, holds, `${told}; ${why}`));
  } else if (states.length > 0)
    verdicts.push(ruled(`is not ${states.join(", ")}`, present === null ? null : !states.includes(present.state)));
  if (within !== null) {
    const days = `${within} ${within === 1 ? "session" : "sessions"}`;
    // The first state of the data did not begin: nothing is known of the time before.
    const holds = present === null ? null : present.sessions > within ? true : present.before === null ? null : false;
    verdicts.push(ruled(`did not change within ${days}`, holds));
  }
  return verdicts.map((verdict) => ({ ...verdict, finding: 0, findings: [0] }));
}

/** Constant, so that a baseline is found again whatever the run fails on. */
const IS_THE_BASELINES = "is the baseline's";

function againstBaseline(
  { states }: Gate,
  { path, kept }: Baseline,
  call: string,
  present: Present | null,
  typed: Typed,
): { holds: boolean | null; why: string } {
  if (typed.updateBaseline === true) return { holds: true, why: `kept in ${path}` };
  const before = [...(kept?.values() ?? [])].find(({ claim }) => claim === `${call} ${IS_THE_BASELINES}`);
  if (typeof before?.value !== "string") return { holds: null, why: `${path} holds no state of this regime` };
  const other = present !== null && present.state !== before.value;
  const matters = present !== null && (states.length === 0 || states.includes(present.state));
  const excused = other && !matters ? `, and does not fail on ${present?.state}` : "";
  return { holds: !(other && matters), why: `${before.value} in ${path}${excused}` };
}

/** `flight-to-cash since 2020-03-12, 7 sessions, before it flight-to-quality` */
function presentText({ state, since, sessions: n, before }: Present): string {
  return `${state} since ${since}, ${n} ${n === 1 ? "session" : "sessions"}${before === null ? "" : `, before it ${before}`}`;
}
