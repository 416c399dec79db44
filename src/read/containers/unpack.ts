import { Failure } from "../../failure.ts";
import type { Note } from "../../series/series.ts";
import { decode } from "../decode.ts";
import { gunzip, gunzipStart } from "./gzip.ts";
import { jsonRows } from "./json-rows.ts";
import { type Refused, signature } from "./signature.ts";
import { unpackLimit } from "./unpack-limit.ts";
import { workbookKind } from "./workbook-kind.ts";
import { type ZipEntry, zipDirectory } from "./zip-directory.ts";
import { dataMember, unzipped, unzippedStart } from "./zip-member.ts";

/** What lies inside a file: the text of a table still to be decoded, or its cells. */
export interface Unpacked {
  /** outermost first: "gzip", "zip (prices.csv)", "xlsx (Sheet1)", "parquet", "json (Alpha Vantage)" */
  readonly containers: readonly string[];
  readonly content: Content;
  /** what must be known of its rows */
  readonly notes?: readonly Omit<Note, "day">[];
}

export type Content =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | {
      readonly kind: "cells";
      readonly rows: readonly (readonly string[])[];
      /** place of a row in its file, from 1: the line of JSON text, the row of a sheet or a Parquet file (there the header is row 1) */
      readonly line: (row: number) => number;
      /** whether the file stores a cell as a number, not as a text that may be written in some way */
      readonly isFigure: (row: number, column: number) => boolean;
    };

export interface UnpackOptions {
  /** of a workbook */
  readonly sheet?: string | undefined;
  /** of a zip: a file's path in it, or the last part of that */
  readonly member?: string | undefined;
  /** of JSON text; plain bytes are decoded later, by decode.ts */
  readonly encoding?: string | undefined;
}

/**
 * True where the libraries are asynchronous, which unpackNow would refuse: xlsx and Parquet, by themselves, in gzip or in a zip. It looks at the
 * first bytes of what it meets and never fails; where it cannot tell it says true, and unpackLater takes every kind.
 */
export function needsWaiting(bytes: Uint8Array, file: string, options: UnpackOptions = {}): boolean {
  const kind = signature(bytes, named(file));
  if (kind === "parquet") return true;
  if (kind === "gzip") {
    const inner = signature(gunzipStart(bytes), false);
    return inner !== "plain" && inner !== "json";
  }
  return kind === "zip" && zipNeedsWaiting(bytes, file, options);
}

function zipNeedsWaiting(bytes: Uint8Array, file: string, options: UnpackOptions): boolean {
  try {
    const entries = zipDirectory(bytes, file);
    if (workbookKind(entries) !== undefined) return true;
    const start = unzippedStart(bytes, dataMember(entries, file, options.member), file);
    return !["plain", "json"].includes(signature(start, false) as string);
  } catch {
    return false;
  }
}

/**
 * The content of a file that needs no waiting: gzip and zip opened, JSON made cells, a plain file as it is, which costs a look at its first
 * bytes. Failure for what is damaged, locked, a trap, or no table at all (a web page, a PDF, an image).
 */
export function unpackNow(bytes: Uint8Array, file: string, options: UnpackOptions = {}): Unpacked {
  const { containers, kind, content } = peeled(bytes, file, options);
  if (kind === "workbook" || kind === "parquet") throw new Error(`${kind} needs unpackLater`);
  return kind === "json"
    ? jsonCells(containers, content, file, options)
    : { containers, content: { kind: "bytes", bytes: content } };
}

/** The content of any file, as unpackNow and for xlsx and Parquet too; their libraries are loaded when one is met. */
export async function unpackLater(bytes: Uint8Array, file: string, options: UnpackOptions = {}): Promise<Unpacked> {
  const { containers, kind, content, entries } = peeled(bytes, file, options);
  const line = (row: number): number => row + 1;
  if (kind === "workbook") {
    const { xlsxSheet } = await import("./xlsx.ts");
    const { title, rows, isFigure, notes } = await xlsxSheet(content, entries, file, options.sheet);
    return { containers: [...containers, `xlsx (${title})`], content: { kind: "cells", rows, line, isFigure }, notes };
  }
  if (kind === "parquet") {
    const { parquetRows } = await import("./parquet.ts");
    const { rows, isFigure } = await parquetRows(content, file);
    return { containers: [...containers, "parquet"], content: { kind: "cells", rows, line, isFigure } };
  }
  return unpackNow(bytes, file, options);
}

interface Peeled {
  readonly containers: readonly string[];
  readonly kind: "plain" | "json" | "workbook" | "parquet";
  readonly content: Uint8Array;
  /** of a workbook */
  readonly entries: readonly ZipEntry[];
}

const DEEPEST = 4;

/** Opens gzip and zip until something else is left. */
function peeled(bytes: Uint8Array, file: string, options: UnpackOptions): Peeled {
  const containers: string[] = [];
  let content = bytes;
  let name = file;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const kind = signature(content, named(name));
    if (kind === "plain" || kind === "json" || kind === "parquet") return { containers, kind, content, entries: [] };
    if (typeof kind === "object") throw refused(file, containers, kind);
    if (kind === "gzip") {
      content = gunzip(content, file);
      name = name.replace(/\.gz$/i, "");
      containers.push("gzip");
      continue;
    }
    const entries = zipDirectory(content, file);
    const workbook = workbookKind(entries);
    if (workbook === "xlsx") return { containers, kind: "workbook", content, entries };
    if (workbook !== undefined) throw refused(file, containers, workbook);
    const entry = dataMember(entries, file, options.member);
    content = unzipped(content, entry, file, unpackLimit(content.length));
    name = entry.name;
    containers.push(`zip (${entry.name})`);
  }
  throw new Failure({
    code: "too-large",
    place: { file },
    found: `is packed more than ${DEEPEST} times over`,
    expected: "unpack it first",
  });
}

function jsonCells(containers: readonly string[], bytes: Uint8Array, file: string, options: UnpackOptions): Unpacked {
  const { text } = decode(bytes, file, options.encoding);
  if (text.trim() === "") return { containers, content: { kind: "bytes", bytes } };
  const { shape, rows, line, isFigure, notes } = jsonRows(text, file);
  return { containers: [...containers, `json (${shape})`], content: { kind: "cells", rows, line, isFigure }, notes };
}

function named(file: string): boolean {
  return /\.(?:json|jsonl|ndjson)$/i.test(file);
}

function refused(file: string, containers: readonly string[], { is, instead }: Refused): Failure {
  const inside = containers.length === 0 ? "is" : `holds, in ${containers.join(", ")},`;
  return new Failure({ code: "not-a-table", place: { file }, found: `${inside} ${is}`, expected: instead });
}
