/**
 * P(sup |B(t)| > s) of a Brownian bridge B on [0, 1]: 2 sum over k of (-1)^(k+1) exp(-2 k^2 s^2); below 1 by the theta
 * transform of the same series, which converges there (Kolmogorov 1933; Marsaglia, Tsang & Wang 2003). 5 % lie above 1.3581.
 */
export function kolmogorovTail(s: number): number {
  if (!(s > 0)) return 1;
  if (s < 1) {
    let below = 0;
    for (let k = 1; k <= 21; k += 2) below += Math.exp(-((k * Math.PI) ** 2) / (8 * s * s));
    return 1 - (Math.sqrt(2 * Math.PI) / s) * below;
  }
  let above = 0;
  for (let k = 1; k <= 8; k++) above += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * s * s);
  return above;
}
