export type Delimiter = "," | ";" | "\t" | "|";

/** How a delimiter is called in text and in the catalogue. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

const IN_ORDER: readonly Delimiter[] = ["\t", ";", "|", ","];
const SAMPLE = 50;

/**
 * The delimiter of a table: the one that stands equally often, outside quotes, in the most of the first lines. Titles above a table and
 * sentences below it have others, or none. On a tie the one that stands more often in them; then the comma loses, for it may be
 * a decimal comma (`2024-01-02;1,5`). Undefined where no line has any.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  const lines = firstLines(text);
  let best: { delimiter: Delimiter; lines: number; each: number } | undefined;
  for (const delimiter of IN_ORDER) {
    if (!text.includes(delimiter)) continue;
    const usual = mostUsual(lines.map((line) => count(line, delimiter)));
    if (usual === undefined) continue;
    if (
      best === undefined ||
      usual.lines > best.lines ||
      (usual.lines === best.lines && usual.each > best.each && delimiter !== ",")
    )
      best = { delimiter, ...usual };
  }
  return best?.delimiter;
}

/** The first lines that hold anything, without what stands in quotes. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length && lines.length < SAMPLE) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== "") lines.push(line.includes('"') ? line.replace(/"[^"]*"/g, "") : line);
    start = end + 1;
  }
  return lines;
}

function count(line: string, delimiter: string): number {
  let found = 0;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) found++;
  return found;
}

/** The number above 0 that most of the counts are, and how many are. */
function mostUsual(counts: readonly number[]): { lines: number; each: number } | undefined {
  const lines = new Map<number, number>();
  for (const each of counts) if (each > 0) lines.set(each, (lines.get(each) ?? 0) + 1);
  let best: { lines: number; each: number } | undefined;
  for (const [each, many] of lines)
    if (best === undefined || many > best.lines || (many === best.lines && each > best.each))
      best = { lines: many, each };
  return best;
}
