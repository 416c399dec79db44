import type { Random } from "../../src/stats/random.ts";

/** Two simulated series of moves, and what is known of each day before it came: the variances of x and y. */
export interface Pair {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly varianceX: Float64Array;
  readonly varianceY: Float64Array;
  /** correlation of x and y on each single day */
  readonly rho: number;
}

/**
 * N independent normal; T5 independent, Student's t with 5 degrees of freedom, one scale a day for both; G5 GARCH(.10, .88),
 * a variance of its own for each series, shocks as T5; C5 the same with one variance for both; AR normal, AR(1) .3 in both;
 * OUT normal, one day replaced by a common move of 10 standard deviations.
 */
export const DESIGNS = ["N", "T5", "G5", "C5", "AR", "OUT"] as const;
export type Design = (typeof DESIGNS)[number];

/** Days thrown away before a GARCH series begins: .98^500 is 4e-5. */
const WARM_UP = 500;

/** n days of a design. All variances are 1 in the long run. */
export function drawPair(design: Design, rho: number, n: number, random: Random): Pair {
  if (design === "G5" || design === "C5") return garch(design, rho, n, random);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const ones = new Float64Array(n).fill(1);
  const other = Math.sqrt(1 - rho * rho);
  const keep = design === "AR" ? 0.3 : 0;
  const fresh = Math.sqrt(1 - keep * keep);
  for (let t = 0; t < n; t++) {
    const scale = design === "T5" ? scaleT5(random) : t === 0 ? 1 : fresh;
    const first = random.normal();
    const second = rho * first + other * random.normal();
    x[t] = scale * first + (t === 0 ? 0 : keep * x[t - 1]!);
    y[t] = scale * second + (t === 0 ? 0 : keep * y[t - 1]!);
  }
  if (design === "OUT") {
    const day = random.below(n);
    x[day] = random.uniform() < 0.5 ? -10 : 10;
    y[day] = x[day]!;
  }
  return { x, y, varianceX: ones, varianceY: ones, rho };
}

function garch(design: "G5" | "C5", rho: number, n: number, random: Random): Pair {
  const [x, y, varianceX, varianceY] = [0, 0, 0, 0].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const other = Math.sqrt(1 - rho * rho);
  let [hx, hy] = [1, 1];
  for (let t = -WARM_UP; t < n; t++) {
    const scale = scaleT5(random);
    const first = random.normal();
    const second = rho * first + other * random.normal();
    const [a, b] = [Math.sqrt(hx) * scale * first, Math.sqrt(hy) * scale * second];
    if (t >= 0) [x[t], y[t], varianceX[t], varianceY[t]] = [a, b, hx, hy];
    const [squareX, squareY] = design === "C5" ? [(a * a + b * b) / 2, (a * a + b * b) / 2] : [a * a, b * b];
    hx = 0.02 + 0.1 * squareX + 0.88 * hx;
    hy = 0.02 + 0.1 * squareY + 0.88 * hy;
  }
  return { x, y, varianceX, varianceY, rho };
}

/** What a normal is multiplied by to be t with 5 degrees of freedom and variance 1: sqrt(3 / chi-square of 5). */
export function scaleT5(random: Random): number {
  const square = -2 * Math.log((1 - random.uniform()) * (1 - random.uniform())) + random.normal() ** 2;
  return Math.sqrt(3 / square);
}

/** Correlation over these days: the days' covariances over the root of their variances, each summed over the days. */
export function windowCorrelation({ varianceX, varianceY, rho }: Pair): number {
  return (rho * covariances(varianceX, varianceY)) / Math.sqrt(total(varianceX) * total(varianceY));
}

/** Slope of y on x over these days. */
export function windowBeta({ varianceX, varianceY, rho }: Pair): number {
  return (rho * covariances(varianceX, varianceY)) / total(varianceX);
}

function covariances(varianceX: Float64Array, varianceY: Float64Array): number {
  return varianceX.reduce((all, h, t) => all + Math.sqrt(h * varianceY[t]!), 0);
}

function total(values: Float64Array): number {
  return values.reduce((all, one) => all + one, 0);
}

/** Some days of a pair, from `first` on. */
export function daysOf({ x, y, varianceX, varianceY, rho }: Pair, first: number, count: number): Pair {
  const cut = (values: Float64Array): Float64Array => values.slice(first, first + count);
  return { x: cut(x), y: cut(y), varianceX: cut(varianceX), varianceY: cut(varianceY), rho };
}

/** Sums of `span` days in a row, one for each day that ends such a span. */
export function summed({ x, y, varianceX, varianceY, rho }: Pair, span: number): Pair & { covariance: Float64Array } {
  const moving = (values: Float64Array): Float64Array => {
    const out = new Float64Array(values.length - span + 1);
    for (let t = 0; t < out.length; t++) for (let k = 0; k < span; k++) out[t]! += values[t + k]!;
    return out;
  };
  const covariance = moving(varianceX.map((h, t) => rho * Math.sqrt(h * varianceY[t]!)));
  return { x: moving(x), y: moving(y), varianceX: moving(varianceX), varianceY: moving(varianceY), rho, covariance };
}
