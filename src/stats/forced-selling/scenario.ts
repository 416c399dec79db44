import { isNoEstimate, type NoEstimate } from "../estimate.ts";
import { mean, standardDeviation } from "../moments.ts";
import { type Book, type Margins, type Rung, standingBook } from "./book.ts";
import { type Cascade, cascade, type Impact, linearImpact, squareRootImpact } from "./cascade.ts";

/**
 * How sales move the price. "linear": `impact` is the fall, as a fraction of the price, if the whole book were sold. "root": factor *
 * daily volatility * sqrt(units sold / mean daily volume), where `leveraged` is the share of each day's volume that opened positions.
 */
export type ImpactLaw =
  | { readonly kind: "linear"; readonly impact: number }
  | { readonly kind: "root"; readonly factor: number; readonly leveraged: number };

/** Closes, the worst price of each row, and what was traded (null where that is not known). NaN marks what is missing. */
export interface TradedPath {
  readonly prices: Float64Array;
  readonly worst: Float64Array;
  readonly volumes: Float64Array | null;
}

/** A cascade and the book it runs through. */
export interface Scenario {
  readonly start: number;
  readonly book: Book;
  readonly cascade: Cascade;
}

/**
 * What a shock would set off if leveraged longs had been opened along a path as `ladder` says and nobody had closed one of his own will:
 * the book of the path, a fall of `shock` from its last price, and forced sales to their fixed point. With volumes each row opens
 * in proportion to its own, without them as much as any other. A scenario: it tells what follows from these assumptions and nothing of
 * what anybody holds. NoEstimate where there is no price on the last row, nothing stands, or the law lacks its volume or volatility.
 */
export function cascadeScenario(
  { prices, worst, volumes }: TradedPath,
  { shock, ladder, margins, law }: { shock: number; ladder: readonly Rung[]; margins: Margins; law: ImpactLaw },
): Scenario | NoEstimate {
  const start = prices.at(-1) ?? Number.NaN;
  if (!(start > 0)) return { kind: "none", why: "the last day has no price above 0" };
  const entries = prices.map((price) => (price > 0 ? price : Number.NaN));
  const opened = volumes?.map((volume) => (Number.isNaN(volume) ? 0 : Math.max(volume, 0)));
  const book = standingBook({ entries, worst, ...(opened === undefined ? {} : { opened }) }, ladder, margins);
  if (isNoEstimate(book)) return book;
  const impact = impactOf(law, book, entries, opened);
  if (typeof impact !== "function") return impact;
  return { start, book, cascade: cascade(start, shock, book.positions, impact) };
}

function impactOf(
  law: ImpactLaw,
  { units }: Book,
  entries: Float64Array,
  opened: Float64Array | undefined,
): Impact | NoEstimate {
  if (law.kind === "linear") return linearImpact(law.impact);
  if (opened === undefined) return { kind: "none", why: "the square root of what is sold needs a volume" };
  const volume = mean(opened.filter((one) => one > 0));
  const volatility = standardDeviation(logSteps(entries));
  if (volume === null || volatility === null)
    return { kind: "none", why: "the days are too few for a volatility", needs: "3 days" };
  const root = squareRootImpact({ factor: law.factor, volatility, volume });
  return (sold) => root(sold * units * law.leveraged);
}

/** Log moves between neighbouring rows that both have a price. */
function logSteps(entries: Float64Array): Float64Array {
  return entries
    .subarray(1)
    .map((price, row) => Math.log(price / entries[row]!))
    .filter((step) => !Number.isNaN(step));
}
