/** Text to bytes of an encoding that Node only decodes: the decoder is asked what every byte and pair of bytes stands for. */
export function legacyBytes(text: string, encoding: string): Uint8Array {
  const table = tables.get(encoding) ?? inverse(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

const BEYOND_LATIN1 = [
  ["€", 0x80],
  ["’", 0x92],
  ["–", 0x96],
  ["œ", 0x9c],
] as const;

const tables = new Map<string, Map<string, readonly number[]>>();

function inverse(encoding: string): Map<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  // Node 20.19 reads windows-1252 as ISO 8859-1 (nodejs/node issue 60888).
  if (encoding === "windows-1252") for (const [text, byte] of BEYOND_LATIN1) table.set(text, [byte]);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]): void => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
    } catch {
      // nothing stands there
    }
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (encoding.startsWith("windows")) return table;
  // Pairs from A1 A1 first: the planes that people write in come before the extensions.
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0xa1; trail < 0xff; trail++) add(lead, trail);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xa1; trail++) add(lead, trail);
  return table;
}
