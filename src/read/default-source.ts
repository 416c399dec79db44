import { join } from "node:path";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { listing } from "./listing.ts";
import { isTableName } from "./table-entries.ts";

/** The name under which a catalogue is found without being named. */
export const CATALOGUE_NAME = "liqstress.yaml";

/** Where the data are when no --data says so: LIQSTRESS_DATA, else the nearest liqstress.yaml here or above, else ./data. */
export function defaultSource(io: Io): string {
  const configured = io.env.LIQSTRESS_DATA;
  if (configured !== undefined && configured !== "") return existing(io, configured);
  const above = io.cwd.split(/[\\/]/).filter((part) => part !== "").length;
  for (let up = 0; up <= above; up++) {
    const path = join("../".repeat(up), CATALOGUE_NAME);
    if (io.kindOf(path) === "file") return path;
  }
  if (io.kindOf("data") === "directory") return "data";
  const here = (listing(io, ".") ?? []).some((name) => isTableName(name) && io.kindOf(name) === "file");
  throw new Failure({
    code: "no-data",
    found: `no data: LIQSTRESS_DATA is not set, no ${CATALOGUE_NAME} is here or in a directory above, and there is no directory data`,
    expected: here ? "name a source, such as --data . for the files here" : "name a source: --data PATH",
  });
}

function existing(io: Io, path: string): string {
  if (path === "-" || path.includes("=") || io.kindOf(path) !== undefined) return path;
  const found = `LIQSTRESS_DATA is ${path}, where nothing stands`;
  throw new Failure({ code: "missing-file", found, expected: "name a directory, a file, or NAME=FILE" });
}
