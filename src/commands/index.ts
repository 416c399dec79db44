import { STATES } from "../stats/regime/states.ts";
import type { Command } from "./command.ts";
import type { Typed } from "./settings.ts";

/** A command as the program lists it; its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly operands: string;
  readonly about: string;
  readonly example: string;
  /** options it understands besides those every command does */
  readonly uses: readonly (keyof Typed)[];
  /** words of its own for --fail-on */
  readonly failsOn?: readonly string[];
  /** it opens its data itself, for it may need none */
  readonly opensData?: true;
  /** it tells what is wrong with the data, which some formats of rulings have a place for */
  readonly tellsIssues?: true;
  load(): Promise<Command>;
}

const SPANS = ["window", "span", "last", "from", "to"] as const;
const STATE = ["enter", "exit", "confirm", "leave", "within"] as const;
const REGIME = [...(["equity", "haven", "yield", "dollar", "risk"] as const), ...STATE, "fast", "sessions"] as const;
const STRESS = [
  ...(["equity", "haven", "yield", "dollar", "yen", "credit", "bond", "volumeOf"] as const),
  ...(["weights", "compare", "expect"] as const),
  ...STATE,
];
const CARRY = [
  ...(["yen", "equity", "volatility", "carry", "risk", "bond"] as const),
  ...(["yield", "funding", "tail", "sessions", "expect"] as const),
];

function one(
  id: string,
  operands: string,
  about: string,
  example: string,
  uses: CommandEntry["uses"] = [...SPANS, "expect"],
): CommandEntry {
  return { name: id, operands, about, example, uses, load: async () => (await import("./single.ts")).single(id) };
}

/** All commands, in the order `--help` shows them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "check",
    operands: "<file...>",
    about: "a ruling for every claim of claims files",
    example: "liqstress check claims/articles/miners-and-bitcoin.yaml --data fixtures/as-claimed",
    uses: ["with"],
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "assert",
    operands: "<claim...>",
    about: "a ruling for each claim; - reads them from standard input",
    example: 'liqstress assert "BTC/GOLD between 13 and 16" --data fixtures/as-claimed --as-of 2026-02-05',
    uses: [],
    load: async () => (await import("./assert.ts")).assertClaims,
  },
  {
    name: "eval",
    operands: "<expression...>",
    about: "the bare value of an expression, unrounded",
    example: 'liqstress eval "corr(BTC, GOLD, 60d)" --data fixtures/as-claimed --as-of 2026-02-05',
    uses: [],
    load: async () => (await import("./evaluate.ts")).evaluateExpressions,
  },
  {
    name: "explain",
    operands: "<what> [file...]",
    about: "how a claim's ruling came about (its id, and its file), or what a function or a code of a message means",
    example: "liqstress explain miners-2-3x claims/articles/miners-and-bitcoin.yaml --data fixtures/as-it-was",
    uses: [],
    load: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "correlation",
    operands: "<series...>",
    about: "how closely moves went together: a row a span for two series, a matrix for more ('*' for all there are)",
    example: "liqstress correlation BTC GOLD --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "every", "method", "of", "weekdays", "expect", "rolling"],
    load: async () => (await import("./correlation.ts")).correlation,
  },
  {
    name: "beta",
    operands: "<series...>",
    about: "how far series moved for each move of another (--on)",
    example: "liqstress beta GDX --on GOLD --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "on", "every", "expect"],
    load: async () => (await import("./beta.ts")).beta,
  },
  {
    name: "ratio",
    operands: "<a> <b>",
    about: "one series in units of another: now, since when as low, extremes",
    example: "liqstress ratio BTC GOLD --data fixtures/as-claimed --as-of 2026-02-05",
    uses: ["expect"],
    load: async () => (await import("./ratio.ts")).ratio,
  },
  {
    name: "drawdown",
    operands: "<series...>",
    about: "how far below its peak, now and at worst, with the deepest episodes",
    example: "liqstress drawdown BTC --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "expect"],
    load: async () => (await import("./drawdown.ts")).drawdown,
  },
  one(
    "level",
    "<series...>",
    "the value now, or of a span",
    "liqstress level GOLD --data fixtures/as-claimed --as-of 2026-02-05",
  ),
  one("change", "<series...>", "the move over a span", "liqstress change GDX --window 2025 --data fixtures/as-claimed"),
  one(
    "percentile",
    "<series...>",
    "where the value stands among those of a span",
    "liqstress percentile VIX --window 2y --data fixtures/as-claimed",
  ),
  one(
    "multiple",
    "<y> <x>",
    "how many times as far as another over a span",
    "liqstress multiple GDX GOLD --window 2025 --data fixtures/as-claimed",
  ),
  one(
    "since",
    "<series...>",
    "the last day it stood as high as now",
    "liqstress since GOLD --data fixtures/as-claimed",
    ["expect"],
  ),
  {
    name: "rank",
    operands: "<series...>",
    about: "where the value now stands among those of several windows",
    example: "liqstress rank VIX BTC/GOLD --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "expect"],
    load: async () => (await import("./rank.ts")).rank,
  },
  {
    name: "lead",
    operands: "<x> <y>",
    about:
      "correlations of one series with another some days before and after, betas with the days beside, Granger's tests",
    example: "liqstress lead SPX GOLD --lags -3..3 --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "lags", "order", "method", "every"],
    load: async () => (await import("./lead.ts")).lead,
  },
  {
    name: "spillover",
    operands: "<series> <series> [more...]",
    about: "how much of each series' forecast errors comes from shocks to the others (Diebold-Yilmaz)",
    example: "liqstress spillover BTC GOLD NDX --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "method", "order", "horizon", "every", "rolling"],
    load: async () => (await import("./spillover.ts")).spillover,
  },
  {
    name: "leverage",
    operands: "<series...>",
    about: "at which price leveraged positions are closed by force, and how many of those opened were",
    example: "liqstress leverage BTC --leverage 5,25 --horizon 20 --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "leverage", "maintenance", "horizon", "side"],
    load: async () => (await import("./leverage.ts")).leverage,
  },
  {
    name: "cascade",
    operands: "<series>",
    about: "a scenario: how far forced sales of leveraged longs would carry a fall on, round by round; of longs only",
    example: "liqstress cascade BTC --shock 5%,10% --impact 5% --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "leverage", "maintenance", "convention", "shock", "impact", "factor", "leveraged"],
    load: async () => (await import("./cascade.ts")).cascade,
  },
  {
    name: "flows",
    operands: "<series...>",
    about: "what rules make leveraged, volatility-target and value-at-risk funds sell, now and at most",
    example: "liqstress flows SPX --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "leverage", "assets", "target", "cap", "multiple", "sessions"],
    load: async () => (await import("./flows.ts")).flows,
  },
  {
    name: "carry",
    operands: "",
    about: "days on which a carry trade was unwound: the yen up, shares down, volatility up, carry currencies down",
    example:
      "liqstress carry --yen USDJPY --equity NDX --volatility VIX --yield Y10 --funding JGB10 --data fixtures/as-it-was --as-of 2026-02-05",
    uses: [...SPANS, ...CARRY],
    load: async () => (await import("./carry.ts")).carry,
  },
  {
    name: "breaks",
    operands: "<series> [series]",
    about: "whether and when a correlation, or a beta (--on), broke within a span, and what it was before and after",
    example: "liqstress breaks BTC NDX --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "on"],
    load: async () => (await import("./breaks.ts")).breaks,
  },
  {
    name: "monitor",
    operands: "<series> [series]",
    about: "alarms that a correlation, or a beta (--on), has changed: told day by day, with the rate of false ones",
    example: "liqstress monitor BTC NDX --data fixtures/as-claimed --as-of 2026-02-05",
    uses: [...SPANS, "on", "within"],
    failsOn: ["alarm"],
    load: async () => (await import("./monitor.ts")).monitor,
  },
  {
    name: "regime",
    operands: "",
    about: "the state of the market: calm, risk-on, risk-off, flight-to-quality, flight-to-cash; since when, and why",
    example:
      "liqstress regime --equity SPX --haven GOLD --yield Y10 --dollar DXY --data fixtures/as-it-was --as-of 2026-02-05",
    uses: [...SPANS, ...REGIME],
    failsOn: STATES,
    load: async () => (await import("./regime.ts")).regime,
  },
  {
    name: "stress",
    operands: "",
    about: "a composite index of stress, 0 to 1: now, what it is made of, its history and past peaks",
    example:
      "liqstress stress --equity SPX --haven GOLD --yield Y10 --dollar DXY --compare VIX --data fixtures/as-it-was --as-of 2026-02-05",
    uses: [...SPANS, ...STRESS],
    failsOn: ["strained"],
    load: async () => (await import("./stress.ts")).stress,
  },
  {
    name: "data",
    operands: "<list|show|lint|panel|init> [name-or-file...]",
    about:
      "which series there are (list), how files were read (show), what is wrong with them (lint), all side by side for other programs (panel), a catalogue of a directory (init)",
    example: "liqstress data list --data fixtures/as-claimed",
    uses: ["common"],
    opensData: true,
    tellsIssues: true,
    load: async () => (await import("./data.ts")).data,
  },
];
