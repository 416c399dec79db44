/** What the first bytes of a file say it is; "plain" is text, or what decode.ts will refuse. */
export type Signature = "gzip" | "zip" | "parquet" | "json" | "plain" | Refused;

/** A kind of file that holds no table which is read here: what it is, and what to do about it. */
export interface Refused {
  readonly is: string;
  readonly instead: string;
}

/** Looks at some bytes only, so that a plain file pays next to nothing. `named` says whether its name ends in .json, .jsonl or .ndjson. */
export function signature(bytes: Uint8Array, named: boolean): Signature {
  const first = bytes[0] ?? 0;
  const plainStart = (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39) || first === 0x22;
  if (plainStart && !named) return bytes.length > 262 && begins(bytes, "ustar", 257) ? TAR : "plain";
  if (begins(bytes, "\x1f\x8b")) return "gzip";
  if (begins(bytes, "PK\x03\x04") || begins(bytes, "PK\x05\x06") || begins(bytes, "PK\x07\x08")) return "zip";
  if (begins(bytes, "PAR1")) return "parquet";
  const refused = MAGIC.find(([magic]) => begins(bytes, magic));
  if (refused !== undefined) return refused[1];
  if (bytes.length > 262 && begins(bytes, "ustar", 257)) return TAR;
  return textual(opening(bytes), named);
}

function textual(text: string, named: boolean): Signature {
  if (/^<(?:!doctype html|html|head|body|table|script|!--)/i.test(text)) return HTML;
  // MetaTrader and Stooq put the names of columns in such brackets: <DATE>,<CLOSE>.
  if (text.startsWith("<") && !/^<[a-z]+>\s*[,;\t|]/i.test(text)) return XML;
  const json = /^(?:\{\s*["}]|\[\s*[[{\]"\d-])/.test(text) || /^[[{]\s*$/.test(text);
  return named || json ? "json" : "plain";
}

function begins(bytes: Uint8Array, magic: string, from = 0): boolean {
  for (let i = 0; i < magic.length; i++) if (bytes[from + i] !== magic.charCodeAt(i)) return false;
  return true;
}

/** The first characters in lower ASCII, without byte-order mark, white space before them, and the zero bytes of UTF-16. */
function opening(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 512))
    .toString("latin1")
    .replace(/\0/g, "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, "");
}

const TEXT = "save the table as CSV in UTF-8";
const UNPACK = "unpack it first";
const TAR: Refused = { is: "a tar archive", instead: `${UNPACK} and name a file of it` };
const HTML: Refused = {
  is: "a web page (HTML): the download gave a page, perhaps one that says why there is no table",
  instead: "open it in a browser, and fetch the table itself",
};
const XML: Refused = { is: "XML", instead: TEXT };
const IMAGE = "an image is no table: fetch the numbers themselves";

const MAGIC: readonly (readonly [magic: string, refused: Refused])[] = [
  [
    "\xd0\xcf\x11\xe0",
    { is: "an old Excel workbook (.xls), or one with a password", instead: "save it without password as .xlsx or CSV" },
  ],
  ["%PDF", { is: "a PDF", instead: "fetch the table as CSV from where the PDF comes from" }],
  ["\x89PNG", { is: "a PNG image", instead: IMAGE }],
  ["\xff\xd8\xff", { is: "a JPEG image", instead: IMAGE }],
  ["GIF87a", { is: "a GIF image", instead: IMAGE }],
  ["GIF89a", { is: "a GIF image", instead: IMAGE }],
  ["RIFF", { is: "a RIFF file (image, sound or film)", instead: IMAGE }],
  ["BZh91AY", { is: "packed with bzip2", instead: `${UNPACK}: bunzip2` }],
  ["\xfd7zXZ\0", { is: "packed with xz", instead: `${UNPACK}: unxz` }],
  ["\x28\xb5\x2f\xfd", { is: "packed with zstd", instead: `${UNPACK}: unzstd` }],
  ["7z\xbc\xaf", { is: "a 7z archive", instead: UNPACK }],
  ["Rar!", { is: "a RAR archive", instead: UNPACK }],
  ["ARROW1", { is: "an Arrow (Feather) file", instead: "save it as Parquet: to_parquet" }],
  ["\x89HDF", { is: "an HDF5 file", instead: TEXT }],
  ["SQLite format 3", { is: "an SQLite database", instead: TEXT }],
  ["{\\rtf", { is: "a word processor's document (RTF)", instead: TEXT }],
];
