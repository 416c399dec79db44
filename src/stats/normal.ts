/**
 * Standard normal distribution to double precision; simple-statistics has a table of four digits.
 * cdf: Cody (1969), Math. Comp. 23, rational Chebyshev approximations. quantile: Wichura (1988), Applied Statistics 37, AS 241.
 */

/** P(Z <= z), with full relative precision in the lower tail. */
export function normalCdf(z: number): number {
  const size = Math.abs(z);
  if (size === Number.POSITIVE_INFINITY) return z > 0 ? 1 : 0;
  if (size <= 0.67448975) return 0.5 + z * ratio(CENTRE, size > 1e-20 ? z * z : 0);
  const tail = size <= Math.sqrt(32) ? falling(size) * ratio(SHOULDER, size) : falling(size) * farTail(size);
  return z > 0 ? 1 - tail : tail;
}

/** The z with P(Z <= z) = p; -Infinity at 0, Infinity at 1. RangeError outside. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, not ${p}`);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(QUANTILE_CENTRE, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = r <= 5 ? ratio(QUANTILE_SHOULDER, r - 1.6) : ratio(QUANTILE_TAIL, r - 5);
  return q < 0 ? -size : size;
}

/** exp(-z^2/2), with z split at 1/16 so that the rounding of z^2 is not raised to a power. */
function falling(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(z - coarse) * (z + coarse)) / 2);
}

function farTail(z: number): number {
  const inverse = 1 / (z * z);
  return (1 / Math.sqrt(2 * Math.PI) - inverse * ratio(TAIL, inverse)) / z;
}

type Ratio = readonly [above: readonly number[], below: readonly number[]];

/** Two polynomials, coefficients from the constant up. */
function ratio([above, below]: Ratio, x: number): number {
  return horner(above, x) / horner(below, x);
}

function horner(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + coefficients[i]!;
  return value;
}

// biome-ignore format: a table reads better than a column
const CENTRE: Ratio = [
  [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113],
  [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1],
];
// biome-ignore format: a table reads better than a column
const SHOULDER: Ratio = [
  [9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226,
    93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8],
  [19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755,
    1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1],
];
// biome-ignore format: a table reads better than a column
const TAIL: Ratio = [
  [2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639, 0.21589853405795699, 0.02307344176494017303],
  [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1],
];
// biome-ignore format: a table reads better than a column
const QUANTILE_CENTRE: Ratio = [
  [3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727],
  [1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561],
];
// biome-ignore format: a table reads better than a column
const QUANTILE_SHOULDER: Ratio = [
  [1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
    0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4],
  [1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9],
];
// biome-ignore format: a table reads better than a column
const QUANTILE_TAIL: Ratio = [
  [6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
    0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1, 0.59983220655588793769, 0.1369298809227358053, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15],
];
