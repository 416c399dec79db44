import { Inquiry } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { renderFaults } from "../print/faults.ts";
import { type RenderOptions, render, wantsColor } from "../print/index.ts";
import { NO_SERIES } from "../read/catalogue.ts";
import { openCatalogue } from "../read/open.ts";
import { baselineOf, compared } from "./baseline.ts";
import { baselineText } from "./baseline-file.ts";
import type { Answer } from "./command.ts";
import { exitCode, failOnOf } from "./exit-code.ts";
import type { CommandEntry } from "./index.ts";
import { type Output, outputsOf, writeText } from "./outputs.ts";
import { asOfDay, estimation, type Typed, tableWidth, wholeOption } from "./settings.ts";

/** Asks a command, prints its answer in every form asked for, and gives the exit code. */
export async function run(entry: CommandEntry, operands: readonly string[], typed: Typed, io: Io): Promise<number> {
  const asked = failOnOf(entry, typed);
  const { main, reports } = outputsOf(entry, typed, io);
  const width = tableWidth(typed, io.env.COLUMNS, io.columns);
  const digits = typed.digits === undefined ? undefined : wholeOption("--digits", typed.digits, 0, 0, 17);
  const baseline = baselineOf(entry, typed, asked, io);
  // What is written into the baseline is accepted as it is: a change fails no more.
  const failOn = typed.updateBaseline === true ? new Set([...asked].filter((one) => one !== "change")) : asked;
  const answer = await answered(entry, operands, typed, io, [main, ...reports]);
  const report = baseline === undefined ? answer.report : compared(answer.report, baseline, io);
  const bare = answer.kind === "text" && main.format === "table" && typed.format === undefined;
  const color = main.file === null && wantsColor(io.env, io.outIsTerminal, typed.color);
  const options = { width, color, ascii: typed.ascii === true, digits, quiet: typed.quiet === true, failOn };
  const text = bare ? answer.text : await render(report, { ...options, format: main.format });
  for (const one of reports)
    await writeReport(io, one, report, { ...options, width: tableWidth(typed, undefined, 80) });
  if (main.file === null) io.out(text);
  else writeText(io, main.file, text);
  if (baseline !== undefined && typed.updateBaseline === true) {
    writeText(io, baseline.path, baselineText(report, baseline, io));
    if (typed.quiet !== true) io.err(`note: the rulings are written to ${baseline.path}\n`);
  }
  // A bare value goes alone to standard output; what must be known about it goes beside.
  if (bare && typed.quiet !== true)
    for (const note of report.notes) if (note.code !== "alignment") io.err(`note: ${note.message}\n`);
  return exitCode(report, failOn);
}

/** The command's answer; mistakes of the question go also to the outputs in formats that have a place for them. */
async function answered(
  entry: CommandEntry,
  operands: readonly string[],
  typed: Typed,
  io: Io,
  outputs: readonly Output[],
): Promise<Answer> {
  const settings = estimation(typed);
  const asOf = asOfDay(typed);
  const command = await entry.load();
  try {
    const catalogue = entry.opensData === true ? NO_SERIES : await openCatalogue(io, typed.data ?? []);
    return await command({ io, inquiry: new Inquiry(catalogue, settings, asOf), operands, typed });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    for (const { format, file } of outputs) {
      const text = renderFaults(error.faults, format, entry.name);
      if (text === undefined) continue;
      if (file === null) io.out(text);
      else writeText(io, file, text);
    }
    throw error;
  }
}

/** A further form of the answer: uncoloured, as wide as 80 columns or --width, whatever the terminal. */
async function writeReport(
  io: Io,
  { format, file }: Output,
  report: Answer["report"],
  options: Omit<RenderOptions, "format">,
): Promise<void> {
  if (file !== null) writeText(io, file, await render(report, { ...options, format, color: false }));
}
