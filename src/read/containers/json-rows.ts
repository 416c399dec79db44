import { Failure } from "../../failure.ts";
import type { Note } from "../../series/series.ts";
import { quoted } from "../quoted.ts";
import { text as cellText, isLeaf, isList, isMap, type JsonTable } from "./json-cells.ts";
import { frame, records } from "./json-frames.ts";
import { SERVICES } from "./json-services.ts";
import { type Json, jsonValues, lineAt } from "./json-text.ts";

export interface JsonRows {
  readonly shape: string;
  readonly rows: readonly (readonly string[])[];
  readonly line: (row: number) => number;
  readonly isFigure: (row: number, column: number) => boolean;
  readonly notes: readonly Omit<Note, "day">[];
}

/**
 * The table of a JSON text, its header first: the answer of a data service that is known, a table as programs write it, or the one of these
 * that lies somewhere inside ({"data": [ … ]}). Failure for broken JSON, and for JSON that holds no such table or several.
 */
export function jsonRows(text: string, file: string): JsonRows {
  const values = jsonValues(text, file);
  const { shape, rows, at, notes = [] } = values.length === 1 ? tableOf(values[0]!, file) : lines(values, file);
  if (rows.length < 2)
    throw new Failure({ code: "no-rows", place: { file }, found: "has a table in its JSON, but no rows" });
  const isFigure = (row: number, column: number) => typeof rows[row]?.[column] === "object";
  const texts = rows.map((row) => row.map(cellText));
  return { shape, rows: texts, line: (row) => lineAt(text, at[row] ?? 0), isFigure, notes };
}

function tableOf(document: Json, file: string): JsonTable {
  for (const service of SERVICES) {
    const table = service(document);
    if (table !== undefined) return table;
  }
  const found = tables(document, [], 0);
  if (found.length === 1) return found[0]!.table;
  if (found.length > 1)
    throw unknown(
      file,
      `holds several tables: ${found
        .map(({ way }) => way.join("."))
        .slice(0, 8)
        .join(", ")}`,
    );
  throw unknown(file, message(document) ?? `holds ${described(document)}`);
}

/** NDJSON: records or lists, one a line. */
function lines(values: readonly Json[], file: string): JsonTable {
  const list = { kind: "list", at: 0, items: values } as const;
  const table = records(list) ?? frame(list);
  if (table === undefined) throw unknown(file, `holds ${values.length} lines of JSON that are no records of one table`);
  return { ...table, shape: "lines" };
}

interface Found {
  readonly way: readonly string[];
  readonly table: JsonTable;
}

/** The tables at a value, or inside it where it is none itself. pandas' orient="table" has the columns' declaration beside the data. */
function tables(value: Json, way: readonly string[], depth: number): Found[] {
  const table = frame(value);
  if (table !== undefined) return [{ way, table }];
  if (!isMap(value) || depth > 6) return [];
  const inner = [...value.members].filter(([name]) => name !== "schema" && name !== "Meta Data");
  return inner
    .flatMap(([name, one]) => tables(isList(one) || isMap(one) ? one : null, [...way, name], depth + 1))
    .concat(only(value, way, depth));
}

/** `{"result": [{"table": …}]}`: a list of one object is looked into as well. */
function only(map: Json, way: readonly string[], depth: number): Found[] {
  if (!isMap(map)) return [];
  return [...map.members].flatMap(([name, one]) => {
    const single = isList(one) && one.items.length === 1 && frame(one) === undefined ? one.items[0] : undefined;
    return single === undefined ? [] : tables(single, [...way, name], depth + 1);
  });
}

/** What a service says instead of data: {"error": "…"}, {"Note": "… call frequency …"}. */
function message(document: Json): string | undefined {
  if (!isMap(document)) return undefined;
  const said = [...document.members].find(
    ([name, value]) => /error|note|info|message|detail|status/i.test(name) && typeof value === "string",
  );
  return said === undefined ? undefined : `holds no table, but ${quoted(said[0])}: ${quoted(cellText(said[1]))}`;
}

function described(value: Json): string {
  if (isList(value)) {
    if (value.items.length === 0) return "an empty list";
    return `a list of ${value.items.length}, the first ${isLeaf(value.items[0]) ? quoted(cellText(value.items[0])) : described(value.items[0]!)}`;
  }
  if (!isMap(value)) return `only ${quoted(cellText(value))}`;
  const names = [...value.members.keys()];
  if (names.length === 0) return "an empty object";
  return `an object of ${names.slice(0, 8).map(quoted).join(", ")}${names.length > 8 ? ", …" : ""}`;
}

function unknown(file: string, found: string): Failure {
  return new Failure({
    code: "unknown-json",
    place: { file },
    found,
    expected: 'expected one table: [{"date": "2024-01-02", "close": 1.5}, …] or columns of one length',
  });
}
