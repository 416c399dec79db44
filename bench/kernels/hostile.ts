import { pearson } from "../../src/stats/correlation.ts";
import { rollingCorrelation } from "../../src/stats/rolling-correlation.ts";
import { hostile } from "../../test/kernels/panels.ts";
import type { Line } from "./line.ts";

/** Rolling 60 on returns with spikes and stale stretches, 500,000 rows, against two compensated passes over each window. */
export function hostileErrors(): Line[] {
  const [x, y] = [hostile(1, 500_000), hostile(2, 500_000)];
  const found = rollingCorrelation(x, y, 60);
  let worst = 0;
  let above = 0;
  let wrongNone = 0;
  for (let t = 59; t < x.length; t++) {
    const exact = pearson(x.subarray(t - 59, t + 1), y.subarray(t - 59, t + 1));
    if (Math.abs(found[t]!) > 1) above++;
    if (Number.isNaN(found[t]!) !== (exact === null)) wrongNone++;
    else if (exact !== null) worst = Math.max(worst, Math.abs(found[t]! - exact));
  }
  const peer = "two passes a window";
  return [
    { job: "rolling 60, hostile: largest error", peer, found: worst.toExponential(1), goal: "<= 1e-12" },
    { job: "rolling 60, hostile: above 1", peer, found: String(above), goal: "0" },
    { job: "rolling 60, hostile: a number for none, or none for a number", peer, found: String(wrongNone), goal: "0" },
  ];
}
