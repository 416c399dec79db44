import type { Ruling } from "../claims/verdict.ts";
import type { Tone } from "./report.ts";

/**
 * Whether to colour: `--color`/`--no-color` decides; else FORCE_COLOR (`0` and `false` mean no), which wins over NO_COLOR as in
 * Node itself; else a non-empty NO_COLOR or TERM=dumb means no; else only a terminal gets colour.
 */
export function wantsColor(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
  asked: boolean | undefined,
): boolean {
  if (asked !== undefined) return asked;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  if ((env.NO_COLOR ?? "") !== "" || env.TERM === "dumb") return false;
  return isTerminal;
}

export type Paint = (looks: Ruling | Tone, text: string) => string;

/** Colours of rulings and tones: supported green, refuted red, inconclusive yellow, untestable dim. chalk is loaded only where colour is wanted. */
export async function painter(color: boolean): Promise<Paint> {
  if (!color) return (_looks, text) => text;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  const paints = {
    supported: chalk.green,
    refuted: chalk.red,
    inconclusive: chalk.yellow,
    untestable: chalk.dim,
    good: chalk.green,
    grave: chalk.red,
    uneasy: chalk.yellow,
    quiet: chalk.dim,
  };
  return (looks, text) => paints[looks](text);
}
