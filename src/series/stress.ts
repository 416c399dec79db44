import { REGIME_SETTINGS } from "../stats/regime/settings.ts";
import { standardised } from "../stats/regime/standardised.ts";
import { blockScore } from "../stats/stress/block-score.ts";
import { type SystemicStress, systemicStressOf } from "../stats/stress/ciss.ts";
import { ewmaVolatility } from "../stats/stress/ewma-volatility.ts";
import { aboveLow, belowHigh } from "../stats/stress/extremes.ts";
import { havenFailure } from "../stats/stress/haven-failure.ts";
import { relativeIlliquidity } from "../stats/stress/relative-illiquidity.ts";
import type { Column, ColumnShape } from "./column.ts";
import { logMoves } from "./moves.ts";
import { moveAs, noYield } from "./unfit-role.ts";

/** Parts of the market, in the order in which contributions are shown. */
export const BLOCKS = ["equity", "credit", "haven", "rates", "liquidity", "fx"] as const;
export type Block = (typeof BLOCKS)[number];

export const BLOCK_WEIGHTS: Readonly<Record<Block, number>> = {
  equity: 0.25,
  credit: 0.2,
  haven: 0.15,
  rates: 0.15,
  liquidity: 0.15,
  fx: 0.1,
};

/** What a series stands for in an index of stress. */
export const STRESS_ROLES = ["equity", "haven", "yield", "dollar", "yen", "credit", "bond", "liquidity"] as const;
export type StressRole = (typeof STRESS_ROLES)[number];

/** The roles that several series may take. */
const SEVERAL: ReadonlySet<StressRole> = new Set(["credit", "liquidity"]);

/** Series by role, on one grid; NaN where one has no value. A series of `liquidity` is an illiquidity already. */
export interface StressRoles {
  readonly equity: Column;
  readonly haven: Column | null;
  readonly yield: Column | null;
  readonly dollar: Column | null;
  readonly yen: Column | null;
  /** prices of bonds that may default, or their spreads */
  readonly credit: readonly Column[];
  /** price of government bonds, against which those of credit are held */
  readonly bond: Column | null;
  readonly liquidity: readonly Column[];
}

/** Columns by the roles they take, in the same order; the first is the equity. */
export function stressRoles(columns: readonly Column[], taken: readonly StressRole[]): StressRoles {
  const all = (role: StressRole): Column[] => columns.filter((_, index) => taken[index] === role);
  const one = (role: StressRole): Column | null => all(role)[0] ?? null;
  return {
    equity: columns[0]!,
    haven: one("haven"),
    yield: one("yield"),
    dollar: one("dollar"),
    yen: one("yen"),
    credit: all("credit"),
    bond: one("bond"),
    liquidity: all("liquidity"),
  };
}

/** The stress of each row, and the scores 0..1 of the blocks, in the order of BLOCKS. */
export interface Stresses {
  readonly scores: readonly Float64Array[];
  /** null before any block has a score */
  readonly days: readonly (SystemicStress | null)[];
}

const YEAR = 250;
const QUARTER = 60;
const FORTNIGHT = 10;

/** What each block is made of, as columns: the higher the more strained. */
export function stressInputs(roles: StressRoles): Record<Block, readonly Float64Array[]> {
  const { equity, haven, yield: rate, dollar, yen, credit, bond, liquidity } = roles;
  const volatility = (column: Column): Float64Array => ewmaVolatility(logMoves(column).values);
  const of = (column: Column, ...inputs: Float64Array[]): Float64Array[] => onceMoved(column, inputs);
  return {
    equity: of(equity, volatility(equity), belowHigh(equity.values, YEAR)),
    credit: credit.flatMap((one) => of(one, ...creditInputs(one, bond))),
    haven:
      haven === null
        ? []
        : of(haven, volatility(haven), belowHigh(haven.values, QUARTER), failure(equity, haven, rate)),
    rates: rate === null ? [] : of(rate, volatility(rate), changes(rate.values).map(Math.abs)),
    liquidity: liquidity.map((one) => relativeIlliquidity(one.values)),
    fx: [dollar, yen].flatMap((one) => (one === null ? [] : of(one, volatility(one)))),
  };
}

/** The index of stress on every row; rows after one change nothing of it. */
export function stressOfRoles(roles: StressRoles, weights: Readonly<Record<Block, number>> = BLOCK_WEIGHTS): Stresses {
  const inputs = stressInputs(roles);
  const rows = roles.equity.values.length;
  const scores = BLOCKS.map((block) => blockScore(inputs[block], rows));
  return {
    scores,
    days: systemicStressOf(
      scores,
      BLOCKS.map((block) => weights[block]),
    ),
  };
}

/** Why a series cannot take a role, as words behind its name; undefined where it can. */
export function whyNotStressRole(role: StressRole, shape: ColumnShape): string | undefined {
  if (shape.flow) return moveAs(role);
  if (role === "liquidity")
    return shape.unit === "% per bn" ? undefined : "is no illiquidity: write liquidity=illiquidity(GLD)";
  if (shape.unit === "% per bn") return `is an illiquidity and cannot be the ${role}`;
  if (role === "yield") return shape.kind === "yield" ? undefined : noYield(shape);
  return role === "credit" || shape.kind !== "yield" ? undefined : `is a yield and cannot be the ${role}`;
}

/** What is wrong with the roles together, as words behind a name; undefined where nothing is. */
export function whyNoStress(roles: readonly StressRole[], shapes: readonly ColumnShape[]): string | undefined {
  const several = roles.find((role, index) => !SEVERAL.has(role) && roles.indexOf(role) !== index);
  if (several !== undefined) return `has no stress with a list as ${several}; only credit= and liquidity= take several`;
  const held = roles.some((role, index) => role === "credit" && shapes[index]!.kind !== "yield");
  return roles.includes("bond") && !held
    ? "has no use for bond= without a price as credit=, against which it is held"
    : undefined;
}

/** The inputs of a series that has moved: while it has stood still since its first value it tells neither calm nor strain. */
function onceMoved({ values }: Column, inputs: readonly Float64Array[]): Float64Array[] {
  const start = values.findIndex((value) => !Number.isNaN(value));
  const first = values.findIndex((value, row) => row > start && !Number.isNaN(value) && value !== values[start]);
  const end = first < 0 ? values.length : first;
  return inputs.map((input) => input.map((value, row) => (row > start && row < end ? Number.NaN : value)));
}

function creditInputs(credit: Column, bond: Column | null): Float64Array[] {
  if (credit.kind === "yield") return [aboveLow(credit.values, YEAR)];
  const fall = belowHigh(credit.values, YEAR);
  if (bond === null) return [fall];
  const [risky, safe] = [credit, bond].map((one) =>
    changes(one.values.map((value) => (value > 0 ? Math.log(value) : Number.NaN))),
  );
  return [fall, safe!.map((move, row) => move - risky![row]!)];
}

function failure(equity: Column, haven: Column, rate: Column | null): Float64Array {
  const usual = (moves: Float64Array): Float64Array => standardised(moves, FORTNIGHT, REGIME_SETTINGS);
  const havens = [usual(logMoves(haven).values)];
  if (rate !== null) havens.push(usual(logMoves(rate).values.map((move) => -move)));
  return havenFailure(usual(logMoves(equity).values), havens);
}

/** The change of a level over ten rows. */
function changes(values: Float64Array): Float64Array {
  return values.map((value, row) => (row < FORTNIGHT ? Number.NaN : value - values[row - FORTNIGHT]!));
}
