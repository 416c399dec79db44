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
  return new Sfc32(seed);
}

/** One shape with methods, not functions made anew for each seed: V8 keeps what it has made fast. */
class Sfc32 implements Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;
  private bound = 1;
  private limit = 2 ** 32;

  constructor(seed: number) {
    let filling = seed >>> 0;
    const filled = (): number => {
      filling = (filling + 0x9e3779b9) | 0;
      let mixed = Math.imul(filling ^ (filling >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.a = filled();
    this.b = filled();
    this.c = filled();
    for (let i = 0; i < 12; i++) this.next();
  }

  uniform(): number {
    // The high 27 bits of one draw and the high 26 of the next.
    return ((this.next() >>> 5) * 2 ** 26 + (this.next() >>> 6)) * 2 ** -53;
  }

  below(n: number): number {
    // Draws above the last full multiple of n would favour the small numbers.
    if (n !== this.bound) {
      this.bound = n;
      this.limit = 2 ** 32 - (2 ** 32 % n);
    }
    let drawn = this.next();
    while (drawn >= this.limit) drawn = this.next();
    // Told to be whole, they are divided as whole numbers; 2^32 itself is not among those.
    return n < 2 ** 32 ? (drawn >>> 0) % (n >>> 0) : drawn;
  }

  normal(): number {
    // Half a step off the grid, so that neither 0 nor 1 is met.
    return normalQuantile(this.uniform() + 2 ** -54);
  }

  private next(): number {
    const drawn = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + drawn) | 0;
    return drawn >>> 0;
  }
}
