import type { RegimeSettings } from "./settings.ts";
import { standardised } from "./standardised.ts";

/** Daily moves by role, all on the same rows: logs of prices, a bond price's moves as minus those of its yield. NaN: missing. */
export interface RoleMoves {
  readonly equity: Float64Array;
  /** further risk assets */
  readonly risk: readonly Float64Array[];
  readonly haven: Float64Array | null;
  readonly bond: Float64Array | null;
  readonly dollar: Float64Array | null;
}

/** The moves over one window in usual moves: of each role, and of the three legs they make. */
export interface Legs {
  readonly equity: Float64Array;
  readonly risk: readonly Float64Array[];
  readonly haven: Float64Array | null;
  readonly bond: Float64Array | null;
  readonly dollar: Float64Array | null;
  /** mean of equity and the further risk assets */
  readonly riskLeg: Float64Array;
  /** mean of haven and bond; null where neither is given */
  readonly havenLeg: Float64Array | null;
}

/** The legs over windows of h rows. */
export function legsOf(moves: RoleMoves, h: number, settings: RegimeSettings): Legs {
  const z = (one: Float64Array): Float64Array => standardised(one, h, settings);
  const orNull = (one: Float64Array | null): Float64Array | null => (one === null ? null : z(one));
  const equity = z(moves.equity);
  const risk = moves.risk.map(z);
  const [haven, bond, dollar] = [orNull(moves.haven), orNull(moves.bond), orNull(moves.dollar)];
  const havens = [haven, bond].filter((one) => one !== null);
  const havenLeg = havens.length === 0 ? null : meanOf(havens);
  return { equity, risk, haven, bond, dollar, riskLeg: meanOf([equity, ...risk]), havenLeg };
}

/** The mean of some columns row by row; NaN where one of them is. */
function meanOf(columns: readonly Float64Array[]): Float64Array {
  return columns[0]!.map((_, row) => columns.reduce((total, one) => total + one[row]!, 0) / columns.length);
}
