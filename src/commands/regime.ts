import type { Inquiry } from "../claims/inquiry.ts";
import type { Finding } from "../measures/finding.ts";
import type { Note } from "../series/series.ts";
import { candidateOf, fadingOf } from "../stats/regime/candidate.ts";
import type { State } from "../stats/regime/states.ts";
import type { Command } from "./command.ts";
import { type Asked, askedOf, isCast } from "./regime/asked.ts";
import { evidenceOf } from "./regime/evidence.ts";
import { gateOf } from "./regime/gate.ts";
import { regimeRecords } from "./regime/records.ts";
import { stripTable } from "./regime/strip.ts";
import { historyTable, movesTable, scoresTable, stateTable, untold } from "./regime/tables.ts";
import { dayOf, presentRun, runBefore, stateName, type Told, tell } from "./regime/told.ts";
import { report } from "./report.ts";
import { type PresentState, stateVerdicts } from "./state-gate.ts";
import { verdictTable } from "./verdicts.ts";

/** The state of the market now and before, what it rests on, and whether it is one to fail on. */
export const regime: Command = async ({ inquiry, typed, io }) => {
  const asked = askedOf(inquiry, typed);
  const gate = gateOf(typed, asked, io);
  const { told, base } = tell(inquiry, asked, typed);
  const present = told === null ? null : presentOf(told);
  const reason = present !== null ? null : told === null ? base.reason : untold(told, asked);
  const finding = findingOf(base, asked, told, present, reason);
  const vix = present === null ? null : volatilityIndex(inquiry, finding.to!);
  const findings = vix === null ? [finding] : [finding, vix];
  const state = { about: asked.call(), present, reason: reason ?? "", finding: 0 };
  const verdicts = gate === null ? [] : stateVerdicts(gate, state, typed);
  const tables = [
    stateTable(told, asked, present, reason),
    ...(told === null || present === null ? [] : [movesTable(told, asked), scoresTable(told, asked)]),
    ...(told === null || told.runs.length === 0 ? [] : [historyTable(told), stripTable(told, typed.ascii === true)]),
  ];
  if (verdicts.length > 0) tables.unshift(verdictTable(verdicts, findings, false));
  const rulings = verdicts.map(({ claim, ruling, reason: why }) => ({
    code: "ruling",
    message: `${claim}: ${ruling}: ${why}`,
  }));
  const notes = [
    ...rulings,
    ...(reason === null ? [] : [{ code: "no-number", message: reason }]),
    ...(told === null || present === null ? [] : outlook(told, asked, vix)),
    ...untellable(asked),
    {
      code: "regime-rule",
      message: "the rule was chosen knowing 2008 to 2026; liqstress explain regime tells it, and what it cannot do",
    },
  ];
  const records = told === null ? undefined : () => regimeRecords(told, asked);
  return { kind: "report", report: report("regime", inquiry, { findings, verdicts, tables, notes, records }) };
};

function presentOf(told: Told): PresentState<State> | null {
  const [run, before] = [presentRun(told), runBefore(told)];
  if (run === null) return null;
  return {
    state: stateName(run.state),
    since: dayOf(told, run.first),
    sessions: run.sessions,
    before: before === null ? null : stateName(before.state),
  };
}

/** The state as a finding: a name with the unit "state", from its first day to now. */
function findingOf(
  base: Finding,
  asked: Asked,
  told: Told | null,
  present: PresentState<State> | null,
  reason: string | null,
): Finding {
  return {
    ...base,
    measure: "regime",
    of: asked.cast.map(({ series }) => series),
    expression: asked.call(present?.state ?? "calm"),
    value: present?.state ?? null,
    unit: "state",
    exact: true,
    n: present?.sessions ?? 0,
    from: present?.since ?? null,
    to: told === null ? null : dayOf(told, told.days.length - 1),
    reason,
    ...(told === null ? {} : { evidence: evidenceOf(told, asked) }),
  };
}

/** VIX that day, where the data have it: how large the moves are by another measure. */
function volatilityIndex(inquiry: Inquiry, iso: string): Finding | null {
  const entry = inquiry.catalogue.find("VIX");
  if (entry === undefined) return null;
  const { finding } = inquiry.values(`(${inquiry.series(entry.name)} at ${iso})`)[0]!;
  return finding.to === iso ? finding : null;
}

/** What would be next: a state on its way in, the present one on its way out; and VIX, where it is there. */
function outlook({ regimes }: Told, { settings }: Asked, vix: Finding | null): Note[] {
  const notes: Note[] = [];
  const candidate = candidateOf(regimes, settings);
  if (candidate !== null) {
    const { state, days } = candidate;
    const of =
      days < settings.confirm
        ? ` of ${settings.confirm}; it is told when there are as many`
        : ", but the present state still holds";
    notes.push({
      code: "regime-next",
      message: `${stateName(state)} is fulfilled on ${days} ${days === 1 ? "day" : "days"}${of}`,
    });
  }
  const fading = fadingOf(regimes, settings);
  if (fading > 0)
    notes.push({
      code: "regime-next",
      message: `the present state is no longer fulfilled, day ${fading} of ${settings.leave}; then it ends`,
    });
  if (vix !== null) notes.push({ code: "regime-size", message: `VIX stood at ${vix.value} on ${vix.to}` });
  return notes;
}

/** What cannot be told apart for want of a role. */
function untellable(asked: Asked): Note[] {
  const without = (role: "haven" | "yield" | "dollar", message: string): Note[] =>
    isCast(asked, role) ? [] : [{ code: "regime-roles", message: `without --${role} ${message}` }];
  return [
    ...without("dollar", "a flight to cash is not told: such days are risk-off"),
    ...without("yield", "the haven is --haven alone: a flight into bonds is not seen"),
    ...without("haven", "the haven is the bond alone: a flight into gold is not seen"),
  ];
}
