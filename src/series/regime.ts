import type { RoleMoves } from "../stats/regime/legs.ts";
import { type Regimes, regimesOf } from "../stats/regime/regimes.ts";
import type { RegimeSettings } from "../stats/regime/settings.ts";
import type { Column, ColumnShape } from "./column.ts";
import { logMoves } from "./moves.ts";
import { moveAs, noYield } from "./unfit-role.ts";

/** What a series stands for in a regime. */
export const ROLES = ["equity", "haven", "yield", "dollar", "risk"] as const;
export type Role = (typeof ROLES)[number];

/** Series by role, on common days. Only the risk assets may be several. */
export interface Roles {
  readonly equity: Column;
  readonly haven: Column | null;
  readonly yield: Column | null;
  readonly dollar: Column | null;
  readonly risk: readonly Column[];
}

/** Columns by the roles they take, in the same order; the first is the equity. */
export function regimeRoles(columns: readonly Column[], taken: readonly Role[]): Roles {
  const all = (role: Role): Column[] => columns.filter((_, index) => taken[index] === role);
  const one = (role: Role): Column | null => all(role)[0] ?? null;
  return { equity: columns[0]!, haven: one("haven"), yield: one("yield"), dollar: one("dollar"), risk: all("risk") };
}

/** The states of a market from its series by role. */
export function regimesOfRoles(roles: Roles, settings: RegimeSettings): Regimes {
  return regimesOf(roleMoves(roles), settings);
}

/**
 * Daily moves by role: logs of prices and amounts, points of an index. A bond's price moves against its yield; so does a risk asset
 * that is told by a yield or a spread, for what is owed loses when it rises.
 */
export function roleMoves(roles: Roles): RoleMoves {
  const moves = (column: Column | null): Float64Array | null => (column === null ? null : logMoves(column).values);
  const against = (column: Column): Float64Array => logMoves(column).values.map((move) => -move);
  return {
    equity: logMoves(roles.equity).values,
    risk: roles.risk.map((one) => (one.kind === "yield" ? against(one) : logMoves(one).values)),
    haven: moves(roles.haven),
    bond: roles.yield === null ? null : against(roles.yield),
    dollar: moves(roles.dollar),
  };
}

/** Why a series cannot take a role, as words behind its name; undefined where it can. */
export function whyNotRole(role: Role, shape: ColumnShape): string | undefined {
  if (shape.flow) return moveAs(role);
  if (role === "yield") return shape.kind === "yield" ? undefined : noYield(shape);
  return role === "risk" || shape.kind !== "yield" ? undefined : `is a yield and cannot be the ${role}`;
}

/** Why a state cannot be told from the roles there are, as words behind a name; undefined where it can. */
export function whyUntold(state: string, roles: ReadonlySet<Role>): string | undefined {
  const havens = roles.has("haven") || roles.has("yield");
  if (!havens) return "has no regime without a haven or a yield: nothing tells where the money goes";
  if (state === "flight-to-cash" && !roles.has("dollar"))
    return "has no flight-to-cash without a dollar: that the dollar rises tells it from other sell-offs";
  return undefined;
}
