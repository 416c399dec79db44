import { basename, dirname, join, resolve } from "node:path";
import { Failure, type Fault } from "../failure.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { FORMATS, type Format, RULING_FORMATS } from "../print/index.ts";
import { listing } from "../read/listing.ts";
import type { CommandEntry } from "./index.ts";
import { type Typed, wrongOption } from "./settings.ts";

/** One form of the answer: its format, and the file it goes to; standard output where that is null. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

/**
 * The answer as --format, --json, --csv and -o want it, and each further form that --report names. Formats nobody knows and places
 * where no file can be are refused here, before anything is read.
 */
export function outputsOf(entry: CommandEntry, typed: Typed, io: Io): { main: Output; reports: Output[] } {
  const asked = typed.json === true ? "json" : typed.csv === true ? "csv" : (typed.format ?? "table");
  const main = { format: formatNamed("--format", asked), file: typed.output === "-" ? null : (typed.output ?? null) };
  const reports = (typed.report ?? []).map(reportOf);
  if (!givesRulings(entry, typed)) refuseRulingFormats(entry, main, reports);
  const files = [main, ...reports].flatMap(({ file }) => (file === null ? [] : [file]));
  if (typed.baseline !== undefined) files.push(typed.baseline);
  refuseWrittenTwice(io, files);
  for (const file of files) if (file !== typed.baseline) refuseUnwritable(io, file);
  return { main, reports };
}

/** Whether the command rules on something: only then has a baseline, or a format of rulings, something to say. */
export function givesRulings(entry: CommandEntry, typed: Typed): boolean {
  if (entry.name === "check" || entry.name === "assert" || typed.expect !== undefined) return true;
  const { failsOn } = entry;
  if (failsOn === undefined) return false;
  const asked = (typed.failOn ?? "").split(",").map((one) => one.trim());
  return typed.baseline !== undefined || asked.some((one) => one === "change" || failsOn.includes(one));
}

/** A file written whole; what keeps it from being written is the user's to settle. */
export function writeText(io: Io, file: string, text: string): void {
  try {
    io.writeFile(file, text);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new Failure(unwritable(file, why));
  }
}

/** Refuses a path at which a directory stands, or whose directory is not there. */
export function refuseUnwritable(io: Io, file: string): void {
  if (kindOf(io, file) === "directory") throw new Failure(unwritable(file, "EISDIR"));
  const directory = dirname(file);
  if (kindOf(io, directory) !== undefined) return;
  const above = dirname(directory);
  const near =
    kindOf(io, above) === "directory" && directory !== above
      ? nearest(basename(directory), listing(io, above) ?? [])
      : undefined;
  const suggestion = near === undefined ? undefined : join(above, near, basename(file));
  throw new Failure({ ...unwritable(file, "ENOENT"), suggestion });
}

function unwritable(file: string, why: string): Fault {
  return {
    code: "cannot-write",
    found: `cannot write ${file} (${why})`,
    expected: "a file in a directory that is there",
  };
}

/** What stands at a path; where the system does not say, "file": writing will tell. */
function kindOf(io: Io, path: string): ReturnType<Io["kindOf"]> {
  try {
    return io.kindOf(path);
  } catch {
    return "file";
  }
}

function formatNamed(option: string, name: string): Format {
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw wrongOption(option, name, FORMATS.join(", "), nearest(name, FORMATS));
  return format;
}

function reportOf(text: string): Output {
  const at = text.indexOf("=");
  const file = text.slice(at + 1);
  if (at < 0 || file === "") throw wrongOption("--report", text, "FORMAT=FILE, for example junit=claims.xml");
  return { format: formatNamed("--report", text.slice(0, at)), file };
}

function refuseRulingFormats(entry: CommandEntry, main: Output, reports: readonly Output[]): void {
  const others = FORMATS.filter((one) => !isOfRulings(one)).join(", ");
  const remedy = entry.uses.includes("expect") ? `--expect RANGE, or one of ${others}` : `one of ${others}`;
  const faults = [main, ...reports].flatMap((output): Fault[] => {
    if (!isOfRulings(output.format) || (entry.tellsIssues === true && ISSUE_FORMATS.has(output.format))) return [];
    const option = output === main ? `--format ${output.format}` : `--report ${output.format}=${output.file}`;
    return [{ code: "no-rulings", found: `${option}: ${entry.name} gives no rulings`, expected: remedy }];
  });
  if (faults.length > 0) throw new Failure(faults);
}

/** Formats of rulings that have a place for what is wrong with the data, too. */
const ISSUE_FORMATS: ReadonlySet<Format> = new Set<Format>(["github", "concise"]);

function isOfRulings(format: Format): boolean {
  return RULING_FORMATS.some((one) => one === format);
}

function refuseWrittenTwice(io: Io, files: readonly string[]): void {
  const places = files.map((file) => resolve(io.cwd, file));
  const twice = files.find((_, index) => places.indexOf(places[index]!) !== index);
  if (twice === undefined) return;
  const expected = "a file of its own for each form of the answer, and for the baseline";
  throw new Failure({ code: "wrong-option", found: `${twice} would be written twice`, expected });
}
