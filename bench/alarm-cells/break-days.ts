import { breakIntervals } from "../../src/stats/breaks/break-interval.ts";
import { segmentations } from "../../src/stats/breaks/segments.ts";
import { stableBreak } from "../../src/stats/breaks/stable-break.ts";
import { isNoEstimate } from "../../src/stats/estimate.ts";
import { drawLinked, type Link, randomOf } from "./draws.ts";
import { FAMILIES, type Path } from "./families.ts";
import { percent, type Table } from "./table.ts";

/** A link that changes on a row. */
interface Change {
  readonly name: string;
  readonly kind: "correlation" | "beta";
  readonly from: number;
  readonly to: number;
}

const CHANGES: readonly Change[] = [
  { name: "r .1 -> .6", kind: "correlation", from: 0.1, to: 0.6 },
  { name: "r .3 -> .6", kind: "correlation", from: 0.3, to: 0.6 },
  { name: "r .6 -> .1", kind: "correlation", from: 0.6, to: 0.1 },
  { name: "beta .8 -> 1.2", kind: "beta", from: 0.8, to: 1.2 },
  { name: "beta .8 -> 1.4", kind: "beta", from: 0.8, to: 1.4 },
];
const SIZES = [500, 1000];
const PLACES = [
  ["in the middle", 0.5],
  ["after 4/5", 0.8],
] as const;
const CONFIDENCE = 0.95;
/** what gives the interval without the fifth that stableBreak takes of the error */
const BARE = 1 - 5 * (1 - CONFIDENCE);

/** How often the interval of a break's day holds the day, of the samples in which a break is found at 5 %. */
export function breakDays(samples: number, seed: number): Table {
  const [normal, , garch, , apart] = FAMILIES;
  const body = CHANGES.flatMap((change) =>
    [normal!, garch!, apart!].flatMap((family) =>
      SIZES.flatMap((rows) =>
        PLACES.map(([place, share]) => {
          const cut = Math.round(rows * share);
          const random = randomOf(seed, `days ${change.name} ${family.name} ${rows} ${place}`);
          const paths = Array.from({ length: samples }, () => drawLinked(family, rows, random, linkOf(change, cut)));
          return [`${change.name} ${place}`, family.name, String(rows), ...held(change, paths, cut)];
        }),
      ),
    ),
  );
  return {
    title: `Intervals of a break's day, promised ${CONFIDENCE * 100} %: % of ${samples} samples, less those without a break found, that hold the day`,
    head: ["break", "family", "n", "found", "as used", "at 95 %", "rows wide (median)", "least squares (Bai)"],
    body,
  };
}

function linkOf({ kind, from, to }: Change, cut: number): Link {
  const step = (t: number): number => (t < cut ? from : to);
  return kind === "beta" ? { beta: step } : { rho: step };
}

function held({ kind }: Change, paths: readonly Path[], cut: number): string[] {
  let [found, used, bare, squares] = [0, 0, 0, 0];
  const widths: number[] = [];
  for (const { x, y } of paths) {
    const one = stableBreak(kind, x, y, CONFIDENCE);
    const narrow = stableBreak(kind, x, y, BARE);
    if (isNoEstimate(one) || isNoEstimate(narrow) || one.p >= 0.05) continue;
    found++;
    const { low, high } = one.break;
    widths.push((high ?? y.length) - (low ?? 0));
    if ((low ?? 0) <= cut && cut <= (high ?? y.length)) used++;
    if ((narrow.break.low ?? 0) <= cut && cut <= (narrow.break.high ?? y.length)) bare++;
    if (kind === "beta" && bySquares({ x, y }, cut)) squares++;
  }
  widths.sort((a, b) => a - b);
  return [
    percent(found, paths.length),
    percent(used, found),
    percent(bare, found),
    String(widths[widths.length >> 1] ?? ""),
    kind === "beta" ? percent(squares, found) : "",
  ];
}

function bySquares({ x, y }: Path, cut: number): boolean {
  const cuts = segmentations(y, x, { most: 1 });
  if (isNoEstimate(cuts)) return false;
  const intervals = breakIntervals(y, x, cuts.byBreaks[1]!.rows, { confidence: CONFIDENCE, lag: 0 });
  const one = isNoEstimate(intervals) ? intervals : intervals[0]!;
  return !isNoEstimate(one) && one.low <= cut && cut <= one.high;
}
