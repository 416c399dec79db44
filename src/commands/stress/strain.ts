import type { Evidence, Finding } from "../../measures/finding.ts";
import { type Run, runsOf } from "../../stats/regime/runs.ts";
import { recursiveMidRanks } from "../../stats/stress/recursive-rank.ts";
import { STRAIN_STATES, type StrainRule, strainOf } from "../../stats/stress/strain.ts";
import { numberOption, type Typed, wholeOption, wrongOption } from "../settings.ts";
import type { PresentState } from "../state-gate.ts";
import { dateOf, type StressTold } from "./told.ts";

/** When the index is called strained, from the options. */
export interface StrainAsked {
  /** thresholds are shares of the index's own past, or values of the index */
  readonly of: "percentile" | "index";
  readonly rule: StrainRule;
  /** the numbers typed that are not the usual ones, as words; "" where all are */
  readonly unusual: string;
}

const USUAL = { enter: 0.9, exit: 0.75, days: 3 };

/** The rule: `--enter 95%` is a share of the index's past, `--enter 0.35` a value of the index; --exit is of the same kind. */
export function strainAsked(typed: Typed): StrainAsked {
  const of = typed.enter === undefined || typed.enter.endsWith("%") ? "percentile" : "index";
  const enter = threshold("--enter", typed.enter, of, USUAL.enter);
  if (of === "index" && typed.exit === undefined)
    throw wrongOption("--enter", typed.enter!, "--exit too where it is a value of the index, or a share such as 90%");
  const exit = threshold("--exit", typed.exit, of, Math.min(USUAL.exit, enter));
  if (exit > enter) throw wrongOption("--exit", typed.exit!, "a number not above that of --enter");
  const confirm = wholeOption("--confirm", typed.confirm, USUAL.days, 1, 60);
  const leave = wholeOption("--leave", typed.leave, USUAL.days, 1, 60);
  const numbers = [
    ...(of === "index" || enter !== USUAL.enter ? [`enter=${written(enter, of)}`] : []),
    ...(of === "index" || exit !== USUAL.exit ? [`exit=${written(exit, of)}`] : []),
    ...(confirm === USUAL.days ? [] : [`confirm=${confirm}`]),
    ...(leave === USUAL.days ? [] : [`leave=${leave}`]),
  ];
  return { of, rule: { enter, exit, confirm, leave }, unusual: numbers.join(", ") };
}

function threshold(option: string, text: string | undefined, of: StrainAsked["of"], otherwise: number): number {
  if (text === undefined) return otherwise;
  if (of === "index") return numberOption(option, text, otherwise, 0, 1);
  if (!text.endsWith("%")) throw wrongOption(option, text, "a share such as 75%, as --enter is");
  return numberOption(option, text, otherwise, 0, 100, false, "%") / 100;
}

/** A threshold as it is typed. */
function written(value: number, of: StrainAsked["of"]): string {
  return of === "index" ? String(value) : `${Number((value * 100).toPrecision(12))}%`;
}

/** On which days the index was strained, and how it stands now. */
export interface StrainTold extends StrainAsked {
  /** by code of STRAIN_STATES, -1 where it cannot be told */
  readonly states: Int8Array;
  readonly runs: readonly Run[];
  readonly present: PresentState<StrainName> | null;
}
type StrainName = (typeof STRAIN_STATES)[number];

export function strainTold(told: StressTold, asked: StrainAsked): StrainTold {
  const states = strainOf(asked.of === "index" ? told.index : recursiveMidRanks(told.index), asked.rule);
  const runs = runsOf(states);
  const [now, before] = [runs.at(-1), runs.at(-2)];
  const present =
    now === undefined || (states.at(-1) ?? -1) < 0
      ? null
      : {
          state: STRAIN_STATES[now.state]!,
          since: dateOf(told, now.first),
          sessions: now.sessions,
          before: before === undefined ? null : STRAIN_STATES[before.state]!,
        };
  return { ...asked, states, runs, present };
}

/** `at 90 % of its past or above on 3 days, until at 75 % or below on 3` */
export function strainWords({ of, rule }: StrainAsked): string {
  const at = (value: number): string => (of === "index" ? String(value) : `${Number((value * 100).toPrecision(12))} %`);
  const past = of === "index" ? "" : " of its past";
  return `at ${at(rule.enter)}${past} or above on ${rule.confirm} ${rule.confirm === 1 ? "day" : "days"}, until at ${at(rule.exit)} or below on ${rule.leave}`;
}

/** Why it cannot be told whether the index is strained now, although there is an index. */
export function strainUntold({ index }: StressTold): string {
  const n = index.filter((value) => !Number.isNaN(value)).length;
  return `strain is told from the 250th day of the index on; there are ${n}`;
}

/** The state as a finding: a name with the unit "state", from its first day to now; `rank` is the finding of the index's percentile. */
export function strainFinding(
  told: StressTold | null,
  strain: StrainTold | null,
  rank: Finding,
  reason: string | null,
): Finding {
  const present = strain?.present ?? null;
  const base: Finding = {
    ...rank,
    measure: "strain",
    unit: "state",
    exact: true,
    interval: null,
    value: null,
    notes: [],
  };
  if (told === null || strain === null || present === null)
    return { ...base, n: 0, reason: reason ?? (told === null ? rank.reason : strainUntold(told)) };
  const { state, since, sessions } = present;
  const evidence = strainEvidence(told, strain);
  return { ...base, value: state, from: since, n: sessions, reason: null, evidence };
}

function strainEvidence(told: StressTold, { of, rule, runs, present }: StrainTold): Evidence {
  return {
    of,
    ...rule,
    before: present?.before ?? null,
    history: runs.map(({ state, first, last, sessions }) => ({
      state: STRAIN_STATES[state]!,
      from: dateOf(told, first),
      to: dateOf(told, last),
      sessions,
    })),
  };
}
