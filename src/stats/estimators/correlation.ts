import type { Degenerate, Estimate, NoEstimate } from "../estimate.ts";
import { centred, divided, sumOfProducts } from "../moments.ts";

/**
 * Pearson correlation of pairs in time order, with its exact delete-one values:
 * r without row t = (C - k u v) / sqrt((A - k u^2)(B - k v^2)), k = n / (n - 1), u and v centred. Its interval is made on atanh r.
 * NoEstimate below 3 pairs, or where a column does not vary: A <= n (2^-50 max|x|)^2.
 */
export function correlationEstimate(x: Float64Array, y: Float64Array): Estimate | NoEstimate {
  const n = x.length;
  if (y.length !== n) throw new RangeError("x and y differ in length");
  if (n < 3)
    return {
      kind: "none",
      why: `${n} ${n === 1 ? "pair is" : "pairs are"} too few for a correlation`,
      needs: "3 pairs",
    };
  const [first, second] = [centred(x), centred(y)];
  if (first === null || second === null) return { kind: "none", why: "a value is missing" };
  if (!first.varies || !second.varies) return { kind: "none", why: "a series does not vary over these rows" };
  // At length 1 nothing under- or overflows, and A = B = 1.
  const u = divided(first.deviations, Math.sqrt(first.squares));
  const v = divided(second.deviations, Math.sqrt(second.squares));
  const r = clip(sumOfProducts(u, v), 1);
  if (!Number.isFinite(r)) return { kind: "none", why: "a series is too large to be squared" };
  const k = n / (n - 1);
  const without = new Float64Array(n);
  let deciding = -1;
  for (let t = 0; t < n; t++) {
    const a = 1 - k * u[t]! * u[t]!;
    const b = 1 - k * v[t]! * v[t]!;
    // Without this row one of the columns does not vary.
    if (a <= 1e-12 || b <= 1e-12) deciding = t;
    without[t] = a <= 1e-12 || b <= 1e-12 ? r : (r - k * u[t]! * v[t]!) / Math.sqrt(a * b);
  }
  return onAtanh(r, without, deciding, (z) => ({
    method: "fisher",
    standardError: n > 3 ? 1 / Math.sqrt(n - 3) : Number.POSITIVE_INFINITY,
    degreesOfFreedom: null,
    influence: () => influence(u, v, r, z),
  }));
}

/** A correlation of any kind from its delete-one values; `deciding` is the row without which there is none, -1 for no such row. */
export function onAtanh(
  r: number,
  without: Float64Array,
  deciding: number,
  textbook?: (z: number) => NonNullable<Estimate["textbook"]>,
): Estimate {
  const n = without.length;
  const degenerate = degenerateAt(r, deciding);
  if (degenerate?.kind === "certain") return { value: r, n, contributions: new Float64Array(n), degenerate };
  const z = Math.atanh(r);
  const contributions = new Float64Array(n);
  const linked = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    contributions[t] = (n - 1) * (r - clip(without[t]!, 1));
    linked[t] = (n - 1) * (z - Math.atanh(clip(without[t]!, 1 - 1e-12)));
  }
  const forth = (value: number) => Math.atanh(clip(value, 1));
  return {
    value: r,
    n,
    contributions,
    link: { value: z, contributions: linked, back: Math.tanh, forth },
    ...(degenerate && { degenerate }),
    ...(textbook && { textbook: textbook(z) }),
  };
}

function degenerateAt(r: number, deciding: number): Degenerate | null {
  if (1 - r * r < 1e-12) return { kind: "certain", why: "the columns are the same series" };
  if (deciding < 0) return null;
  return { kind: "one row decides", row: deciding, why: "one day decides: without it a series does not vary" };
}

/** zx zy - r/2 (zx^2 + zy^2), carried to the atanh scale by its slope 1 / (1 - r^2). Standard deviations here divide by n. */
function influence(u: Float64Array, v: Float64Array, r: number, z: number): Float64Array {
  // cosh(z)^2 = 1 / (1 - r^2), without the cancellation
  const scale = u.length * Math.cosh(z) ** 2;
  return u.map((ut, t) => scale * (ut * v[t]! - (r / 2) * (ut * ut + v[t]! * v[t]!)));
}

function clip(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}
