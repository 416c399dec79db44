import type { NoEstimate } from "../estimate.ts";
import type { BoundedPosition } from "./cascade.ts";
import { type EntryPath, firstLiquidations } from "./liquidated-entries.ts";
import { liquidationPrice, type MarginConvention } from "./liquidation-price.ts";

/** Positions of one leverage, and what share of all that a day opens they are. */
export interface Rung {
  readonly leverage: number;
  readonly share: number;
}

/** Longs opened on each row of a path; `opened` is how many units of the asset a row opens, 1 on each where none are given. */
export interface BookPath extends EntryPath {
  readonly opened?: Float64Array;
}

/** The positions of a path that still stand on its last row. */
export interface Book {
  /** sizes add to 1 */
  readonly positions: readonly BoundedPosition[];
  /** units of the asset in all of them, units as `opened` counts them */
  readonly units: number;
  readonly rungs: readonly StandingRung[];
}

/** What became of the positions of one leverage. */
export interface StandingRung extends Rung {
  /** of the units opened, the share closed by force before the last row was over */
  readonly closed: number;
  /** of the book, the share that is of this leverage */
  readonly standing: number;
  /** the highest price at which one of them is closed; null where none is */
  readonly nearest: number | null;
}

/** What every position of a book has in common. */
export interface Margins {
  readonly maintenance: number;
  readonly convention: MarginConvention;
}

/**
 * The book that a path of prices leaves: on each row with a price every rung opens its share of the row's units at that price, and
 * what a later row's worst price reached is closed and gone. Nobody closes of his own will, so this is what leverage alone would have left
 * standing, not what anybody holds. Shares are scaled to 1. RangeError as liquidationPrice's; NoEstimate where nothing stands.
 */
export function standingBook(path: BookPath, ladder: readonly Rung[], margins: Margins): Book | NoEstimate {
  const { opened } = path;
  const whole = ladder.reduce((total, { share }) => total + share, 0);
  if (!(whole > 0) || ladder.some(({ share }) => !(share >= 0))) throw new RangeError("shares from 0 that add to more");
  const left = ladder.map((rung) => ({ rung, ...standing(path, rung.leverage, margins, rung.share / whole) }));
  const units = left.reduce((total, { size }) => total + size, 0);
  const why = "no position of these days still stands";
  if (!(units > 0)) return { kind: "none", why: opened === undefined ? why : `${why}, or nothing was traded` };
  return {
    positions: left.flatMap(({ positions }) => positions.map(({ bound, size }) => ({ bound, size: size / units }))),
    units,
    rungs: left.map(({ rung, size, closed, nearest }) => ({
      leverage: rung.leverage,
      share: rung.share / whole,
      closed: size + closed > 0 ? closed / (size + closed) : 0,
      standing: size / units,
      nearest,
    })),
  };
}

interface Standing {
  readonly positions: BoundedPosition[];
  readonly size: number;
  readonly closed: number;
  readonly nearest: number | null;
}

/** The positions of one leverage, of `share` of the units opened on each row. */
function standing(
  { entries, worst, opened }: BookPath,
  leverage: number,
  { maintenance, convention }: Margins,
  share: number,
): Standing {
  const factor = liquidationPrice({ entry: 1, leverage, maintenance, side: "long" }, convention);
  // Without a price that closes them, all stand and none is ever sold.
  const first = factor === null ? null : firstLiquidations({ entries, worst }, factor);
  const positions: BoundedPosition[] = [];
  let [size, closed] = [0, 0];
  let nearest: number | null = null;
  entries.forEach((entry, row) => {
    const units = share * (opened === undefined ? 1 : opened[row]!);
    if (Number.isNaN(entry) || !(units > 0)) return;
    if (first !== null && first[row]! >= 0) closed += units;
    else {
      const bound = factor === null ? Number.NEGATIVE_INFINITY : factor * entry;
      positions.push({ bound, size: units });
      size += units;
      if (factor !== null) nearest = Math.max(nearest ?? bound, bound);
    }
  });
  return { positions, size, closed, nearest };
}
