// Writes docs/regime.md: the states of a user's data from 2005 on, what chance alone would give, and what hangs on each number of the rule.
//
//   npx tsx bench/regime.ts --equity SPX --haven GOLD --yield Y10 --dollar DXY --risk HYG --beside BTC --data prices > docs/regime.md
//
// The page holds days, counts and shares, and no price. Same data, same page.
import { parseArgs } from "node:util";
import { Inquiry } from "../src/claims/inquiry.ts";
import { nodeIo } from "../src/node-io.ts";
import { openCatalogue } from "../src/read/open.ts";
import { isoDay, parseIsoDay } from "../src/series/day.ts";
import { type Roles, roleMoves } from "../src/series/regime.ts";
import type { RoleMoves } from "../src/stats/regime/legs.ts";
import { regimesOf } from "../src/stats/regime/regimes.ts";
import { REGIME_SETTINGS } from "../src/stats/regime/settings.ts";
import { CASH, QUALITY, STATES, UNTOLD } from "../src/stats/regime/states.ts";
import { chanceOf } from "./regime-cells/chance.ts";
import { byYear, type Summary, summaryOf, written } from "./regime-cells/summary.ts";
import { VARIANTS } from "./regime-cells/variants.ts";

const DRAWS = 200;
const SEED = 1;
const FROM = parseIsoDay("2005-01-01")!;
/** days that names have been given to, and the state looked for around each */
const NAMED = [
  ["2008-09-15", "2008-11-30", CASH],
  ["2011-07-15", "2011-09-15", QUALITY],
  ["2013-05-15", "2013-07-31", CASH],
  ["2020-03-01", "2020-04-15", CASH],
  ["2023-03-01", "2023-04-15", QUALITY],
  ["2024-07-25", "2024-08-31", QUALITY],
] as const;

/** stretches of days that are told run by run */
const STRETCHES = [
  ["2025-04-01", "2025-04-30"],
  ["2026-01-29", "2026-02-06"],
] as const;

interface Market {
  readonly name: string;
  readonly days: Int32Array;
  readonly moves: RoleMoves;
}

const { values: typed } = parseArgs({
  options: {
    data: { type: "string", multiple: true },
    equity: { type: "string", default: "SPX" },
    haven: { type: "string", default: "GOLD" },
    yield: { type: "string", default: "Y10" },
    dollar: { type: "string", default: "DXY" },
    risk: { type: "string", multiple: true, default: [] },
    /** further risk assets, for the stretches told day by day alone */
    beside: { type: "string", multiple: true, default: [] },
  },
});

function marketOf(inquiry: Inquiry, risk: readonly string[]): Market {
  const names = [typed.equity, typed.haven, typed.yield, typed.dollar, ...risk];
  const [equity, haven, bonds, dollar, ...others] = inquiry.columns(names.map((name) => inquiry.series(name)));
  const roles: Roles = { equity: equity!, haven: haven!, yield: bonds!, dollar: dollar!, risk: others };
  const name = risk.length === 0 ? "without further risk assets" : `with ${risk.join(" and ")} as risk`;
  return { name, days: equity!.grid.days, moves: roleMoves(roles) };
}

/** States on days from 2005 on; those before only tell what is usual. */
function statesFrom({ days, moves }: Market, settings = REGIME_SETTINGS): Int8Array {
  return regimesOf(moves, settings).states.map((state, row) => (days[row]! < FROM ? UNTOLD : state));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function sharesTable(markets: readonly Market[], all: readonly Summary[]): string {
  const rows = STATES.map((state, code) => [
    state,
    ...all.flatMap(({ shares, episodes }) => [percent(shares[code]!), `${episodes[code]}`]),
  ]);
  const more: string[][] = [
    ["switches a year", ...all.flatMap((one) => ["", one.switchesAYear.toFixed(1)])],
    ["entries into a flight a year", ...all.flatMap((one) => ["", one.alarmsAYear.toFixed(1)])],
    ["sessions of the middle run", ...all.flatMap((one) => ["", `${one.medianRun}`])],
    ["days told", ...all.flatMap((one) => ["", `${one.days}`])],
  ];
  return table(["", ...markets.flatMap(({ name }) => [`days, ${name}`, "runs"])], [...rows, ...more]);
}

function chanceTable(market: Market, summary: Summary): string {
  const rows = chanceOf(market.moves, REGIME_SETTINGS, DRAWS, SEED).map(({ state, share, episodes }) => {
    const code = state === STATES[CASH] ? CASH : QUALITY;
    return [
      state,
      percent(summary.shares[code]!),
      `${percent(share[0])} (${percent(share[1])})`,
      `${summary.episodes[code]}`,
      `${episodes[0].toFixed(1)} (${episodes[1]})`,
    ];
  });
  return table([market.name, "days", "by chance (95 %)", "runs", "by chance (95 %)"], rows);
}

/** The run of a state that begins first between two days; a dash where there is none. */
function named({ days }: Market, { runs }: Summary, [from, to, code]: (typeof NAMED)[number]): string {
  const run = runs.find(
    ({ state, first }) => state === code && days[first]! >= parseIsoDay(from)! && days[first]! <= parseIsoDay(to)!,
  );
  return run === undefined ? "-" : `${isoDay(days[run.first]!).slice(5)} (${run.sessions})`;
}

function variantTable(market: Market): string {
  const usual = statesFrom(market);
  const rows = VARIANTS.map(([name, settings]) => {
    const states = statesFrom(market, settings);
    const summary = summaryOf(states);
    const both = states.filter((state, row) => state !== UNTOLD && usual[row] !== UNTOLD).length;
    const same = states.filter((state, row) => state !== UNTOLD && state === usual[row]).length;
    return [
      name,
      summary.switchesAYear.toFixed(1),
      summary.alarmsAYear.toFixed(1),
      ...[0, CASH, QUALITY].map((code) => percent(summary.shares[code]!)),
      `${summary.medianRun}`,
      `${Math.round((100 * same) / both)} %`,
      ...NAMED.map((one) => named(market, summary, one)),
    ];
  });
  const cases = NAMED.map(([from, , code]) => `${code === CASH ? "cash" : "quality"} ${from.slice(0, 4)}`);
  return table(["one number changed", "switches", "flights", "calm", "cash", "quality", "run", "same", ...cases], rows);
}

/** The runs that reach into a stretch of days, told whole. */
function stretchTable(markets: readonly Market[]): string {
  const rows = STRETCHES.flatMap(([from, to]) =>
    markets.map((market) => {
      const { runs } = summaryOf(statesFrom(market));
      const within = runs.filter(
        ({ first, last }) => market.days[last]! >= parseIsoDay(from)! && market.days[first]! <= parseIsoDay(to)!,
      );
      const told = within.map((run) => `${STATES[run.state]} ${written(run, market.days)}`).join("; ");
      return [`${from} .. ${to}`, market.name, told === "" ? "-" : told];
    }),
  );
  return table(["days", "risk assets", "states, first and last day told (sessions)"], rows).replaceAll("---:", "---");
}

const settings = { confidence: 0.95, interval: "jackknife", seed: SEED } as const;
const inquiry = new Inquiry(await openCatalogue(nodeIo(), typed.data ?? []), settings, undefined);
const sets = typed.risk.length === 0 ? [[]] : [[], typed.risk];
const markets = sets.map((risk) => marketOf(inquiry, risk));
const summaries = markets.map((market) => summaryOf(statesFrom(market)));
const main = markets.at(-1)!;
const beside = typed.beside.length === 0 ? [] : [marketOf(inquiry, [...typed.risk, ...typed.beside])];
const summary = summaries.at(-1)!;
const list = (code: number): string =>
  summary.runs
    .filter(({ state }) => state === code)
    .map((run) => written(run, main.days))
    .join(", ");

process.stdout.write(`# The regime on real prices

Written by \`bench/regime.ts\` (its first lines tell how) from prices that are not part of this project: ${typed.equity}, ${typed.haven},
${typed.yield}, ${typed.dollar}${typed.risk.length === 0 ? "" : `, ${typed.risk.join(", ")}`}${typed.beside.map((one) => `, ${one}`).join("")}, daily closes. It holds days, counts and shares only. \`liqstress explain regime\` tells the rule.
The numbers of the rule were chosen by somebody who had seen most of these years: nothing here is out of sample.

## How often each state is told

${markets.map(({ name, days }) => `${name}: ${isoDay(Math.max(FROM, days[0]!))} .. ${isoDay(days.at(-1)!)}`).join("; ")}.

${sharesTable(markets, summaries)}

## Flights by year, ${main.name}

${table(["year", "flights to quality", "flights to cash", "switches of state"], byYear(summary, main.days))}

Flights to cash, first and last day told (sessions): ${list(CASH)}.

Flights to quality: ${list(QUALITY)}.

## Two stretches of days

In April 2025 shares fell while bonds and the dollar fell too; on the days from 2026-01-29 gold fell by far more than shares, and a fall
of the haven alone is no regime. What the rule tells of both hangs on which assets stand for risk, and that is for the user to say.

${stretchTable([...markets, ...beside])}

## What chance alone gives

${DRAWS} stationary bootstraps (mean block 20 sessions, seed ${SEED}): the risk assets are drawn together, haven, bond and dollar each apart,
over all days there are. In brackets what 95 of 100 draws stay below. What exceeds it shows that the legs go together, which their ordinary
correlation does too; it is no proof of anything beyond that.

${markets.map((market) => chanceTable(market, summaryOf(regimesOf(market.moves, REGIME_SETTINGS).states))).join("\n\n")}

## What hangs on each number, ${main.name}

Switches and entries into a flight a year; share of days; sessions of the middle run; days with the state of the first row; the first flight
told around a named time (month-day, sessions), - where none is.

${variantTable(main)}
`);
