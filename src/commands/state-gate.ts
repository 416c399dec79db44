import type { Verdict } from "../claims/verdict.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { type Baseline, readBaseline } from "./baseline-file.ts";
import { sessionsWithin, type Typed } from "./settings.ts";
import { plainVerdict } from "./verdicts.ts";

/** What a command that tells a state each day is to fail on. */
export interface StateGate {
  /** these states; none: any */
  readonly states: readonly string[];
  /** a state that began within so many sessions */
  readonly within: number | null;
  /** a state other than the baseline's */
  readonly baseline: Baseline | null;
}

/** The present state as a gate sees it. */
export interface PresentState<State extends string = string> {
  readonly state: State;
  readonly since: string;
  /** sessions in it, today's included */
  readonly sessions: number;
  readonly before: State | null;
}

/** A question whose answer is a state. */
export interface StateAsked {
  /** what the rulings are about, in words that name all that decides the state */
  readonly about: string;
  /** null where the state cannot be told, and then `reason` says why */
  readonly present: PresentState | null;
  readonly reason: string;
  /** the place among the report's findings of the one whose value is the state */
  readonly finding: number;
}

/** The words of --fail-on. */
export function failOnWords({ failOn = "" }: Typed): Set<string> {
  return new Set(failOn.split(",").map((word) => word.trim()));
}

/** --within says within how many sessions a change counts, and nothing without one. */
export function refuseLonelyWithin(typed: Typed, asked: boolean): void {
  if (typed.within === undefined || asked) return;
  const expected = "--fail-on change";
  throw new Failure({ code: "missing-option", found: "--within without --fail-on change", expected });
}

/** The gate from the options; null where nothing was asked. */
export function stateGateOf(typed: Typed, known: readonly string[], io: Io): StateGate | null {
  const words = failOnWords(typed);
  const states = known.filter((state) => words.has(state));
  const change = words.has("change");
  refuseLonelyWithin(typed, change);
  const baseline =
    typed.baseline === undefined ? null : readBaseline(io, typed.baseline, typed.updateBaseline === true);
  // Against a baseline, a change is another state than there; otherwise one that began today, or within so many sessions.
  const within = typed.within !== undefined || (change && baseline === null) ? sessionsWithin(typed.within) : null;
  if (states.length === 0 && within === null && baseline === null) return null;
  return { states: change && baseline !== null ? [] : states, within, baseline };
}

/** A ruling for each thing the gate fails on. */
export function stateVerdicts(gate: StateGate, asked: StateAsked, typed: Typed): Verdict[] {
  const { about, present, reason, finding } = asked;
  const told = present === null ? reason : presentText(present);
  const ruled = (claim: string, holds: boolean | null, why = told): Verdict =>
    plainVerdict(
      `${about} ${claim}`,
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
    const { holds, why } = againstBaseline(gate, baseline, asked, typed);
    verdicts.push(ruled(IS_THE_BASELINES, holds, `${told}; ${why}`));
  } else if (states.length > 0)
    verdicts.push(ruled(`is not ${states.join(", ")}`, present === null ? null : !states.includes(present.state)));
  if (within !== null) {
    const days = `${within} ${within === 1 ? "session" : "sessions"}`;
    // The first state of the data did not begin: nothing is known of the time before.
    const holds = present === null ? null : present.sessions > within ? true : present.before === null ? null : false;
    verdicts.push(ruled(`did not change within ${days}`, holds));
  }
  return verdicts.map((verdict) => ({ ...verdict, finding, findings: [finding] }));
}

/** Constant, so that a baseline is found again whatever the run fails on. */
const IS_THE_BASELINES = "is the baseline's";

function againstBaseline(
  { states }: StateGate,
  { path, kept }: Baseline,
  { about, present }: StateAsked,
  typed: Typed,
): { holds: boolean | null; why: string } {
  if (typed.updateBaseline === true) return { holds: true, why: `kept in ${path}` };
  const before = [...(kept?.values() ?? [])].find(({ claim }) => claim === `${about} ${IS_THE_BASELINES}`);
  if (typeof before?.value !== "string")
    return { holds: null, why: `${path} holds no state of this ${about.replace(/\W.*/s, "")}` };
  const other = present !== null && present.state !== before.value;
  const matters = present !== null && (states.length === 0 || states.includes(present.state));
  const excused = other && !matters ? `, and does not fail on ${present?.state}` : "";
  return { holds: !(other && matters), why: `${before.value} in ${path}${excused}` };
}

/** `flight-to-cash since 2020-03-12, 7 sessions, before it flight-to-quality` */
function presentText({ state, since, sessions: n, before }: PresentState): string {
  return `${state} since ${since}, ${n} ${n === 1 ? "session" : "sessions"}${before === null ? "" : `, before it ${before}`}`;
}
