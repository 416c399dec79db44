/** One typed series, or several parted by commas outside of brackets and quotes; a list stands for its members. */
export function listed(typed: string | readonly string[] | undefined): string[] {
  if (typed === undefined) return [];
  if (typeof typed === "string") return [typed];
  return typed.flatMap(parted).flatMap((one) => (/^\[.*\]$/.test(one) ? parted(one.slice(1, -1)) : [one]));
}

/** The parts of a text between commas that no bracket and no quote encloses. */
function parted(text: string): string[] {
  const parts = [""];
  let [depth, quoted] = [0, false];
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && "([".includes(character)) depth++;
    else if (!quoted && ")]".includes(character)) depth--;
    if (character === "," && depth === 0 && !quoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}

/** `key=series` or `key=[a, b]` of a call; nothing where no series takes the role. */
export function roleOption(role: string, series: readonly string[]): string[] {
  if (series.length === 0) return [];
  return [`${role}=${series.length > 1 ? `[${series.join(", ")}]` : enclosed(series[0]!)}`];
}

/** An expression behind `key=`: anything but a name, a call or a list stands in parentheses. */
function enclosed(text: string): string {
  return /[\s+*/-]/.test(text) && !/^["[]/.test(text) && !/^\w+\([^()]*\)$/.test(text) ? `(${text})` : text;
}
