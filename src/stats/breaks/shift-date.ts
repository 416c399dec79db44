import { normalCdf } from "../normal.ts";

/**
 * P(V <= x) of the place V where a two-sided Brownian motion with drift is greatest: the limit of (estimated - true row of a
 * break), scaled (Bai 1997, Review of Economics and Statistics 79, appendix B). `xi`, `early` and `late` are his xi, phi1 and
 * phi2. Agrees with strucchange's pargmaxV.
 */
export function shiftCdf(x: number, xi: number, early: number, late: number): number {
  const phi = xi * (late / early) ** 2;
  const size = Math.abs(x);
  const root = Math.sqrt(size);
  if (x < 0) {
    const share = xi / phi;
    return (
      -density(size, 1) -
      ((phi / xi) * (phi + 2 * xi) * tailTimes((share * (1 + share) * size) / 2, -(0.5 + share) * root)) / (phi + xi) +
      (size / 2 - 2 + (phi + 2 * xi) ** 2 / ((phi + xi) * xi)) * tailTimes(0, -root / 2)
    );
  }
  const share = (xi * xi) / phi;
  return (
    1 +
    Math.sqrt(share) * density(size, share) +
    ((xi / phi) * (2 * phi + xi) * tailTimes(((phi + xi) * size) / 2, (-(phi + xi / 2) / Math.sqrt(phi)) * root)) /
      (phi + xi) -
    ((2 * phi + xi) ** 2 / ((phi + xi) * phi) - 2 + (share * size) / 2) * tailTimes(0, (-Math.sqrt(share) * root) / 2)
  );
}

function density(size: number, share: number): number {
  return Math.sqrt(size / (2 * Math.PI)) * Math.exp((-share * size) / 8);
}

/** exp(power) P(Z <= z) for z <= 0; the power may be large where the probability is small. */
function tailTimes(power: number, z: number): number {
  if (z > -35) return Math.exp(power + Math.log(normalCdf(z)));
  const s = z * z;
  return Math.exp(
    power - s / 2 - Math.log(-z * Math.sqrt(2 * Math.PI)) + Math.log1p(-1 / s + 3 / s ** 2 - 15 / s ** 3),
  );
}

/** The x with P(V <= x) = p, for p between 0 and 1. */
export function shiftQuantile(p: number, xi: number, early: number, late: number): number {
  const above = p > shiftCdf(0, xi, early, late);
  let far = above ? 1 : -1;
  while (above ? shiftCdf(far, xi, early, late) < p : shiftCdf(far, xi, early, late) > p) far *= 2;
  let near = 0;
  for (let i = 0; i < 200 && Math.abs(far - near) > 1e-12 * Math.abs(far); i++) {
    const middle = (near + far) / 2;
    if (shiftCdf(middle, xi, early, late) < p === above) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}
