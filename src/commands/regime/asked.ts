import type { Inquiry } from "../../claims/inquiry.ts";
import { Failure } from "../../failure.ts";
import { ROLES, type Role } from "../../series/regime.ts";
import { type RegimeSettings, settingsWith } from "../../stats/regime/settings.ts";
import type { State } from "../../stats/regime/states.ts";
import { regime } from "../../transforms/regime.ts";
import { listed, roleOption } from "../role-series.ts";
import { numberOption, type Typed } from "../settings.ts";

/** A series and what it stands for, in the order in which roles are shown. */
export interface Cast {
  readonly role: Role;
  /** as an expression of the language */
  readonly series: string;
}

/** What `regime` was asked: the series by role, and the numbers of the rule. */
export interface Asked {
  readonly cast: readonly Cast[];
  readonly settings: RegimeSettings;
  /** the same question in the language: 1 on days in the state, 0 on others; without a state, as outputs name it */
  call(state?: State): string;
}

/** The question from the options. Which series may take which role, the call itself is checked for. */
export function askedOf(inquiry: Inquiry, typed: Typed): Asked {
  const cast = ROLES.flatMap((role): Cast[] =>
    listed(typed[role]).map((series) => ({ role, series: inquiry.series(series) })),
  );
  if (!cast.some(({ role }) => role === "equity"))
    throw lacking("--equity", "--equity SPX: the shares that rise and fall");
  if (!cast.some(({ role }) => role === "haven" || role === "yield"))
    throw lacking("--haven", "--haven GOLD, --yield Y10 or both: where the money goes");
  const numbers = numbersOf(typed);
  return { cast, settings: settingsWith(new Map(numbers)), call: (state) => callOf(cast, numbers, state) };
}

/** Whether a role is cast. */
export function isCast({ cast }: Asked, role: Role): boolean {
  return cast.some((one) => one.role === role);
}

/** The numbers typed that are not the usual ones. */
function numbersOf(typed: Typed): [string, number][] {
  return regime.signature.options.flatMap((option): [string, number][] => {
    if (option.kind !== "number") return [];
    const { name, otherwise, low, high, whole = false } = option;
    const text = typed[name as "enter"];
    const value = numberOption(`--${name}`, text, otherwise, low, high, whole);
    return value === otherwise ? [] : [[name, value]];
  });
}

function lacking(option: string, expected: string): Failure {
  return new Failure({ code: "missing-option", found: `regime without ${option}`, expected });
}

function callOf(cast: readonly Cast[], numbers: readonly [string, number][], state: State | undefined): string {
  const of = (role: Role): string[] => cast.filter((one) => one.role === role).map((one) => one.series);
  const options = (["yield", "dollar", "risk"] as const).flatMap((role) => roleOption(role, of(role)));
  const last = state === undefined ? [] : [`state=${state}`];
  const settings = numbers.map(([name, value]) => `${name}=${value}`);
  return `regime(${[...of("equity"), ...of("haven"), ...options, ...last, ...settings].join(", ")})`;
}
