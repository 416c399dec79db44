/**
 * What a fund that keeps daily leverage L must buy (above 0) or sell (below 0) at the close of a day on which its index moved by r:
 * A L (L - 1) r, Cheng and Madhavan (2009), Journal of Investment Management 7(4), 43-62. In the money of `assets`, its value
 * before the move; r a simple return. L = 2 and L = -1 both give 2 A r: bull and bear funds trade the same way.
 */
export function rebalancingFlow(assets: number, leverage: number, move: number): number {
  return assets * leverage * (leverage - 1) * move;
}
