import { chiSquareTail } from "./chi-square.ts";
import { HANSEN } from "./hansen-coefficients.ts";

/**
 * Below this the p-values of average and exponential are not told: there Hansen's surfaces are extrapolated, and by simulation of
 * the limit (150,000 paths) they say 2e-7 and 4e-8 where 1 in 10,000 lies beyond. Those of sup stay within a factor of 3 to 1e-11.
 */
const LEAST_TOLD = 0.001;

/**
 * p-value of the sup, average or exponential of Wald (or F) statistics over candidate breaks, by the approximation of
 * Hansen (1997); agrees with strucchange's sctest, but for average and exponential never below 0.001. `coefficients` is how many may break, 1 or 2. The candidates leave `first`
 * rows before the first and `n - last` after the last; only their odds matter: lambda = (n - first) last / (first (n - last)).
 */
export function hansenPValue(statistic: number, kind: keyof typeof HANSEN, asked: Asked): number {
  const p = approximation(statistic, kind, asked);
  return kind === "sup" ? p : Math.max(p, LEAST_TOLD);
}

interface Asked {
  readonly coefficients: 1 | 2;
  readonly lambda: number;
}

function approximation(statistic: number, kind: keyof typeof HANSEN, { coefficients, lambda }: Asked): number {
  const trimming = lambda < 1 ? lambda : 1 / (1 + Math.sqrt(lambda));
  const single = (): number => chiSquareTail(statistic, coefficients);
  if (trimming >= 0.5) return single();
  const rows = HANSEN[kind][coefficients - 1]!;
  if (trimming <= 0.01) return surface(rows[24]!, statistic);
  if (trimming >= 0.49) return ((0.5 - trimming) * surface(rows[0]!, statistic) + (trimming - 0.49) * single()) * 100;
  // The rows stand 0.02 apart; between them p is taken in proportion.
  const place = (0.51 - trimming) * 50;
  const row = Math.floor(place);
  const [before, after] = [surface(rows[row - 1]!, statistic), surface(rows[row]!, statistic)];
  return (row + 1 - place) * before + (place - row) * after;
}

/**
 * The polynomials were fitted where p is not yet tiny; some turn down beyond (average F of 41 with p = .4 in strucchange). There p
 * stays at its least, so it may be too large but is never smaller than at a weaker statistic.
 */
function surface(row: readonly number[], x: number): number {
  const coefficients = row.slice(0, -1);
  return chiSquareTail(polynomial(coefficients, Math.min(x, firstTurn(coefficients))), row[row.length - 1]!);
}

/** The first x above 0 where a polynomial of degree 1 to 3 ceases to rise; Infinity where it never does. */
function firstTurn([, b = 0, c = 0, d = 0]: readonly number[]): number {
  // The derivative is b + 2 c x + 3 d x^2, with b > 0 in every row.
  if (d === 0) return c < 0 ? -b / (2 * c) : Number.POSITIVE_INFINITY;
  const inside = c * c - 3 * b * d;
  if (inside <= 0) return Number.POSITIVE_INFINITY;
  const turns = [(-c - Math.sqrt(inside)) / (3 * d), (-c + Math.sqrt(inside)) / (3 * d)].filter((turn) => turn > 0);
  return turns.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...turns);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
}
