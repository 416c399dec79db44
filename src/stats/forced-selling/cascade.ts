/** A long position that is sold in full once the price is at or below its bound. */
export interface BoundedPosition {
  readonly bound: number;
  readonly size: number;
}

/** Where a cascade ends. Falls are fractions of the price at the start. */
export interface Cascade {
  readonly price: number;
  readonly fall: number;
  /** fall / the shock: 1 where nothing was sold */
  readonly amplification: number;
  readonly sold: number;
  readonly liquidated: number;
  /** price and amount sold at each round: all bounds crossed are sold at once, then the price moves */
  readonly rounds: readonly { readonly price: number; readonly sold: number }[];
  /** the sales alone would take the price to 0: it is held there, and no amplification has a meaning */
  readonly exhausted: boolean;
}

/** How far an amount sold in all takes the price down, as a fraction of the price at the start; 0 at 0 and never falling. */
export type Impact = (sold: number) => number;

/** Impact in proportion: lambda is Amihud's fraction of the price for each unit sold. */
export function linearImpact(lambda: number): Impact {
  return (sold) => lambda * sold;
}

/** Impact by the square root: factor * daily volatility * sqrt(sold / daily volume), the size and volume in one unit. */
export function squareRootImpact({
  factor,
  volatility,
  volume,
}: {
  readonly factor: number;
  readonly volatility: number;
  readonly volume: number;
}): Impact {
  return (sold) => factor * volatility * Math.sqrt(sold / volume);
}

/**
 * Forced sales that force further sales: a shock (fraction, above 0) moves the price, positions whose bound is reached are sold, the sale
 * moves the price by its impact, and so on until no further bound is reached: the least fixed point of fall = shock + impact(sold(fall)).
 * Nothing is random and nobody buys: an upper bound on what leverage alone adds. Where bounds lie evenly, sold = d * fall, and impact
 * is linear, the amplification is 1 / (1 - k), k = lambda d. Cost n log n.
 */
export function cascade(start: number, shock: number, positions: readonly BoundedPosition[], impact: Impact): Cascade {
  if (!(start > 0 && shock > 0 && shock < 1))
    throw new RangeError("a price above 0 and a shock between 0 and 1 are needed");
  const open = [...positions].sort((a, b) => b.bound - a.bound);
  const rounds: { price: number; sold: number }[] = [];
  let fall = shock;
  let sold = 0;
  let next = 0;
  for (;;) {
    const price = start * Math.max(0, 1 - fall);
    let now = 0;
    while (next < open.length && open[next]!.bound >= price) now += open[next++]!.size;
    rounds.push({ price, sold: now });
    if (now === 0) break;
    sold += now;
    fall = shock + impact(sold);
  }
  const exhausted = fall >= 1;
  fall = Math.min(1, fall);
  return {
    price: start * (1 - fall),
    fall,
    amplification: fall / shock,
    sold,
    liquidated: next,
    rounds,
    exhausted,
  };
}
