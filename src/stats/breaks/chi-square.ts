import { logGamma } from "../distributions.ts";

/**
 * P(X > x) of chi-square with real degrees of freedom above 0, with full relative precision far out: Q(df/2, x/2), the
 * regularised incomplete gamma function, by its series below the mean and its continued fraction above (DLMF 8.7.1, 8.9.2).
 */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (!(x > 0)) return 1;
  const [a, z] = [degreesOfFreedom / 2, x / 2];
  const front = Math.exp(a * Math.log(z) - z - logGamma(a));
  return z < a + 1 ? Math.max(0, 1 - front * series(a, z)) : front * fraction(a, z);
}

function series(a: number, z: number): number {
  let term = 1 / a;
  let total = term;
  for (let k = 1; k < 10_000 && term > total * 1e-17; k++) {
    term *= z / (a + k);
    total += term;
  }
  return total;
}

/** Lentz's evaluation (Numerical Recipes 6.2). */
function fraction(a: number, z: number): number {
  const tiny = 1e-300;
  let below = z + 1 - a;
  let c = 1 / tiny;
  let d = 1 / below;
  let value = d;
  for (let k = 1; k <= 10_000; k++) {
    const share = -k * (k - a);
    below += 2;
    d = 1 / safe(share * d + below, tiny);
    c = safe(below + share / c, tiny);
    value *= d * c;
    if (Math.abs(d * c - 1) < 2e-16) break;
  }
  return value;
}

function safe(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
