/** Returns of some assets that share a common part: the same numbers on every machine. */
export function panelOf(assets: number, rows: number, seed = 1): Float64Array[] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
  const common = Float64Array.from({ length: rows }, next);
  return Array.from({ length: assets }, () => {
    const share = 0.7 + next();
    return common.map((one) => share * one + next());
  });
}
