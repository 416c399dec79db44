import { Failure } from "../failure.ts";
import { textCell } from "./cells.ts";
import type { Command } from "./command.ts";
import { report } from "./report.ts";

/** Which series there are, from which files. */
export const data: Command = async ({ inquiry, operands }) => {
  if (operands[0] !== "list")
    throw new Failure({
      code: "unknown-command",
      found: `unknown data command "${operands[0]}"`,
      expected: "data list",
    });
  const rows = inquiry.catalogue.entries.map(({ name, kind, file }) => [
    textCell(name),
    textCell(kind),
    textCell(file),
  ]);
  const table = {
    title: null,
    columns: [
      { head: "series", align: "left" },
      { head: "kind", align: "left" },
      { head: "file", align: "left", wraps: true },
    ],
    rows,
  } as const;
  return { kind: "report", report: report("data list", inquiry, { findings: [], tables: [table] }) };
};
