import { asCorrelation, type EwmaOptions, ewmaCovariance } from "./ewma-correlation.ts";

/** The stress of one day and what it is made of. */
export interface SystemicStress {
  /** I = y' rho y, y = weights times scores: 0..1 */
  readonly index: number;
  /** L = sum of y: what the root of I would be if the blocks were perfectly correlated */
  readonly level: number;
  /** y_i (rho y)_i by block; they add to I, and one can be below 0. NaN for a block that is missing */
  readonly contributions: Float64Array;
}

/** Weights times scores, tied by their correlation: I = y' rho y, with the share of each block. `rho` is symmetric with 1 on its diagonal. */
export function systemicStress(
  scores: ArrayLike<number>,
  weights: ArrayLike<number>,
  rho: readonly Float64Array[],
): SystemicStress | null {
  let whole = 0;
  for (let i = 0; i < weights.length; i++) if (!Number.isNaN(scores[i]!)) whole += weights[i]!;
  if (!(whole > 0)) return null;
  // Weights of the blocks that are there, to a sum of 1; a missing block adds nothing.
  const y = Float64Array.from(weights, (weight, i) => (Number.isNaN(scores[i]!) ? 0 : (weight / whole) * scores[i]!));
  const contributions = y.map((value, i) =>
    Number.isNaN(scores[i]!) ? Number.NaN : value * rho[i]!.reduce((total, r, j) => total + r * y[j]!, 0),
  );
  const index = contributions.reduce((total, one) => (Number.isNaN(one) ? total : total + one), 0);
  return { index, level: y.reduce((total, one) => total + one, 0), contributions };
}

/**
 * The Composite Indicator of Systemic Stress of Hollo, Kremer and Lo Duca (2012), ECB Working Paper 1426, over blocks of scores 0..1 in
 * time order (NaN where a block has none that day): correlations of the scores around 0.5 forget with lambda 0.93. Null on
 * days without any block. Later rows change no earlier day. Cost n k^2.
 */
export function systemicStressOf(
  scores: readonly Float64Array[],
  weights: ArrayLike<number>,
  { lambda = 0.93, variance = 1 / 12, covariance = 1 / 24 }: Partial<EwmaOptions> = {},
): (SystemicStress | null)[] {
  const step = ewmaCovariance(scores.length, { lambda, variance, covariance });
  return Array.from(scores[0] ?? [], (_, t) => {
    const row = scores.map((column) => column[t]!);
    return systemicStress(row, weights, asCorrelation(step(row)));
  });
}
