import fc from "fast-check";

/**
 * Returns with spikes of 1e4 times the ordinary size and stretches in which nothing moves: the days a stress tool is for, on which
 * running sums lose all figures. The same doubles as in fixtures/oracle/kernels.py.
 */
export function hostile(seed: number, rows: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: rows }, (_, t) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const value = (state / 2 ** 32 - 0.5) * (t % 97 === 96 ? 1e4 : 1);
    return Math.floor(t / 90) % 5 === 4 ? 0 : value;
  });
}

/** Panels of some columns and rows: levels far from 0, moves, ties, flat columns, and one beside the stretches of the kernels. */
export const panels = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom(2, 3, 7, 60, 511, 512, 513, 1025))
  .chain(([columns, rows]) => {
    const kind = fc.constantFrom("moves", "levels", "ties", "flat", "hostile");
    return fc
      .array(fc.tuple(kind, fc.integer({ min: 1, max: 2 ** 31 })), { minLength: columns, maxLength: columns })
      .map((made) => made.map(([kind, seed]) => columnOf(kind, seed, rows)));
  });

function columnOf(kind: string, seed: number, rows: number): Float64Array {
  const moves = hostile(seed, rows);
  switch (kind) {
    case "levels":
      return moves.map((_, t) => 1e6 + ((seed % 1000) + 1) * t + 100 * Math.sin(seed + t * t));
    case "ties":
      return moves.map((move) => Math.sign(move));
    case "flat":
      return moves.map(() => seed * 0.1);
    case "moves":
      return moves.map((move) => Math.tanh(move));
    default:
      return moves;
  }
}
