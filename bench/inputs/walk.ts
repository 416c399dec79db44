/** A seeded generator of numbers in 0..1 (mulberry32). */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ISO names of `count` days from `first` on; without Saturdays and Sundays unless `every` day is wanted. */
export function days(first: string, count: number, every = false): string[] {
  const names: string[] = [];
  for (let day = Date.parse(first); names.length < count; day += 86_400_000) {
    const date = new Date(day);
    if (every || (date.getUTCDay() > 0 && date.getUTCDay() < 6)) names.push(date.toISOString().slice(0, 10));
  }
  return names;
}

/** A price a day, each a common move of the day times `share` and one of its own away from the last; never below a cent. */
export function walk(common: readonly number[], share: number, size: number, seed: number): number[] {
  const draw = draws(seed);
  let price = 20 + 180 * draw();
  return common.map((move) => {
    price = Math.max(0.01, price * (1 + size * (share * move + (1 - share) * (draw() - 0.5))));
    return price;
  });
}

/** `count` numbers in -0.5..0.5. */
export function moves(count: number, seed: number): number[] {
  const draw = draws(seed);
  return Array.from({ length: count }, () => draw() - 0.5);
}
