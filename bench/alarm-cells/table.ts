export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

export function markdown({ title, head, body }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`### ${title}`, "", line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
}

export function percent(count: number, of: number): string {
  return ((100 * count) / of).toFixed(1);
}
