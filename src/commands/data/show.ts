import { closeText } from "../../claims/evaluate/closes.ts";
import type { Cell, Table as PrintedTable } from "../../print/report.ts";
import { DELIMITER_NAMES } from "../../read/delimiter.ts";
import type { Description, FileCatalogue, FileEntry } from "../../read/file-catalogue.ts";
import { isoDay } from "../../series/day.ts";
import { type Close, FIELDS, type Field, type Note } from "../../series/series.ts";
import { dayCell, textCell } from "../cells.ts";
import type { Command } from "../command.ts";
import { report } from "../report.ts";
import { named } from "./named.ts";

/** How files were read and why, with the first and last rows as understood. Operands are files, or names of series of `--data`. */
export const show: Command = async ({ io, inquiry, operands, typed }) => {
  const tables: PrintedTable[] = [];
  const notes: Note[] = [];
  // Each operand by itself: files of one name may be compared.
  const asked = operands.length === 0 ? [[]] : operands.map((operand) => [operand]);
  const shown = await Promise.all(asked.map((one) => named(io, one, typed.data ?? [])));
  for (const { catalogue, entries, files } of shown.flat())
    for (const entry of files ? firstOfEach(entries) : entries) {
      const series = catalogue.load(entry)!;
      tables.push(readingTable(entry, catalogue.describe(entry), series.close), rowsTable(catalogue, entry));
      notes.push(...series.source.notes.map((note) => ({ ...note, message: `${entry.name}: ${note.message}` })));
    }
  return { kind: "report", report: report("data show", inquiry, { findings: [], tables, notes }) };
};

/** A wide or long file has many series, read alike: the first is shown. */
function firstOfEach(entries: readonly FileEntry[]): FileEntry[] {
  return entries.filter(({ file }, index) => entries.findIndex((other) => other.file === file) === index);
}

/** One row for each thing that was found out, named as the catalogue's key that sets it. */
function readingTable(entry: FileEntry, description: Description, close: Close | undefined): PrintedTable {
  const { table, column, columns } = description;
  const { text, dayFormat, numberFormat, dialect, layout } = table;
  const rows: [string, string | undefined, string | undefined][] = [
    ["file", entry.file, table.containers.length === 0 ? undefined : `inside ${table.containers.join(", ")}`],
    ["encoding", text?.encoding, text?.why],
    ["delimiter", text === undefined ? undefined : DELIMITER_NAMES[text.delimiter], undefined],
    ["dialect", dialect.id, dialect.about],
    ["lines above", table.preamble === 0 ? undefined : String(table.preamble), "text above the header, not read"],
    ["lines below", table.footer === 0 ? undefined : String(table.footer), "remarks below the last row, not read"],
    ["date_format", `${dayFormat.id}: ${dayFormat.form}`, dayFormat.why],
    [
      "days in",
      layout.header[layout.day],
      layout.clock === undefined ? undefined : `clock in ${layout.header[layout.clock]}`,
    ],
    ["decimal", numberFormat.decimal, numberFormat.why],
    ["column", column, columns.length > 1 ? `of ${listed(columns)}` : "the only one"],
    ["zone", entry.reading.zone, "as the catalogue says"],
    ["close", close === undefined ? undefined : closeText(close), "as the catalogue says"],
    [
      "rows",
      `${description.rows}, ${description.values} days with a value`,
      `${isoDay(description.first)} .. ${isoDay(description.last)}`,
    ],
  ];
  return {
    title: `${entry.name}: how it was read`,
    columns: [
      { head: "what", align: "left" },
      { head: "read as", align: "left", wraps: true },
      { head: "why", align: "left", wraps: true },
    ],
    rows: rows.flatMap(([what, value, why]) =>
      value === undefined || value === "" ? [] : [[textCell(what), textCell(value), textCell(why ?? null)]],
    ),
  };
}

function listed(names: readonly string[]): string {
  return names.length <= 12 ? names.join(", ") : `${names.slice(0, 12).join(", ")} and ${names.length - 12} more`;
}

const FIRST = 3;
const LAST = 2;

/** The first and last days as understood, with every field the file has. */
function rowsTable(catalogue: FileCatalogue, entry: FileEntry): PrintedTable {
  const series = catalogue.load(entry)!;
  const fields = FIELDS.flatMap((field) => {
    const values = field === "close" ? undefined : catalogue.load(entry, field);
    return values === undefined
      ? []
      : [{ field, byDay: new Map(Array.from(values.days, (day, i) => [day, values.values[i]!])) }];
  });
  const all = Array.from(series.days.keys());
  const some = all.length <= FIRST + LAST ? all : [...all.slice(0, FIRST), undefined, ...all.slice(-LAST)];
  return {
    title: `${entry.name}: first and last days, as understood`,
    columns: [
      { head: "day", align: "left" },
      { head: series.source.column, align: "right" },
      ...fields.map(({ field }) => ({ head: field as Field, align: "right" as const })),
    ],
    rows: some.map((index) =>
      index === undefined
        ? [textCell("…"), ...Array.from({ length: fields.length + 1 }, (): Cell => ({ kind: "empty" }))]
        : [
            dayCell(isoDay(series.days[index]!)),
            plainNumber(series.values[index]!),
            ...fields.map(({ byDay }) => plainNumber(byDay.get(series.days[index]!))),
          ],
    ),
  };
}

/** As the file has it, unrounded. */
function plainNumber(value: number | undefined): Cell {
  return value === undefined ? { kind: "empty" } : textCell(String(value));
}
