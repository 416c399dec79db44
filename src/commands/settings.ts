import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import { type Day, parseIsoDay } from "../series/day.ts";
import type { IntervalMethod } from "../stats/estimate.ts";

/** What the user typed behind a command, option by option; every command understands the same ones. */
export interface Typed {
  readonly data?: readonly string[];
  readonly asOf?: string;
  readonly window?: readonly string[];
  readonly span?: readonly string[];
  readonly last?: string;
  readonly from?: string;
  readonly to?: string;
  readonly every?: string;
  readonly method?: string;
  readonly of?: string;
  readonly on?: readonly string[];
  readonly confidence?: string;
  readonly interval?: string;
  readonly expect?: string;
  readonly failOn?: string;
  readonly seed?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly digits?: string;
  readonly width?: string;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
  /** names of let in claims files and what stands for them */
  readonly with?: readonly string[];
  readonly weekdays?: boolean;
  /** only days that all series have */
  readonly common?: boolean;
  /** rows a rolling number is made of */
  readonly rolling?: string;
  /** roles of a regime and of an index of stress, and numbers of a regime */
  readonly equity?: string;
  readonly haven?: string;
  readonly yield?: string;
  readonly dollar?: string;
  readonly risk?: readonly string[];
  readonly enter?: string;
  readonly exit?: string;
  readonly confirm?: string;
  readonly leave?: string;
  readonly fast?: string;
  readonly sessions?: string;
  readonly within?: string;
  /** further roles of an index of stress, the weights of its blocks, and what it is compared with */
  readonly yen?: string;
  readonly credit?: readonly string[];
  readonly bond?: string;
  readonly volumeOf?: readonly string[];
  readonly weights?: string;
  readonly compare?: readonly string[];
  /** numbers of lead, spillover and leverage */
  readonly lags?: string;
  readonly order?: string;
  readonly horizon?: string;
  readonly leverage?: string;
  readonly maintenance?: string;
  readonly side?: string;
  /** numbers of flows */
  readonly assets?: string;
  readonly target?: string;
  readonly cap?: string;
  readonly multiple?: string;
  /** further roles and numbers of carry */
  readonly volatility?: readonly string[];
  readonly carry?: readonly string[];
  readonly funding?: string;
  readonly tail?: string;
  /** numbers of cascade */
  readonly shock?: string;
  readonly impact?: string;
  readonly factor?: string;
  readonly leveraged?: string;
  readonly convention?: string;
}

export function wrongOption(option: string, found: string, expected: string, suggestion?: string): Failure {
  return new Failure({ code: "wrong-option", found: `${option}: found "${found}"`, expected, suggestion });
}

/** The day of --as-of; undefined where it was not given. */
export function asOfDay(typed: Typed): Day | undefined {
  if (typed.asOf === undefined) return undefined;
  const day = parseIsoDay(typed.asOf);
  if (day === undefined) throw wrongOption("--as-of", typed.asOf, "a day such as 2026-02-05");
  return day;
}

/** A number between two bounds, both included; one without decimals where it is to be whole. `unit` may stand behind it. */
export function numberOption(
  option: string,
  text: string | undefined,
  otherwise: number,
  low: number,
  high: number,
  whole = false,
  unit = "",
): number {
  if (text === undefined) return otherwise;
  const bare = unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text;
  const value = Number(bare);
  const wrong = bare.trim() === "" || !Number.isFinite(value) || (whole && !Number.isInteger(value));
  if (wrong || value < low || value > high)
    throw wrongOption(option, text, `a ${whole ? "whole " : ""}number from ${low} to ${high}`);
  return value;
}

/** The same of a number without decimals. */
export function wholeOption(
  option: string,
  text: string | undefined,
  otherwise: number,
  low: number,
  high: number,
): number {
  return numberOption(option, text, otherwise, low, high, true);
}

/** A share typed in percent, `0.5%` or `0.5`, as a fraction; `otherwise`, `low` and `high` are in percent. */
export function shareOption(
  option: string,
  text: string | undefined,
  otherwise: number,
  low: number,
  high: number,
): number {
  const typed = text?.trim().replace(/%$/, "");
  try {
    return numberOption(option, typed, otherwise, low, high) / 100;
  } catch {
    throw wrongOption(option, text!, `a share from ${low}% to ${high}%`);
  }
}

/** A fraction as the language takes it: 0.05 is `5%`. */
export function shareText(share: number): string {
  return `${Number((share * 100).toPrecision(12))}%`;
}

/** How many last sessions --within counts: 5d or 5, the last alone where it was not given. */
export function sessionsWithin(within: string | undefined): number {
  return numberOption("--within", within, 1, 1, 10000, true, "d");
}

const NARROWEST = 20;

/** How wide tables may be: --width, else COLUMNS where it is a usable width, else the terminal's, else 80. */
export function tableWidth(typed: Typed, columns: string | undefined, terminal: number | undefined): number {
  const known = /^\d+$/.test(columns ?? "") && Number(columns) >= NARROWEST ? Number(columns) : (terminal ?? 80);
  return wholeOption("--width", typed.width, known, NARROWEST, 10000);
}

const METHODS = ["jackknife", "bootstrap", "fisher", "ols", "hac"] as const;

/** What --interval says where no intervals are wanted: of a matrix of correlations alone, so that no ruling can rest on it. */
export const NO_INTERVALS = "none";

/** How estimates are made, from the options. */
export function estimation(typed: Typed): { confidence: number; interval: IntervalMethod; seed: number } {
  const interval = typed.interval === undefined || typed.interval === NO_INTERVALS ? "jackknife" : typed.interval;
  const known = METHODS.find((method) => method === interval);
  if (known === undefined) {
    const expected = `${METHODS.join(", ")}; of correlation also ${NO_INTERVALS}`;
    throw wrongOption("--interval", interval, expected, nearest(interval, [...METHODS, NO_INTERVALS]));
  }
  return {
    confidence: confidenceOption(typed.confidence),
    interval: known,
    seed: wholeOption("--seed", typed.seed, 1, 0, 2 ** 32 - 1),
  };
}

/** 0.95 or 95%. */
function confidenceOption(text: string | undefined): number {
  return text?.endsWith("%") === true
    ? Number(shareOption("--confidence", text, 95, 50, 99.99).toPrecision(12))
    : numberOption("--confidence", text, 0.95, 0.5, 0.9999);
}

/** The spans asked for, in order, each once; the command's own where none was. */
export function spans(typed: Typed, otherwise: readonly string[]): readonly string[] {
  const asked = [...(typed.window ?? []), ...(typed.span ?? [])];
  if (typed.last !== undefined && /^[-+]?[\d.]+$/.test(typed.last) && !/^0*[1-9]\d*$/.test(typed.last))
    throw wrongOption("--last", typed.last, "a number of sessions such as 60, or a span such as 2y");
  if (typed.last !== undefined) asked.push(/^\d+$/.test(typed.last) ? `${typed.last}d` : typed.last);
  if (typed.from !== undefined || typed.to !== undefined) asked.push(`${typed.from ?? ""}..${typed.to ?? ""}`);
  return asked.length === 0 ? otherwise : [...new Set(asked)];
}
