/**
 * Exposure that a volatility target allows: min(cap, target / sigma_t), as a multiple of the capital. NaN where the volatility is
 * missing or not above 0. Volatility and target over the same horizon; known before the day it is used on.
 */
export function volatilityTargetExposure(
  volatilities: Float64Array,
  { target, cap }: { readonly target: number; readonly cap: number },
): Float64Array {
  return volatilities.map((sigma) => (sigma > 0 ? Math.min(cap, target / sigma) : Number.NaN));
}

/**
 * Exposure that a margin set by value at risk allows: capital share / (k sigma_t), at most cap. Brunnermeier and Pedersen (2009), Review of
 * Financial Studies 22, 2201-2238: margin m_t = k sigma_t, k the quantile (1.645, 2.326), so a rise of volatility forces sales.
 * `share` is the part of the capital that may stand as margin. NaN as above.
 */
export function marginExposure(
  volatilities: Float64Array,
  { multiple, cap, share = 1 }: { readonly multiple: number; readonly cap: number; readonly share?: number },
): Float64Array {
  return volatilities.map((sigma) => (sigma > 0 ? Math.min(cap, share / (multiple * sigma)) : Number.NaN));
}

/**
 * What each step of the exposure sells: E before - E now, above 0 for a sale, against the last exposure known. NaN on the first row
 * and where the exposure is missing. Price moves change the exposure on their own; that is left out here.
 */
export function exposureSales(exposures: Float64Array): Float64Array {
  let before = Number.NaN;
  return exposures.map((now) => {
    const sale = before - now;
    if (!Number.isNaN(now)) before = now;
    return sale;
  });
}
