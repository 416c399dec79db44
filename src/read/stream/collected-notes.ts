import type { Kind, Note } from "../../series/series.ts";
import { momentTwice, orderNotes, repeatedDay, sessionNote } from "../chronology.ts";
import type { Reading } from "../reading.ts";
import { exclusionNote, missingNote, shortNote } from "../value-notes.ts";
import type { Collected } from "./collected.ts";
import type { Member } from "./member.ts";

/** What is said of the order of a series' rows. Failure where one moment, or a day that has no clocks, stands twice. */
export function notesOfOrder(member: Member, file: string, reading: Reading): readonly Note[] {
  const { twice } = member;
  if (twice !== undefined) {
    const place = { file, line: twice.line };
    throw member.clocked && !member.sameClock ? momentTwice(place, twice.text) : repeatedDay(place, twice.civil);
  }
  const notes = orderNotes(member.direction, file);
  const sessions = member.clocked && (reading.session !== undefined || member.repeatedDay);
  return sessions ? [...notes, sessionNote(file, reading, member.rows, member.sessions)] : notes;
}

/** What is said of the values of a column: how many are missing, cannot be, or stand in short rows, of so many rows. */
export function collectedNotes(
  { missing, excluded, short }: Collected,
  file: string,
  header: readonly string[],
  column: number,
  kind: Kind,
  rows: number,
): Note[] {
  return [
    ...(missing.count === 0 ? [] : [missingNote(file, header[column]!, missing, rows)]),
    ...(excluded.count === 0 ? [] : [exclusionNote(file, kind, excluded)]),
    ...(short.count === 0 ? [] : [shortNote(file, header.length, short)]),
  ];
}
