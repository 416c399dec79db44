import { constantCorrelation } from "../../src/stats/breaks/constant-correlation.ts";
import { fTest } from "../../src/stats/breaks/f-statistics.ts";
import { segmentations } from "../../src/stats/breaks/segments.ts";
import { stableLink } from "../../src/stats/breaks/stable-link.ts";
import { waldTest } from "../../src/stats/breaks/wald.ts";
import { wildTest } from "../../src/stats/breaks/wild-bootstrap.ts";
import { isNoEstimate, type NoEstimate } from "../../src/stats/estimate.ts";
import { drawLinked, type Link, MONTHLY, randomOf } from "./draws.ts";
import { FAMILIES, type Path } from "./families.ts";
import { percent, type Table } from "./table.ts";

/** Whether each test finds a break at 5 %, by its name. */
type Found = Readonly<Record<string, boolean>>;
type Design = readonly [name: string, link: (rows: number) => Link];

const SIZES = [250, 500, 1000];
const CONSTANT: readonly Design[] = [
  ["none, r = 0", () => ({ rho: () => 0 })],
  ["none, r = .5", () => ({ rho: () => 0.5 })],
  ["none, r = .8", () => ({ rho: () => 0.8 })],
  ["none, r = .3 swinging .3", () => ({ swinging: 0.3, spread: 0.3, kept: MONTHLY })],
];
const BROKEN: readonly Design[] = [
  ["r .3 -> .6 in the middle", (n) => ({ rho: (t) => (t < n / 2 ? 0.3 : 0.6) })],
  ["r .1 -> .6 after 3/4", (n) => ({ rho: (t) => (t < (3 * n) / 4 ? 0.1 : 0.6) })],
];
const ONE_BETA: readonly Design[] = [["none, beta = .8", () => ({ beta: () => 0.8 })]];
const TWO_BETAS: readonly Design[] = [
  ["beta .8 -> 1.2 in the middle", (n) => ({ beta: (t) => (t < n / 2 ? 0.8 : 1.2) })],
  ["beta .8 -> 1.4 after 3/4", (n) => ({ beta: (t) => (t < (3 * n) / 4 ? 0.8 : 1.4) })],
];
const [NORMAL, , GARCH, , APART] = FAMILIES;

export function correlationTests(samples: number, seed: number): Table {
  const found = ({ x, y }: Path): Found => {
    const scaled = stableLink(x, y, "correlation");
    const long = stableLink(x, y, "correlation", { lag: 40 });
    return {
      "Wied et al.": rejects(constantCorrelation(x, y), ({ p }) => p),
      "scaled moves, CUSUM": rejects(scaled, ({ cusum }) => cusum.p),
      "scaled moves, weighted": rejects(scaled, ({ weighted }) => weighted.sup.p),
      "CUSUM, lag 40": rejects(long, ({ cusum }) => cusum.p),
      "weighted, lag 40": rejects(long, ({ weighted }) => weighted.sup.p),
    };
  };
  return table("Tests that a correlation is constant", CONSTANT, BROKEN, samples, seed, found);
}

export function betaTests(samples: number, seed: number): Table {
  const found = ({ x, y }: Path, repetition: number): Found => {
    const scaled = stableLink(x, y, "beta");
    return {
      "sup F": rejects(fTest(y, x), ({ sup }) => sup.p),
      "BIC takes a break": rejects(segmentations(y, x, { most: 3 }), ({ chosen }) => (chosen.rows.length > 0 ? 0 : 1)),
      // n (lag + 1) steps for each candidate: only on the shortest.
      ...(y.length <= 250 && {
        "sup Wald HC0": rejects(waldTest(y, x, { lag: 0 }), ({ sup }) => sup.p),
        "sup Wald HAC": rejects(waldTest(y, x), ({ sup }) => sup.p),
      }),
      "wild bootstrap, slope": rejects(wildTest(y, x, { seed: repetition, draws: 99, of: "slope" }), ({ p }) => p),
      "scaled moves, CUSUM": rejects(scaled, ({ cusum }) => cusum.p),
      "scaled moves, weighted": rejects(scaled, ({ weighted }) => weighted.sup.p),
    };
  };
  return table("Tests that a beta is constant", ONE_BETA, TWO_BETAS, samples, seed, found);
}

function rejects<T extends object>(found: T | NoEstimate, p: (found: T) => number): boolean {
  return !isNoEstimate(found) && p(found) <= 0.05;
}

function table(
  title: string,
  constant: readonly Design[],
  broken: readonly Design[],
  samples: number,
  seed: number,
  found: (path: Path, repetition: number) => Found,
): Table {
  const cells = [
    ...constant.flatMap((design) =>
      [NORMAL!, GARCH!, APART!].flatMap((family) => SIZES.map((n) => ({ design, family, n }))),
    ),
    ...broken.flatMap((design) => [500, 1000].map((n) => ({ design, family: GARCH!, n }))),
  ];
  const names: string[] = [];
  const body = cells.map(({ design: [name, link], family, n }) => {
    const random = randomOf(seed, `${title} ${name} ${family.name} ${n}`);
    const counts = new Map<string, number>();
    for (let i = 0; i < samples; i++) {
      for (const [test, rejected] of Object.entries(found(drawLinked(family, n, random, link(n)), i + 1))) {
        if (!names.includes(test)) names.push(test);
        counts.set(test, (counts.get(test) ?? 0) + (rejected ? 1 : 0));
      }
    }
    return { lead: [name, family.name, String(n)], counts };
  });
  return {
    title: `${title}: % of ${samples} samples in which a break is found at 5 %`,
    head: ["break", "family", "n", ...names],
    body: body.map(({ lead, counts }) => [
      ...lead,
      ...names.map((test) => (counts.has(test) ? percent(counts.get(test)!, samples) : "")),
    ]),
  };
}
