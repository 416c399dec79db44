import { Failure } from "../../failure.ts";
import type { Io } from "../../io.ts";
import type { FileCatalogue, FileEntry } from "../../read/file-catalogue.ts";
import { missingFile } from "../../read/missing-file.ts";
import { openCatalogue } from "../../read/open.ts";

/** Series, and the catalogue that loads them. */
export interface Named {
  readonly catalogue: FileCatalogue;
  readonly entries: readonly FileEntry[];
  /** whether files were named, and not series */
  readonly files: boolean;
}

/** What operands of a data command name: files (together one catalogue) and series of `--data`; without any, all of `--data`. */
export async function named(io: Io, operands: readonly string[], data: readonly string[]): Promise<Named[]> {
  const files = operands.filter((operand) => isFile(io, operand));
  const names = operands.filter((operand) => !isFile(io, operand));
  const found: Named[] = [];
  if (names.length > 0 || files.length === 0) {
    const catalogue = await openCatalogue(io, data).catch((error) => nothingNamed(io, error, names));
    const entries = names.length === 0 ? catalogue.entries : names.map((name) => entry(catalogue, name));
    found.push({ catalogue, entries, files: false });
  }
  if (files.length > 0) {
    const catalogue = await openCatalogue(io, files);
    found.push({ catalogue, entries: catalogue.entries, files: true });
  }
  return found;
}

function isFile(io: Io, operand: string): boolean {
  return operand === "-" || operand.includes("=") || io.kindOf(operand) !== undefined;
}

function entry(catalogue: FileCatalogue, name: string): FileEntry {
  const known = catalogue.find(name);
  if (known !== undefined) return known;
  throw new Failure({
    code: "unknown-series",
    found: `no file and no series ${name}`,
    expected: "name a file, or a series of --data",
    suggestion: catalogue.nearest(name),
  });
}

/** Where there are no data to look in, a name is that of a file which is missing. */
function nothingNamed(io: Io, error: unknown, names: readonly string[]): never {
  const without = error instanceof Failure && error.faults.some(({ code }) => code === "no-data");
  if (without && names.length > 0) throw new Failure(names.map((name) => missingFile(io, name)));
  throw error;
}
