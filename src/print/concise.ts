import type { Verdict } from "../claims/verdict.ts";
import type { Fault } from "../failure.ts";
import { sentence } from "../failure.ts";
import { type FailOn, level } from "./outcome.ts";
import type { Report } from "./report.ts";
import { uncommanded, visible } from "./safe.ts";
import { summaryText } from "./summary.ts";
import { messageText, nameOf } from "./verdict-words.ts";

/**
 * One line for each verdict that is not as wished, as compilers write them, and the count of all:
 *
 *     claims.yaml:7:12: error: miners-2-3x: refuted: no value of the interval satisfies the claim; measured 1.360, ...
 *
 * `error` fails the run, `warning` and `note` do not. A claim without a file begins at its severity.
 */
export function conciseFormat(report: Report, options: { failOn: FailOn; digits: number | undefined }): string {
  const lines = report.verdicts.flatMap((verdict) => {
    const severity = level(verdict, options.failOn);
    if (severity === null) return [];
    return [
      `${place(verdict)}${severity}: ${nameOf(verdict)}: ${messageText(verdict, report.findings, options.digits)}`,
    ];
  });
  const issues = (report.issues ?? []).map(
    ({ severity, code, series, file, line, message, advice }) =>
      `${placeText({ file, line: line ?? undefined })}${severity}: ${code}: ${visible(`${series}: ${message}; ${advice}`)}`,
  );
  const end = report.issues === undefined ? [summaryText(report.verdicts)] : [];
  return `${uncommanded([...lines, ...issues, ...end].join("\n"))}\n`;
}

/** The mistakes of a question that could not be judged, in the same form. */
export function conciseFaults(faults: readonly Fault[]): string {
  const lines = faults.map((fault) => {
    const at = fault.place === undefined ? "" : placeText(fault.place);
    return `${at}error: ${fault.code}: ${visible(sentence({ ...fault, place: undefined }))}`;
  });
  return `${uncommanded(lines.join("\n"))}\n`;
}

function place({ at }: Verdict): string {
  return at === null ? "" : placeText(at);
}

function placeText({ file, line, column }: NonNullable<Fault["place"]>): string {
  const parts = [file === undefined ? undefined : visible(file), line, column].filter((part) => part !== undefined);
  return parts.length === 0 ? "" : `${parts.join(":")}: `;
}
