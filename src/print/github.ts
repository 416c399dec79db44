import type { Fault, Place } from "../failure.ts";
import { sentence } from "../failure.ts";
import { type FailOn, type Level, level } from "./outcome.ts";
import type { Report } from "./report.ts";
import { inert } from "./safe.ts";
import { summaryText } from "./summary.ts";
import { messageText, nameOf, rulingText, wordLines } from "./verdict-words.ts";

/**
 * Annotations for GitHub Actions, at most 10 a kind (GitHub shows no more of a step), one line that counts the rest, and the count of
 * rulings. `error` fails the run, `warning` and `notice` do not. No text of the data can end a property, a line or begin a command.
 */
export function githubFormat(report: Report, options: { failOn: FailOn; digits: number | undefined }): string {
  const annotations = report.verdicts.flatMap((verdict): Annotation[] => {
    const severity = level(verdict, options.failOn);
    if (severity === null) return [];
    const title = `${nameOf(verdict)}: ${rulingText(verdict)}`;
    const lines = [messageText(verdict, report.findings, options.digits), ...wordLines(verdict)];
    return [{ severity, title, lines, at: verdict.at }];
  });
  const issues = (report.issues ?? []).map(({ severity, code, series, file, line, message, advice }): Annotation => {
    return { severity, title: `${series}: ${code}`, lines: [message, advice], at: { file, line: line ?? undefined } };
  });
  const end = report.issues === undefined ? [summaryText(report.verdicts)] : [];
  return `${[...annotated([...annotations, ...issues]), ...end].join("\n")}\n`;
}

/** The mistakes of a question that could not be judged, each an error where it stands. */
export function githubFaults(faults: readonly Fault[]): string {
  const annotations = faults.map((fault): Annotation => {
    const lines = [sentence({ ...fault, place: undefined })];
    return { severity: "error", title: `nothing is judged: ${fault.code}`, lines, at: fault.place ?? null };
  });
  return annotated(annotations)
    .map((line) => `${line}\n`)
    .join("");
}

interface Annotation {
  readonly severity: Level;
  readonly title: string;
  readonly lines: readonly string[];
  readonly at: Place | null;
}

const SHOWN = 10;
const KINDS = { error: "error", warning: "warning", note: "notice" } as const;

function annotated(annotations: readonly Annotation[]): string[] {
  const seen = { error: 0, warning: 0, note: 0 };
  const lines: string[] = [];
  for (const annotation of annotations) {
    seen[annotation.severity]++;
    if (seen[annotation.severity] <= SHOWN) lines.push(command(annotation));
  }
  const rest = Object.entries(seen).flatMap(([severity, count]) => {
    const more = count - SHOWN;
    return more <= 0 ? [] : [`${more} more ${KINDS[severity as Level]}${more === 1 ? "" : "s"}`];
  });
  return rest.length === 0 ? lines : [...lines, `not annotated: ${rest.join(", ")}`];
}

function command({ severity, title, lines, at }: Annotation): string {
  const properties = { file: at?.file, line: at?.line, col: at?.column, title };
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${KINDS[severity]} ${written.join(",")}::${lines.map(message).join("%0A")}`;
}

function message(text: string): string {
  return inert(text).replaceAll("%", "%25");
}

function property(text: string): string {
  return message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
