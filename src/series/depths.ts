/** The drawdown on each row of the span, its peak being the highest value of the span so far, the base value included; null where a value is missing or not above 0. */
export function depths(values: Float64Array, base: number, first: number, last: number): Float64Array | null {
  const size = Math.max(0, last - first + 1);
  const found = new Float64Array(size);
  let peak = base >= 0 && base < first ? values[base]! : Number.NEGATIVE_INFINITY;
  for (let index = 0; index < size; index++) {
    const value = values[first + index]!;
    if (!(value > 0)) return null;
    peak = Math.max(peak, value);
    found[index] = value / peak - 1;
  }
  return Number.isNaN(peak) ? null : found;
}
