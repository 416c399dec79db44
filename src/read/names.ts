import { Failure } from "../failure.ts";
import type { FileEntry } from "./file-catalogue.ts";

/** What two names must share to be the same name: case and the way accents are composed (as file names of a Mac have them) do not count. */
export function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** A name that several entries claim is a Failure: no later source silently replaces an earlier one. */
export function refuseClashes(entries: readonly FileEntry[]): void {
  const owners = new Map<string, FileEntry>();
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.aliases].map(fold))) {
      const other = owners.get(name);
      if (other !== undefined) throw clash(entry, other, name);
      owners.set(name, entry);
    }
  }
}

function clash(entry: FileEntry, other: FileEntry, folded: string): Failure {
  const name = [entry.name, ...entry.aliases].find((own) => fold(own) === folded)!;
  return new Failure({
    code: "name-clash",
    found: `series ${name} comes from ${other.file} and from ${entry.file}`,
    expected: "a name may stand for one series: rename one, as in --data NAME=FILE",
  });
}
