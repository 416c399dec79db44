/**
 * Incomplete beta and Student's t with real degrees of freedom (Satterthwaite), to 12 digits up to 20,000 degrees of freedom (8 beyond): simple-statistics has
 * neither. The normal distribution is in normal.ts.
 */
import { normalCdf, normalQuantile } from "./normal.ts";

/** P(T <= t) of Student's t with real degrees of freedom above 0, with full relative precision in the lower tail. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const tail = upperTail(Math.abs(t), degreesOfFreedom, logBeta(degreesOfFreedom / 2, 0.5));
  return t > 0 ? 1 - tail : tail;
}

/** The t with P(T <= t) = p; -Infinity at 0, Infinity at 1. RangeError outside. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const size = tail === 0 ? Number.POSITIVE_INFINITY : sizeWithTail(tail, degreesOfFreedom);
  return p < 0.5 ? -size : size;
}

/** Newton's steps from a start that is close, kept inside a bracket by bisection. A step doubles the right digits: after one in the ninth all are right. */
function sizeWithTail(tail: number, degreesOfFreedom: number): number {
  const logB = logBeta(degreesOfFreedom / 2, 0.5);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  let guess = expanded(-normalQuantile(tail), degreesOfFreedom);
  for (let i = 0; i < 2000; i++) {
    const found = upperTail(guess, degreesOfFreedom, logB);
    if (found > tail) low = guess;
    else high = guess;
    const next = guess + (found - tail) / density(guess, degreesOfFreedom, logB);
    const inside = next > low && next < high;
    const middle = high === Number.POSITIVE_INFINITY ? 2 * low : (low + high) / 2;
    const step = inside ? next : middle;
    if (Math.abs(step - guess) <= (inside ? 1e-9 : 2e-16) * guess) return step;
    guess = step;
  }
  return guess;
}

/** Student's quantile from the normal one: the first terms of the expansion in 1 / degrees of freedom (Abramowitz and Stegun 26.7.5). */
function expanded(z: number, degreesOfFreedom: number): number {
  const square = z * z;
  const terms = [
    (square + 1) / 4,
    ((5 * square + 16) * square + 3) / 96,
    (((3 * square + 19) * square + 17) * square - 15) / 384,
  ];
  let factor = 1;
  for (let power = 1; power <= terms.length; power++) factor += terms[power - 1]! / degreesOfFreedom ** power;
  return Math.min(Math.max(1e-3, z * factor), 1e300);
}

/** P(T > t) for t >= 0; `logB` is ln B(df / 2, 1/2). */
function upperTail(t: number, degreesOfFreedom: number, logB: number): number {
  // Beyond a thousand million the t is normal to the last digit, and the fraction below slow.
  if (degreesOfFreedom > 1e9) return normalCdf(-t);
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return 0;
  const whole = degreesOfFreedom + square;
  return regularised(degreesOfFreedom / whole, square / whole, degreesOfFreedom / 2, 0.5, logB) / 2;
}

function density(t: number, degreesOfFreedom: number, logB: number): number {
  if (degreesOfFreedom > 1e9) return Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  const exponent = -((degreesOfFreedom + 1) / 2) * Math.log1p((t * t) / degreesOfFreedom) - logB;
  return Math.exp(exponent) / Math.sqrt(degreesOfFreedom);
}

/** Regularised incomplete beta I_x(a, b) for a, b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return regularised(x, 1 - x, a, b, logBeta(a, b));
}

/** I_x(a, b) by the continued fraction of DLMF 8.17.22; y = 1 - x is given apart because near 1 the difference would lose digits, and logB = ln B(a, b). */
function regularised(x: number, y: number, a: number, b: number, logB: number): number {
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y);
  const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x);
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  const front = Math.exp(a * logX + b * logY - logB);
  // The fraction converges quickly below the mean; above it, by symmetry.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}

/** In place of 0, by which Lentz's evaluation would divide. */
function safe(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** Lentz's evaluation (Numerical Recipes 6.4). */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 2e-16) break;
  }
  return value;
}

/** ln B(a, b); with one argument large the big terms cancel in the formula, not in the digits. */
function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 12) return logGamma(small) + logGamma(large) - logGamma(small + large);
  const together = small + large;
  return (
    logGamma(small) -
    (large - 0.5) * Math.log1p(small / large) -
    small * Math.log(together) +
    small +
    stirlingRest(large) -
    stirlingRest(together)
  );
}

/** ln Gamma(x) for x > 0, by Stirling's series from 12 up; below, by Gamma(x + 1) = x Gamma(x). */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 12) product *= shifted++;
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    0.5 * Math.log(2 * Math.PI) +
    stirlingRest(shifted) -
    Math.log(product)
  );
}

/** What Stirling's formula leaves of ln Gamma(x): 1/(12x) - 1/(360x^3) + ...; to 1e-16 for x >= 12 (DLMF 5.11.1). */
function stirlingRest(x: number): number {
  const square = 1 / (x * x);
  let value = 0;
  for (let i = STIRLING.length - 1; i >= 0; i--) value = value * square + STIRLING[i]!;
  return value / x;
}

const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
