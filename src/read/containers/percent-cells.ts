/** The parts of a workbook by their names, unpacked. */
type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Which cells of a sheet are shown as percent: their style's number format is one of Excel's two (9, 10), or has a percent sign. A cell that shows
 * 3.95% holds 0.0395. Rows and columns count from 0.
 */
export function percentCells(parts: Parts, sheet: string): (row: number, column: number) => boolean {
  const styles = percentStyles(textOf(parts, "xl/styles.xml"));
  if (styles.size === 0) return () => false;
  const found = new Set<string>();
  for (const [tag] of textOf(parts, sheetPath(parts, sheet)).matchAll(/<(?:\w+:)?c\s[^>]*>/g))
    if (styles.has(Number(attribute(tag, "s") ?? -1))) found.add(attribute(tag, "r") ?? "");
  return (row, column) => found.has(`${letters(column)}${row + 1}`);
}

function percentStyles(xml: string): ReadonlySet<number> {
  const formats = new Set(["9", "10"]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g))
    if (attribute(tag, "formatCode")?.includes("%")) formats.add(attribute(tag, "numFmtId") ?? "");
  const [cells = ""] = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml) ?? [];
  const styles = Array.from(cells.matchAll(/<(?:\w+:)?xf\s[^>]*>/g), ([tag]) => attribute(tag, "numFmtId") ?? "");
  return new Set(styles.flatMap((format, index) => (formats.has(format) ? [index] : [])));
}

/** The part of a sheet, by its name in the workbook and the relation that leads to it. */
function sheetPath(parts: Parts, name: string): string {
  const sheets = Array.from(textOf(parts, "xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g), ([tag]) => tag);
  const id = attribute(sheets.find((tag) => unescaped(attribute(tag, "name") ?? "") === name) ?? "", "\\w+:id");
  for (const [tag] of textOf(parts, "xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, "Target") ?? "";
    if (attribute(tag, "Id") === id) return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  }
  return "";
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined);
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, mark: string) => marks[mark]!);
}

function textOf(parts: Parts, name: string): string {
  const part = parts[name];
  return part === undefined ? "" : Buffer.from(part.buffer, part.byteOffset, part.length).toString("utf8");
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? letters(rest - 1) : ""}${String.fromCharCode(65 + (column % 26))}`;
}
