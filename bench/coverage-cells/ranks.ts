import { kendallEstimate, spearmanEstimate } from "../../src/stats/estimators/rank-correlation.ts";
import { type Random, seeded } from "../../src/stats/random.ts";
import type { Cell } from "./cell.ts";
import { DESIGNS, type Design, drawPair, type Pair, scaleT5 } from "./designs.ts";
import { given, jackknifeTrial } from "./methods.ts";

/** Spearman's and Kendall's correlation; the truth is their expectation over days of these variances, on OUT that without the day. */
export function rankCells(): readonly Cell[] {
  return DESIGNS.flatMap((design) =>
    [0, 0.3, 0.8].flatMap((rho) =>
      [30, 60, 250, 1000].map((n) => ({
        table: "ranks",
        head: [design, rho, n],
        share: n >= 1000 ? 0.25 : 1,
        draw: (random) => {
          const pair = drawPair(design, rho, n, random);
          const { tau, spearman } = expectations(design, pair, random);
          return [
            jackknifeTrial("Spearman", spearman, given(spearmanEstimate(pair.x, pair.y))),
            jackknifeTrial("Kendall", tau, given(kendallEstimate(pair.x, pair.y))),
          ];
        },
      })),
    ),
  );
}

interface Expected {
  readonly tau: number;
  readonly spearman: number;
}

/**
 * For normal pairs of correlation c, E sign(x) sign(y) = (2 / pi) asin c. Kendall's tau is that of differences of two days;
 * Spearman's, of n rows, is (3 tau + 3 (n - 2) k) / (n + 1) with k that of x from days s, t and y from days s, u (Hoeffding 1948).
 * Where days differ in scale c depends on the days: the mean over many draws of three of them, so many that their error is
 * small beside the interval's.
 */
function expectations(design: Design, pair: Pair, random: Random): Expected {
  const n = pair.x.length;
  const { tau, crossed } = design === "T5" ? ofT5(pair.rho) : signs(design, pair, random);
  return { tau, spearman: (3 * (tau + (n - 2) * crossed)) / (n + 1) };
}

interface Signs {
  readonly tau: number;
  readonly crossed: number;
}

function signs(
  design: Design,
  { varianceX, varianceY, rho }: Pair,
  random: Random,
  draws = 20 * varianceX.length,
): Signs {
  if (design === "N" || design === "AR" || design === "OUT")
    return { tau: asinShare(rho), crossed: asinShare(rho / 2) };
  let [tau, crossed] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const days = distinct(varianceX.length, random).map((day) => {
      const square = squaredScale(random);
      return { x: varianceX[day]! * square, y: varianceY[day]! * square };
    });
    for (let first = 0; first < 3; first++) {
      const [s, t, u] = [days[first]!, days[(first + 1) % 3]!, days[(first + 2) % 3]!];
      const common = rho * Math.sqrt(s.x * s.y);
      tau += asinShare((common + rho * Math.sqrt(t.x * t.y)) / Math.sqrt((s.x + t.x) * (s.y + t.y)));
      crossed += asinShare(common / Math.sqrt((s.x + t.x) * (s.y + u.y)));
    }
  }
  return { tau: tau / draws / 3, crossed: crossed / draws / 3 };
}

const known = new Map<number, Signs>();

/** Every window has the same expectation: found once for a rho. */
function ofT5(rho: number): Signs {
  const ones = new Float64Array(3).fill(1);
  const found =
    known.get(rho) ?? signs("T5", { x: ones, y: ones, varianceX: ones, varianceY: ones, rho }, seeded(1), 400_000);
  known.set(rho, found);
  return found;
}

let scales: Float64Array | null = null;

/** The squared scale of a day, from 131,072 drawn beforehand. */
function squaredScale(random: Random): number {
  if (scales === null) {
    const own = seeded(2);
    scales = Float64Array.from({ length: 2 ** 17 }, () => scaleT5(own) ** 2);
  }
  return scales[random.below(scales.length)]!;
}

function asinShare(correlation: number): number {
  return (2 / Math.PI) * Math.asin(correlation);
}

function distinct(n: number, random: Random): [number, number, number] {
  const s = random.below(n);
  let t = random.below(n);
  while (t === s) t = random.below(n);
  let u = random.below(n);
  while (u === s || u === t) u = random.below(n);
  return [s, t, u];
}
