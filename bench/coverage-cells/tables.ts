import { type Cell, coverage, type Tally } from "./cell.ts";

/** A table of coverage and mean length, and what of it the program promises. */
export interface Table {
  readonly id: string;
  readonly heads: readonly string[];
  /** columns whose cells are looked through for what lies outside the band */
  readonly promised: readonly string[];
}

export const TABLES: readonly Table[] = [
  { id: "correlation", heads: ["design", "rho", "n"], promised: ["jackknife-t", "bootstrap"] },
  { id: "beta", heads: ["design", "rho", "n"], promised: ["jackknife-t", "bootstrap"] },
  { id: "mean and rate", heads: ["design", "n"], promised: ["mean", "falling days", "bad days"] },
  { id: "worst tenth", heads: ["design", "rho", "n"], promised: ["tail mean", "tail rate"] },
  { id: "R2", heads: ["design", "rho", "n"], promised: ["R2"] },
  { id: "two regressors", heads: ["design", "n"], promised: ["beta 1", "beta 2", "R2"] },
  { id: "differences", heads: ["design", "rho", "days"], promised: ["correlations", "betas"] },
  { id: "overlapping", heads: ["design", "n"], promised: ["correlation", "beta", "mean", "falling"] },
  { id: "ranks", heads: ["design", "rho", "n"], promised: ["Spearman", "Kendall"] },
  { id: "later days", heads: ["design", "rho", "n"], promised: ["correlation, these days", "beta, these days"] },
];

/** A cell and how each of its columns fared. */
export interface Row {
  readonly cell: Pick<Cell, "table" | "head">;
  readonly tallies: ReadonlyMap<string, Tally>;
}

const LEAST = 93;
const MOST = 98;

/** A table in Markdown: coverage in percent / mean length, bold where it is promised and lies outside the band. */
export function markdown({ id, heads, promised }: Table, rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({ tallies }) => [...tallies.keys()]))];
  const sides = columns.includes("jackknife-t");
  const lines = [
    `### ${id}`,
    "",
    line([...heads, ...columns, ...(sides ? ["too high / too low"] : [])]),
    line([...heads.map(() => "---"), ...columns.map(() => "---"), ...(sides ? ["---"] : [])]),
    ...rows.map(({ cell, tallies }) =>
      line([
        ...cell.head.map(String),
        ...columns.map((column) => entry(tallies.get(column), promised.includes(column))),
        ...(sides ? [oneSided(tallies.get("jackknife-t")!)] : []),
      ]),
    ),
    "",
    ...extremes(promised, rows),
  ];
  return lines.join("\n");
}

function line(entries: readonly string[]): string {
  return `| ${entries.join(" | ")} |`;
}

function entry(tally: Tally | undefined, promised: boolean): string {
  if (tally === undefined) return "";
  const share = coverage(tally).toFixed(1);
  const length = tally.meanLength.toFixed(tally.meanLength < 0.1 ? 3 : 2);
  const missing = tally.none > 0 ? ` (${tally.none} none)` : "";
  return `${promised && !within(tally) ? `**${share}**` : share} / ${length}${missing}`;
}

function oneSided({ above, below, trials }: Tally): string {
  return [above, below].map((count) => ((100 * count) / trials).toFixed(1)).join(" / ");
}

function within(tally: Tally): boolean {
  return coverage(tally) >= LEAST && coverage(tally) <= MOST;
}

/** For each promised column the least and the most, the trials of a cell, every cell outside the band; OUT apart. */
function extremes(promised: readonly string[], rows: readonly Row[]): string[] {
  return promised.map((column) => {
    const found = rows.flatMap(({ cell, tallies }) => {
      const tally = tallies.get(column);
      return tally === undefined ? [] : [{ name: cell.head.join(" "), tally, share: coverage(tally) }];
    });
    const trials = [...new Set(found.map(({ tally }) => tally.trials))].sort((a, b) => b - a).join(" or ");
    const [ordinary, spoilt] = [false, true].map((out) => found.filter(({ name }) => name.startsWith("OUT") === out));
    const outside = ordinary!
      .filter(({ tally }) => !within(tally))
      .map(({ name, share }) => `${name}: ${share.toFixed(1)}`)
      .join("; ");
    const apart = spoilt!.length > 0 ? `; OUT ${range(spoilt!)}` : "";
    return `- ${column}: ${range(ordinary!)}${apart} (${trials} repetitions a cell). Outside ${LEAST} to ${MOST}: ${outside || "none"}`;
  });
}

function range(found: readonly { readonly share: number }[]): string {
  const shares = found.map(({ share }) => share);
  return `${Math.min(...shares).toFixed(1)} to ${Math.max(...shares).toFixed(1)} %`;
}
