import { Command, CommanderError } from "commander";
import { COMMANDS, type CommandEntry } from "./commands/index.ts";
import type { Typed } from "./commands/settings.ts";
import { refuseUnused, understands } from "./commands/unused.ts";
import { EXIT, Failure } from "./failure.ts";
import type { Io } from "./io.ts";
import { VERSION } from "./version.ts";

/** The program: arguments and a world in, an exit code out. Nothing is loaded that the command does not need. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.done;
  const program = programOf(argv, io, async (entry, operands, typed) => {
    const { run } = await import("./commands/run.ts");
    status = await run(entry, operands, typed, io);
  });
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.wrong;
    }
    await program.parseAsync(argv as string[], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrong;
    if (!(error instanceof Failure)) return bug(error, io);
    const { failureText } = await import("./print/index.ts");
    io.err(failureText(error, io.columns ?? 80));
    return EXIT.wrong;
  }
}

function bug(error: unknown, io: Io): number {
  const detail =
    error instanceof Error ? (io.env.LIQSTRESS_DEBUG === "1" ? error.stack : error.message) : String(error);
  io.err(
    `liqstress: this is a bug: ${detail}\nplease report it with the command and, if you can, the data; LIQSTRESS_DEBUG=1 shows where it happened\n`,
  );
  return EXIT.bug;
}

const LANGUAGE = "liqstress help claims (spans, units, functions) tells how to write claims.";

type Start = (entry: CommandEntry, operands: readonly string[], typed: Typed) => Promise<void>;

function programOf(argv: readonly string[], io: Io, start: Start): Command {
  const program = new Command("liqstress")
    .description("judges claims about markets on your own price files: supported, refuted or inconclusive")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(houseForm(text, argv)),
      // Help has no colours, and commander would ask the streams: making those costs 3 ms.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => io.columns ?? 80,
      getErrHelpWidth: () => io.columns ?? 80,
    })
    // What stands behind a command, its own help tells: here its name leaves room for what it does.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .showSuggestionAfterError(true)
    .helpCommand(false)
    .addHelpText(
      "after",
      "\nExample:\n  $ liqstress correlation BTC GOLD --data prices\n\nliqstress COMMAND --help tells the rest.\n",
    );
  // Declaring all of them takes milliseconds: where the first word names one, only that is declared. All are for help, a misspelt name and completion.
  const called = COMMANDS.filter(({ name }) => name === argv[0]);
  for (const entry of called.length > 0 ? called : COMMANDS) {
    const command = program
      .command(`${entry.name} ${entry.operands}`)
      .description(entry.about)
      .exitOverride()
      .copyInheritedSettings(program);
    // Hundreds of options take milliseconds, too.
    if (argv.includes(entry.name)) options(command);
    // The others are refused by name, which tells more than that they are unknown; the help shows what the command understands.
    for (const option of command.options) option.hideHelp(!understands(entry, option.attributeName()));
    command.addHelpText("after", `\nExample:\n  $ ${entry.example}\n\n${LANGUAGE}\n`);
    command.action(async () => {
      const operands = command.processedArgs.flat().filter((one): one is string => typeof one === "string");
      // A function or a code is explained without prices.
      if (entry.name === "explain" && operands.length === 1 && (await printTopic(operands[0]!, io))) return;
      refuseUnused(entry, command.opts<Typed>());
      const started = start(entry, operands, command.opts<Typed>());
      await (entry.name === "explain" ? started.catch((error) => misspelt(error, operands[0]!)) : started);
    });
  }
  program
    .command("help [topic]")
    .description(
      "how a command is used, and the chapters functions, claims, spans, units, intervals, exit-codes, codes",
    )
    .action(async (name: string | undefined) => {
      const command = program.commands.find((one) => one.name() === name);
      if (name === undefined) program.outputHelp();
      else if (command !== undefined) command.outputHelp();
      else if (!(await printTopic(name, io))) throw (await import("./topics/index.ts")).unknownTopic(name);
    });
  program
    .command("schema <name>")
    .description(
      "the JSON Schema of claims files, catalogues, the output or baselines: claims, catalogue, output, baseline",
    )
    .action((name: string) => printSchema(name, io));
  program
    .command("completion <shell>")
    .description("a script that completes commands and options when sourced: bash, zsh, fish")
    .action((shell: string) => printCompletion(shell, program, io));
  return program;
}

/** What is neither a claim nor, for want of data, can be one may be a function or a code that was misspelt. */
async function misspelt(error: unknown, name: string): Promise<never> {
  const untold = error instanceof Failure ? error.faults.find(({ suggestion }) => suggestion === undefined) : undefined;
  if (untold?.code !== "no-data" && untold?.code !== "nothing-to-explain") throw error;
  const { nearestTopic } = await import("./topics/index.ts");
  const suggestion = nearestTopic(name);
  throw suggestion === undefined
    ? error
    : new Failure({ ...untold, found: `no claim is called "${name}"`, expected: undefined, suggestion });
}

/** Commander's sentences in the form of ours: what was found; did you mean "...". */
function houseForm(text: string, argv: readonly string[]): string {
  const [found, suggestion] = text.trim().split("\n");
  const meant = /Did you mean (?:one of )?(.*)\?\)/.exec(suggestion ?? "")?.[1];
  const words = found!
    .replace(/^error: /, "")
    .replaceAll("'", '"')
    .replace(/\.$/, "");
  const command = COMMANDS.find(({ name }) => name === argv[0]);
  const help = command === undefined ? "liqstress --help" : `liqstress ${command.name} --help`;
  return `${words}${meant === undefined ? `; ${help} shows what there is` : `; did you mean "${meant}"`}\n`;
}

async function printSchema(name: string, io: Io): Promise<void> {
  const { SCHEMAS, schemaText } = await import("./schemas/index.ts");
  const text = schemaText(name);
  if (text === undefined)
    throw new Failure({
      code: "unknown-topic",
      found: `no schema "${name}"`,
      expected: Object.keys(SCHEMAS).join(", "),
    });
  io.out(text);
}

async function printCompletion(shell: string, program: Command, io: Io): Promise<void> {
  const { completion } = await import("./topics/completion.ts");
  const all = new Command();
  options(all);
  const commands = program.commands.map((command) => {
    const entry = COMMANDS.find(({ name }) => name === command.name());
    const known = entry === undefined ? [] : all.options.filter((one) => understands(entry, one.attributeName()));
    return { name: command.name(), about: command.description(), options: known.map((one) => one.long!) };
  });
  io.out(completion(shell, commands));
}

async function printTopic(name: string, io: Io): Promise<boolean> {
  const text = (await import("./topics/index.ts")).topic(name);
  if (text === undefined) return false;
  // Into a file or another program a text goes with its own lines.
  io.out(io.columns === undefined ? text : (await import("./print/hanging.ts")).hanging(text, io.columns));
  return true;
}

function options(command: Command): void {
  const gathered = (value: string, before: string[] = []): string[] => [...before, value];
  command
    .option(
      "--data <path>",
      "prices: a directory, a CSV, NAME=FILE[:COLUMN], - or liqstress.yaml (repeatable)",
      gathered,
    )
    .option("--as-of <day>", "answer as of this day; nothing after it is read into a result")
    .option("--window <span>", "a span such as 60d, 2y, 2025H2, D1..D2 (repeatable: a row each)", gathered)
    .option("--span <span>", "the same as --window", gathered)
    .option("--last <n>", "the last n sessions")
    .option("--from <day>", "from this day")
    .option("--to <day>", "to this day")
    .option("--on <series>", "what a beta is measured on (beta, breaks, monitor)", gathered)
    .option("--every <d|w|mo>", "daily, weekly or monthly moves")
    .option("--method <name>", "pearson, spearman or kendall; spillover: generalised or cholesky")
    .option("--of <moves|levels>", "moves, or levels (which mislead)")
    .option("--expect <range>", "judge the result: 2..3, ..0, -5%..0, gt 0")
    .option(
      "--fail-on <rulings>",
      "what exits with 1 or 3: refuted, inconclusive, change, never (default refuted,inconclusive)",
    )
    .option("--baseline <file>", "mark each ruling that is another than in this file")
    .option("--update-baseline", "write the rulings to the file of --baseline")
    .option("--confidence <share>", "of intervals (default 0.95)")
    .option("--interval <method>", "how intervals are made (default jackknife); none: a matrix without (correlation)")
    .option("--seed <n>", "of anything drawn at random")
    .option("--format <name>", "table, csv, json, markdown; of rulings also junit, github, concise, sarif, tap")
    .option("--json", "short for --format json")
    .option("--csv", "short for --format csv")
    .option("-o, --output <file>", "write the answer to a file")
    .option("--report <format=file>", "write the answer to a file in this format too (repeatable)", gathered)
    .option("--digits <n>", "decimals shown")
    .option("--width <columns>", "width of tables")
    .option("--color", "colour, whatever the terminal")
    .option("--no-color", "no colour")
    .option("--ascii", "plain ASCII signs")
    .option("--with <name=expression>", "put this in place of a name of let in claims files (repeatable)", gathered)
    .option(
      "--rolling <moves>",
      "the number of the last moves (60d), day by day: of correlation, of three or more series their mean; of spillover, also the total",
    )
    .option("--common", "only days that all series have (data panel)")
    .option("--weekdays", "also on which weekdays the days used fall (correlation)")
    .option("--equity <series>", "regime, stress, carry: the shares")
    .option("--haven <series>", "regime, stress: what is fled into, gold")
    .option("--yield <series>", "regime, stress: the yield of the bonds that are fled into; carry: the yield earned")
    .option("--dollar <series>", "regime, stress: the dollar against others")
    .option("--risk <series>", "regime, carry: further risk assets (repeatable, or parted by commas)", gathered)
    .option(
      "--enter <score>",
      "regime: score that enters a state (default 1); stress: 90% of its past, or a value of the index",
    )
    .option("--exit <score>", "regime: score up to which a state is left (default 0); stress: as --enter (default 75%)")
    .option("--confirm <n>", "regime, stress: days in a row that enter (default 2, stress 3)")
    .option("--leave <n>", "regime, stress: days in a row that leave (default 2, stress 3)")
    .option("--fast <score>", "regime: score that enters at once (default 2)")
    .option(
      "--sessions <n>",
      "regime: sessions of the short window; the long one is twice that (default 5); flows, carry: of the volatility (default 20, 60)",
    )
    .option("--within <n>", "regime, stress, monitor: --fail-on change counts the last n sessions (5d, default 1)")
    .option("--yen <series>", "stress, carry: the dollar in yen")
    .option(
      "--credit <series>",
      "stress: prices of risky bonds, or spreads (repeatable, or parted by commas)",
      gathered,
    )
    .option(
      "--bond <series>",
      "stress: price of the government bonds that --credit is held against; carry: bonds sold too",
    )
    .option("--volume-of <series>", "stress: prices with a volume, whose illiquidity counts (as --credit)", gathered)
    .option("--weights <list>", "stress: weights of blocks, such as equity=.3,fx=.1; the others as usual")
    .option("--compare <series>", "stress: its rank correlation with these (as --credit)", gathered)
    .option("--lags <range>", "lead: rows by which one series is taken later, such as -3..3")
    .option("--order <n>", "spillover, lead: lags of the autoregression, or of Granger's tests (default 2)")
    .option("--horizon <n>", "spillover: rows ahead (default 10); leverage: sessions a position is held (default 20)")
    .option(
      "--leverage <list>",
      "leverage: value over own money (default 2,5,10,25,50); cascade: also with shares (default 5,10,25; 5:60%,10:40%); flows: of the funds (default -1,2,3)",
    )
    .option(
      "--maintenance <percent>",
      "leverage, cascade: share of the value below which a position is closed (default 0.5%)",
    )
    .option("--side <long|short>", "leverage: bought or sold short (default long)")
    .option("--assets <money>", "flows: what a fund holds; without it flows are shares of that")
    .option("--target <percent>", "flows: volatility a year that a fund keeps to (default 10%)")
    .option("--cap <times>", "flows: most that a fund holds, in times its capital (default 2)")
    .option("--multiple <number>", "flows: margin in daily standard deviations (default 2.326, 99 % of normal moves)")
    .option("--volatility <series>", "carry: an index of volatility (as --risk)", gathered)
    .option("--carry <series>", "carry: currencies bought with yen, up where they gain (as --risk)", gathered)
    .option("--funding <series>", "carry: the yield paid, beside --yield")
    .option("--tail <percent>", "carry: share of the days that are the yen's best (default 5%)")
    .option("--convention <name>", "cascade: what the maintenance is a share of: mark, entry, inverse (default mark)")
    .option("--shock <list>", "cascade: falls to begin with, also worst: that of the span (default 5%,10%,20%)")
    .option(
      "--impact <percent|root>",
      "cascade: fall if the whole book were sold (default 10%), or by the square root of what is sold",
    )
    .option("--factor <number>", "cascade: factor of --impact root (default 1)")
    .option("--leveraged <percent>", "cascade: share of the volume that opened positions, --impact root (default 10%)")
    .option("--quiet", "only the tables");
}
