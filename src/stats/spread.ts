/** How some values lie: how many, their mean, their squared deviations from it, and the largest size among them. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
  readonly largest: number;
}

/** The spread of a single value; of none where it is missing. */
export function spreadOf(value: number): Spread {
  if (Number.isNaN(value)) return { n: 0, mean: 0, squares: 0, largest: 0 };
  return { n: 1, mean: value, squares: 0, largest: Math.abs(value) };
}

/**
 * The spread of two stretches of values taken together (Chan, Golub & LeVeque 1983, The American Statistician 37, 242-247): nothing
 * is ever subtracted from a sum of squares, so a window of them slides without losing figures.
 */
export function joinedSpreads(a: Spread, b: Spread): Spread {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const apart = b.mean - a.mean;
  return {
    n,
    mean: a.mean + (apart * b.n) / n,
    squares: a.squares + b.squares + apart * apart * ((a.n * b.n) / n),
    largest: Math.max(a.largest, b.largest),
  };
}

/** Standard deviation with n - 1; exactly 0 for values that do not vary beyond rounding; NaN below two values. */
export function deviationOf({ n, squares, largest }: Spread): number {
  if (n < 2) return Number.NaN;
  return squares > n * (2 ** -50 * largest) ** 2 ? Math.sqrt(squares / (n - 1)) : 0;
}
