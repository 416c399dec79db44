/**
 * The zones of the columns of an Arrow schema, as a Parquet file keeps it: a message in base64, in the layout of FlatBuffers
 * (arrow.apache.org/docs/format, Message.fbs and Schema.fbs). Text that is no such message has none.
 */
export function arrowZones(base64: string): Map<string, string> {
  const found = new Map<string, string>();
  try {
    const bytes = Buffer.from(base64, "base64");
    const start = bytes.readInt32LE(0) === -1 ? 8 : 4;
    const schema = tableAt(bytes, start + bytes.readUInt32LE(start), HEADER);
    for (const field of schema === undefined ? [] : fields(bytes, schema)) {
      const name = textAt(bytes, field, NAME);
      const type = tableAt(bytes, field, TYPE);
      const kind = slot(bytes, field, TYPE_KIND);
      if (name === undefined || type === undefined || kind === undefined || bytes[kind] !== TIMESTAMP) continue;
      const zone = textAt(bytes, type, ZONE);
      if (zone !== undefined) found.set(name, zone);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

/** Places of the members in the tables Message, Schema, Field and Timestamp, and the type of a timestamp. */
const [HEADER, FIELDS, NAME, TYPE_KIND, TYPE, ZONE, TIMESTAMP] = [2, 1, 0, 2, 3, 1, 10];
const MOST_FIELDS = 100_000;

/** Where a member of a table stands; undefined where it has none. */
function slot(bytes: Buffer, table: number, member: number): number | undefined {
  const members = table - bytes.readInt32LE(table);
  const at = 4 + 2 * member;
  const offset = at < bytes.readUInt16LE(members) ? bytes.readUInt16LE(members + at) : 0;
  return offset === 0 ? undefined : table + offset;
}

function tableAt(bytes: Buffer, table: number, member: number): number | undefined {
  const at = slot(bytes, table, member);
  return at === undefined ? undefined : at + bytes.readUInt32LE(at);
}

function textAt(bytes: Buffer, table: number, member: number): string | undefined {
  const at = tableAt(bytes, table, member);
  return at === undefined ? undefined : bytes.toString("utf8", at + 4, at + 4 + bytes.readUInt32LE(at));
}

function fields(bytes: Buffer, schema: number): number[] {
  const list = tableAt(bytes, schema, FIELDS);
  if (list === undefined) return [];
  const count = Math.min(bytes.readUInt32LE(list), MOST_FIELDS);
  return Array.from({ length: count }, (_, index) => {
    const at = list + 4 + 4 * index;
    return at + bytes.readUInt32LE(at);
  });
}
