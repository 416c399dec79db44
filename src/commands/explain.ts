import { type ClaimRow, type ClaimsFile, readClaimsFile } from "../claims/file/claims-file.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { nearest } from "../nearest.ts";
import { listing } from "../read/listing.ts";
import { explainClaim } from "./claim-page.ts";
import type { Command } from "./command.ts";

/** How a claim's ruling came about. The files to look in are given, or those below ./claims. */
export const explain: Command = async (question) => {
  const { io, inquiry, operands } = question;
  const [what, ...files] = operands;
  const ids: string[] = [];
  for (const path of files.length > 0 ? files : claimsFilesBelow(io, "claims")) {
    const file: ClaimsFile = await readClaimsFile(io, path, (name) => inquiry.catalogue.find(name) !== undefined);
    const row: ClaimRow | undefined = file.rows.find((one) => one.id === what || one.ref === what);
    if (row !== undefined) return explainClaim(question, file, row);
    ids.push(...file.rows.map((one) => one.id));
  }
  throw new Failure({
    code: "nothing-to-explain",
    found: `no claim is called "${what}"`,
    expected: "the id of a claim and its file, a function of the language, or a code of a message",
    suggestion: nearest(what!, ids),
  });
};

/** The .yaml files of a directory and of those in it, where there is one. */
function claimsFilesBelow(io: Io, directory: string): string[] {
  if (io.kindOf(directory) !== "directory") return [];
  return (listing(io, directory) ?? []).flatMap((name) => {
    const path = `${directory}/${name}`;
    if (io.kindOf(path) === "directory") return claimsFilesBelow(io, path);
    return name.endsWith(".yaml") ? [path] : [];
  });
}
