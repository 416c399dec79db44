import type { Refused } from "./signature.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What office document a zip is, if one: "xlsx" is read, others are refused with what to do. */
export function workbookKind(entries: readonly ZipEntry[]): "xlsx" | Refused | undefined {
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^xl[/\\]workbook\.xml$/i)) return "xlsx";
  if (has(/^xl[/\\]workbook\.bin$/i)) return { is: "a binary Excel workbook (.xlsb)", instead: SAVE };
  if (has(/^content\.xml$/i) && has(/^META-INF[/\\]manifest\.xml$/i))
    return { is: "an OpenDocument file (.ods or .odt)", instead: SAVE };
  if (has(/^word[/\\]document\.xml$/i)) return { is: "a Word document", instead: SAVE };
  return has(/^Index[/\\].*\.iwa$/i) ? { is: "an Apple Numbers document", instead: SAVE } : undefined;
}

const SAVE = "save the table as .xlsx or CSV";
