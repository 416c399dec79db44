import { openCatalogue } from "../../read/open.ts";
import { textCell } from "../cells.ts";
import type { Command } from "../command.ts";
import { report } from "../report.ts";

/** Which series there are, from which files. */
export const list: Command = async ({ io, inquiry, typed }) => {
  const catalogue = await openCatalogue(io, typed.data ?? []);
  const rows = catalogue.entries.map(({ name, kind, file }) => [textCell(name), textCell(kind), textCell(file)]);
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
