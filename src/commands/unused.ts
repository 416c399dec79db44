import { Failure } from "../failure.ts";
import type { CommandEntry } from "./index.ts";
import { NO_INTERVALS, type Typed } from "./settings.ts";

/** What every command understands: the data, the day, how estimates are made, and how the answer is given. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  "data asOf confidence interval seed failOn format json csv output report baseline updateBaseline digits width color ascii quiet".split(
    " ",
  ),
);

const NAMES: Readonly<Record<string, string>> = {
  asOf: "as-of",
  failOn: "fail-on",
  updateBaseline: "update-baseline",
  volumeOf: "volume-of",
};

/** Whether an option, by its name in `Typed`, means something to a command. */
export function understands(entry: CommandEntry, option: string): boolean {
  return EVERYWHERE.has(option) || (entry.uses as readonly string[]).includes(option);
}

/** An option that the command would leave aside is a mistake: silence would pass for an answer. */
export function refuseUnused(entry: CommandEntry, typed: Typed): void {
  const unused = Object.keys(typed).filter((key) => !understands(entry, key));
  if (unused.length > 0)
    throw new Failure(
      unused.map((key) => ({
        code: "unused-option",
        found: `${entry.name} has no use for --${NAMES[key] ?? key}`,
        expected: `liqstress ${entry.name} --help shows an example`,
      })),
    );
  refuseSwallowed(typed);
  if (typed.interval === NO_INTERVALS && entry.name !== "correlation")
    throw new Failure({
      code: "wrong-option",
      found: `${entry.name} --interval ${NO_INTERVALS}`,
      expected: "an interval beside every estimate; correlation of three series or more can do without",
    });
  if (typed.json === true && typed.csv === true)
    throw new Failure({
      code: "wrong-option",
      found: "--json and --csv together",
      expected: "one of them; --report writes further formats to files",
    });
}

/** An option without its value takes the next option for it: `--window --data prices`. */
function refuseSwallowed(typed: Typed): void {
  for (const [key, value] of Object.entries(typed)) {
    const swallowed = [value].flat().find((one) => typeof one === "string" && /^--[a-z]/.test(one));
    if (swallowed === undefined) continue;
    const option = `--${NAMES[key] ?? key}`;
    throw new Failure({
      code: "wrong-option",
      found: `${option} without its value: ${swallowed} follows`,
      expected: `a value behind ${option}`,
    });
  }
}
