import { strToU8, type Zippable, zipSync } from "fflate";
import { type UnpackOptions, unpackLater } from "../../../src/read/containers/unpack.ts";
import { messageOf } from "../reading.ts";

/** A small price file, for tests of what is around it. */
export const PRICES = "date,close\n2024-01-02,100.5\n2024-01-03,101.25\n";

/** What a file unpacks to: its containers, and its text or its rows, cells separated by commas. */
export async function unpacked(
  bytes: Uint8Array | string,
  file = "x.csv",
  options: UnpackOptions = {},
): Promise<string[]> {
  const data = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  const { containers, content } = await unpackLater(data, file, options);
  const text =
    content.kind === "bytes"
      ? Buffer.from(content.bytes).toString().trimEnd().split("\n")
      : content.rows.map((row) => row.join(","));
  return [containers.join(" > "), ...text];
}

export function unpackRefusal(
  bytes: Uint8Array | string,
  file = "x.csv",
  options: UnpackOptions = {},
): Promise<string> {
  return messageOf(() => unpacked(bytes, file, options));
}

export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

/** A workbook of sheets given as their XML rows; style 1 is a day, style 2 a day with a clock. */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  settings = "",
  extra: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const relations = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${settings}<sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...extra,
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return zip(files);
}
