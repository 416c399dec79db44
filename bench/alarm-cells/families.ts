import type { Random } from "../../src/stats/random.ts";

/** Moves of two series whose correlation, or beta, may change on one row. */
export interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Family {
  readonly name: string;
  /** degrees of freedom of Student's t; Infinity: normal */
  readonly tails: number;
  /** one t scale a day for both series, or one for each */
  readonly together: boolean;
  /** GARCH(1, 1): share of the last square and of the last variance, each series for itself; 0, 0: none */
  readonly arch: number;
  readonly garch: number;
}

export const FAMILIES: readonly Family[] = [
  { name: "iid normal", tails: Number.POSITIVE_INFINITY, together: true, arch: 0, garch: 0 },
  { name: "iid t4", tails: 4, together: true, arch: 0, garch: 0 },
  { name: "GARCH(.10, .88)-t5", tails: 5, together: true, arch: 0.1, garch: 0.88 },
  { name: "GARCH(.08, .91)-t4", tails: 4, together: true, arch: 0.08, garch: 0.91 },
  { name: "GARCH(.10, .88)-t5, scales apart", tails: 5, together: false, arch: 0.1, garch: 0.88 },
];

/** Rows thrown away before a GARCH series begins. */
const WARM_UP = 300;

/** Shocks of correlation rho(t), each with variance 1 in the long run; the second series as it is, or y = beta(t) x + the second. */
export function drawPath(
  { tails, together, arch, garch }: Family,
  rows: number,
  random: Random,
  link: { readonly rho: (t: number) => number } | { readonly beta: (t: number) => number },
): Path {
  const x = new Float64Array(rows);
  const y = new Float64Array(rows);
  const normal = normals(random);
  const still = arch === 0 && garch === 0;
  let [hx, hy] = [1, 1];
  for (let t = still ? 0 : -WARM_UP; t < rows; t++) {
    const rho = "rho" in link ? link.rho(t) : 0;
    const first = normal();
    const second = rho * first + Math.sqrt(1 - rho * rho) * normal();
    const scaleX = tailScale(tails, normal);
    const scaleY = together ? scaleX : tailScale(tails, normal);
    const a = Math.sqrt(hx) * scaleX * first;
    const b = Math.sqrt(hy) * scaleY * second;
    if (t >= 0) {
      x[t] = a;
      y[t] = "beta" in link ? link.beta(t) * a + b : b;
    }
    if (still) continue;
    hx = 1 - arch - garch + arch * a * a + garch * hx;
    hy = 1 - arch - garch + arch * b * b + garch * hy;
  }
  return { x, y };
}

/** What a normal is multiplied by to be t with variance 1. */
function tailScale(tails: number, normal: () => number): number {
  if (tails === Number.POSITIVE_INFINITY) return 1;
  let square = 0;
  for (let i = 0; i < tails; i++) square += normal() ** 2;
  return Math.sqrt((tails - 2) / square);
}

/** Box and Muller (1958): two normals from two uniforms, several times as quick as the inverse distribution function. */
function normals(random: Random): () => number {
  let kept: number | null = null;
  return () => {
    if (kept !== null) {
      const value = kept;
      kept = null;
      return value;
    }
    const size = Math.sqrt(-2 * Math.log(1 - random.uniform()));
    const angle = 2 * Math.PI * random.uniform();
    kept = size * Math.sin(angle);
    return size * Math.cos(angle);
  };
}
