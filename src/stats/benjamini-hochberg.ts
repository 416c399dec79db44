/**
 * Adjusted p-values of Benjamini & Hochberg (1995), in the order given: the least false-discovery rate at which each is still
 * rejected, min over the larger ones of m p_(i) / i, at most 1. Agrees with R's p.adjust(p, "BH").
 */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  const count = pValues.length;
  const falling = Int32Array.from(pValues, (_, i) => i).sort((a, b) => pValues[b]! - pValues[a]! || a - b);
  const adjusted = new Float64Array(count);
  let least = 1;
  falling.forEach((place, i) => {
    least = Math.min(least, (count / (count - i)) * pValues[place]!);
    adjusted[place] = least;
  });
  return adjusted;
}

/** How many of the p-values are rejected at a false-discovery rate (0.05: one in twenty of those rejected may be true). */
export function rejected(pValues: Float64Array, rate: number): number {
  return benjaminiHochberg(pValues).filter((adjusted) => adjusted <= rate).length;
}
