import { join } from "node:path";
import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { CATALOGUE_NAME } from "../../read/default-source.ts";
import { missingFile } from "../../read/missing-file.ts";
import { type Proposal, proposal, stretch } from "../../read/proposal/proposal.ts";
import { proposalText } from "../../read/proposal/proposal-text.ts";
import { textCell } from "../cells.ts";
import type { Command } from "../command.ts";
import { writeText } from "../outputs.ts";
import { report } from "../report.ts";
import type { Typed } from "../settings.ts";
import { wrongOption } from "../settings.ts";

/** A catalogue of the tables in a directory, written to its liqstress.yaml or to -o. A file that is there is never written over. */
export const init: Command = async ({ io, inquiry, operands, typed }) => {
  if (operands.length > 1)
    throw new Failure({
      code: "wrong-operands",
      found: "data init takes one directory",
      expected: "liqstress data init DIR",
    });
  const directory = operands[0] ?? ".";
  refuseFormat(typed);
  refuseNoDirectory(io, directory);
  const toStandardOutput = typed.output === "-";
  const path = toStandardOutput ? CATALOGUE_NAME : (typed.output ?? join(directory, CATALOGUE_NAME));
  if (!toStandardOutput) refuseThere(io, path);
  const proposed = await proposal(io, directory);
  if (proposed.series.length === 0) throw nothing(directory, proposed);
  const text = await proposalText(io, proposed, path);
  const answer = report("data init", inquiry, {
    findings: [],
    tables: tablesOf(proposed),
    notes: notesOf(proposed, toStandardOutput ? undefined : path),
  });
  // With -o the catalogue itself is the answer, and the run writes it there.
  if (typed.output !== undefined) return { kind: "text", text, report: answer };
  writeText(io, path, text);
  return { kind: "report", report: answer };
};

function refuseFormat(typed: Typed): void {
  if (typed.output === undefined) return;
  const format =
    typed.json === true ? "--json" : typed.csv === true ? "--csv" : typed.format === undefined ? "" : `--format`;
  if (format !== "")
    throw wrongOption(
      "-o",
      typed.output,
      `without ${format}: -o of data init names the catalogue; --report FORMAT=FILE writes the answer`,
    );
}

function refuseNoDirectory(io: Io, directory: string): void {
  const kind = io.kindOf(directory);
  if (kind === "directory") return;
  const expected = "a directory is expected: liqstress data init DIR";
  if (kind === undefined)
    throw new Failure({ ...missingFile(io, directory), found: "there is no such directory", expected });
  throw new Failure({ code: "no-directory", place: { file: directory }, found: "is no directory", expected });
}

function refuseThere(io: Io, path: string): void {
  if (io.kindOf(path) === undefined) return;
  throw new Failure({
    code: "already-there",
    place: { file: path },
    found: "is there already, and is not written over",
    expected: "name another file with -o, or -o - to see the catalogue",
  });
}

function nothing(directory: string, { leftOut }: Proposal): Failure {
  const reasons = leftOut.slice(0, 3).map(({ path, why }) => `${path}: ${why}`);
  const more = leftOut.length > 3 ? [`and ${leftOut.length - 3} more`] : [];
  return new Failure({
    code: "no-data",
    place: { file: directory },
    found: "holds no table that can be read",
    expected: reasons.length === 0 ? "a directory with .csv files in it or below" : [...reasons, ...more].join("; "),
  });
}

function tablesOf({ series, leftOut }: Proposal) {
  const left = { align: "left" } as const;
  const named = {
    title: null,
    columns: [
      { head: "series", ...left },
      { head: "kind", ...left },
      { head: "file", ...left, wraps: true },
      { head: "days", ...left, wraps: true },
    ],
    rows: series.map((one) => [
      textCell(one.name),
      textCell(one.kind),
      textCell(
        one.column === undefined && one.symbol === undefined
          ? one.path
          : `${one.path}:${one.symbol ?? one.column?.value}`,
      ),
      textCell(stretch(one)),
    ]),
  };
  const out = {
    title: "left out",
    columns: [
      { head: "file", ...left, wraps: true },
      { head: "why", ...left, wraps: true },
    ],
    rows: leftOut.map(({ path, why }) => [textCell(path), textCell(why)]),
  };
  return leftOut.length === 0 ? [named] : [named, out];
}

function notesOf({ series, leftOut }: Proposal, path: string | undefined) {
  const files = new Set(series.map((one) => one.path)).size;
  const out =
    leftOut.length === 0 ? "nothing was left out" : `left out: ${leftOut.length}, with the reasons in comments`;
  const where = path === undefined ? "" : `; written to ${path}`;
  return [
    { code: "catalogue", message: `${series.length} series of ${files} files; ${out}${where}` },
    {
      code: "guessed-kinds",
      message: "kinds are guessed from names and values: look them over before you judge anything",
    },
  ];
}
