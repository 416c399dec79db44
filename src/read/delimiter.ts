export type Delimiter = "," | ";" | "\t" | "|";

/** How a delimiter is called in text. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
};

/**
 * The delimiter of a table: the one that stands most often, outside quotes, in the first line that has any.
 * On a tie the comma loses, for it may be a decimal comma (`2024-01-02;1,5`). Undefined where no line has any.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const found = mostFrequent(text.slice(start, end));
    if (found !== undefined) return found;
    start = end + 1;
  }
  return undefined;
}

const IN_ORDER: readonly Delimiter[] = ["\t", ";", "|", ","];

function mostFrequent(line: string): Delimiter | undefined {
  const bare = line.replace(/"[^"]*"/g, "");
  let best: { delimiter: Delimiter; count: number } | undefined;
  for (const delimiter of IN_ORDER) {
    const count = bare.split(delimiter).length - 1;
    if (count > (best?.count ?? 0)) best = { delimiter, count };
  }
  return best?.delimiter;
}
