import { Inquiry } from "../claims/inquiry.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { FORMATS, type Format, render, wantsColor } from "../print/index.ts";
import { FAIL_ON, FAIL_ON_DEFAULT, type FailOn } from "../print/outcome.ts";
import { openCatalogue } from "../read/open.ts";
import { exitCode } from "./exit-code.ts";
import type { CommandEntry } from "./index.ts";
import { asOfDay, estimation, type Typed, tableWidth, wholeOption, wrongOption } from "./settings.ts";

/** Asks a command, prints its answer, and gives the exit code. */
export async function run(entry: CommandEntry, operands: readonly string[], typed: Typed, io: Io): Promise<number> {
  const format = formatOf(typed);
  const failOn = failOnOf(typed);
  const settings = estimation(typed);
  const asOf = asOfDay(typed);
  const width = tableWidth(typed, io.env.COLUMNS, io.columns);
  const digits = typed.digits === undefined ? undefined : wholeOption("--digits", typed.digits, 0, 0, 17);
  const command = await entry.load();
  const catalogue = await openCatalogue(io, typed.data ?? []);
  const answer = await command({ io, inquiry: new Inquiry(catalogue, settings, asOf), operands, typed });
  const bare = answer.kind === "text" && format === "table" && typed.format === undefined;
  const color = typed.output === undefined && wantsColor(io.env, io.outIsTerminal, typed.color);
  const text = bare
    ? answer.text
    : await render(answer.report, {
        format,
        width,
        color,
        ascii: typed.ascii === true,
        digits,
        quiet: typed.quiet === true,
        failOn,
      });
  if (typed.output === undefined) io.out(text);
  else written(io, typed.output, text);
  // A bare value goes alone to standard output; what must be known about it goes beside.
  if (bare && typed.quiet !== true)
    for (const note of answer.report.notes) if (note.code !== "alignment") io.err(`note: ${note.message}\n`);
  return exitCode(answer.report, failOn);
}

function written(io: Io, path: string, text: string): void {
  try {
    io.writeFile(path, text);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? ` (${error.code})` : "";
    throw new Failure({
      code: "cannot-write",
      found: `cannot write ${path}${why}`,
      expected: "a file in a directory that is there",
    });
  }
}

function formatOf(typed: Typed): Format {
  const asked = typed.json === true ? "json" : typed.csv === true ? "csv" : (typed.format ?? "table");
  const format = FORMATS.find((one) => one === asked);
  if (format === undefined) throw wrongOption("--format", asked, FORMATS.join(", "), nearest(asked, FORMATS));
  return format;
}

function failOnOf(typed: Typed): FailOn {
  if (typed.failOn === undefined) return FAIL_ON_DEFAULT;
  const asked = typed.failOn.split(",").map((one) => one.trim());
  for (const one of asked)
    if (!FAIL_ON.some((word) => word === one))
      throw wrongOption("--fail-on", one, FAIL_ON.join(", "), nearest(one, FAIL_ON));
  return new Set(asked);
}
