/**
 * Volatility of moves around zero that forgets: v_t = lambda v_t-1 + (1 - lambda) x_t^2, its root; v starts as the first square
 * (RiskMetrics 1996, lambda 0.94). NaN where the move is missing, and v then stays as it was. Later rows change no earlier one.
 */
export function ewmaVolatility(
  moves: Float64Array,
  { lambda = 0.94 }: { readonly lambda?: number } = {},
): Float64Array {
  let variance = Number.NaN;
  return moves.map((move) => {
    if (Number.isNaN(move)) return Number.NaN;
    variance = Number.isNaN(variance) ? move * move : lambda * variance + (1 - lambda) * move * move;
    return Math.sqrt(variance);
  });
}
