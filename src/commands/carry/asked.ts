import type { Inquiry } from "../../claims/inquiry.ts";
import { Failure } from "../../failure.ts";
import { CARRY_ROLES, type CarryRole } from "../../series/carry-unwind.ts";
import { listed, roleOption } from "../role-series.ts";
import { shareOption, shareText, spans, type Typed, wholeOption, wrongOption } from "../settings.ts";

/** A series as an expression of the language, and what it stands for. */
export interface Cast {
  readonly role: CarryRole;
  readonly series: string;
}

/** What `carry` was asked. */
export interface CarryAsked {
  readonly cast: readonly Cast[];
  readonly span: string;
  readonly tail: number;
  /** the count of such days in the language */
  readonly call: string;
  /** carry to risk in the language; null where there are no yields */
  readonly pays: string | null;
}

/** The question from the options. Which series may take which role, the call itself is checked for. */
export function carryAsked(inquiry: Inquiry, typed: Typed): CarryAsked {
  const of = (role: CarryRole): string[] => listed(typed[role]).map((series) => inquiry.series(series));
  const cast = CARRY_ROLES.flatMap((role) => of(role).map((series) => ({ role, series })));
  const [yen, equity] = [of("yen")[0], of("equity")[0]];
  if (yen === undefined) throw lacking("--yen", "--yen USDJPY: yen for one dollar");
  if (equity === undefined) throw lacking("--equity", "--equity NDX: the shares that are sold");
  const [span, ...more] = spans(typed, ["2y"]) as [string, ...string[]];
  if (more.length > 0) throw wrongOption("--window", more[0]!, "one span");
  const tail = shareOption("--tail", typed.tail, 5, 0.1, 50);
  const options = CARRY_ROLES.slice(2).flatMap((role) => roleOption(role, of(role)));
  const call = [yen, equity, span, ...options, `tail=${shareText(tail)}`].join(", ");
  return { cast, span, tail, call: `carryunwind(${call})`, pays: paysOf(inquiry, typed, yen) };
}

function paysOf(inquiry: Inquiry, typed: Typed, yen: string): string | null {
  const sessions = wholeOption("--sessions", typed.sessions, 60, 2, 2500);
  if (typed.yield === undefined && typed.funding === undefined) return null;
  if (typed.yield === undefined) throw lacking("--yield", "--yield Y10: what is earned, beside --funding");
  if (typed.funding === undefined) throw lacking("--funding", "--funding JGB10: what is paid, beside --yield");
  return `carrytorisk(${inquiry.series(typed.yield)}, ${inquiry.series(typed.funding)}, ${yen}, ${sessions})`;
}

function lacking(option: string, expected: string): Failure {
  return new Failure({ code: "missing-option", found: `carry without ${option}`, expected });
}
