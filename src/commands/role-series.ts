/** One typed series, or several parted by commas outside of brackets and quotes. */
export function listed(typed: string | readonly string[] | undefined): string[] {
  if (typed === undefined) return [];
  if (typeof typed === "string") return [typed];
  return typed.flatMap((text) => text.match(/(?:\([^)]*\)|"[^"]*"|[^,])+/g) ?? []).map((text) => text.trim());
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
