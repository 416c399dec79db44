import { normalQuantile } from "./normal.ts";

/** Random numbers that are the same on every machine for the same seed. */
export interface Random {
  /** uniform over [0, 1), 53 bits */
  uniform(): number;
  /** uniform over 0, 1, ..., n - 1; n up to 2^32 */
  below(n: number): number;
  /** standard normal, by the inverse distribution function */
  normal(): number;
}

/**
 * sfc32 (Doty-Humphrey, PractRand): 128 bits of state, period at least 2^32, integer arithmetic only.
 * The state comes from the seed, a whole number, by splitmix32; the first 12 numbers are thrown away, as its author asks.
 */
export function seeded(seed: number): Random {
  let filling = seed >>> 0;
  const filled = (): number => {
    filling = (filling + 0x9e3779b9) | 0;
    let mixed = Math.imul(filling ^ (filling >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  let [bound, limit] = [1, 2 ** 32];
  let [a, b, c, counter] = [filled(), filled(), filled(), 1];
  const next = (): number => {
    const drawn = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  // The high 27 bits of one draw and the high 26 of the next.
  const uniform = (): number => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) * 2 ** -53;
  return {
    uniform,
    below: (n) => {
      // Draws above the last full multiple of n would favour the small numbers.
      if (n !== bound) [bound, limit] = [n, 2 ** 32 - (2 ** 32 % n)];
      let drawn = next();
      while (drawn >= limit) drawn = next();
      // Told to be whole, they are divided as whole numbers; 2^32 itself is not among those.
      return n < 2 ** 32 ? (drawn >>> 0) % (n >>> 0) : drawn;
    },
    // Half a step off the grid, so that neither 0 nor 1 is met.
    normal: () => normalQuantile(uniform() + 2 ** -54),
  };
}
