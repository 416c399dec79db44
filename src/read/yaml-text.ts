import { Failure, type Fault } from "../failure.ts";
import { plainYaml } from "./plain-yaml.ts";

/** A key as it is written, where it stands, and its value. */
export interface YamlPair {
  readonly key: string;
  readonly keyNode: unknown;
  readonly value: unknown;
}

/** What a reader of YAML made of a text: nodes that only it looks into. Aliases among items and values stand for what they name. */
export interface YamlNodes {
  readonly root: unknown;
  readonly errors: readonly { readonly pos: readonly [number, number]; readonly message: string }[];
  isMap(node: unknown): boolean;
  /** undefined for anything but a list */
  items(node: unknown): readonly unknown[] | undefined;
  pairs(map: unknown): readonly { readonly key: unknown; readonly value: unknown }[];
  /** a scalar as it is written; undefined for anything but a filled scalar */
  word(node: unknown): string | undefined;
  /** where a node starts and ends in the text; undefined where nothing is written for it */
  range(node: unknown): readonly [number, number] | undefined;
}

/** A YAML text being checked: its faults are collected, each with its place and the stretch of its line, and thrown together. */
export class YamlText {
  readonly faults: Fault[] = [];
  private readonly lineStarts: readonly number[];

  private constructor(
    private readonly nodes: YamlNodes,
    private readonly text: string,
    private readonly file: string,
  ) {
    this.lineStarts = lineStartsOf(text);
  }

  /** The yaml package is loaded where it is needed and not before. */
  static async parse(text: string, file: string): Promise<YamlText> {
    const nodes = plainYaml(text) ?? (await import("./yaml-document.ts")).yamlDocument(text);
    const parsed = new YamlText(nodes, text, file);
    for (const { pos, message } of nodes.errors)
      parsed.faultAt(pos[0], pos[1], { code: "yaml", found: `not YAML: ${clause(message)}` });
    return parsed;
  }

  get root(): unknown {
    return this.nodes.root;
  }

  isMap(node: unknown): boolean {
    return this.nodes.isMap(node);
  }

  items(node: unknown): readonly unknown[] | undefined {
    return this.nodes.items(node);
  }

  pairs(map: unknown): YamlPair[] {
    return this.nodes.pairs(map).map(({ key, value }) => ({ key: this.word(key) ?? "", keyNode: key, value }));
  }

  /** A scalar as it is written. Undefined for anything but a filled scalar. */
  word(node: unknown): string | undefined {
    return this.nodes.word(node);
  }

  fault(node: unknown, fault: Fault): void {
    const range = this.nodes.range(node);
    if (range) this.faultAt(range[0], range[1], fault);
    else this.faults.push({ place: { file: this.file }, ...fault });
  }

  /** The text of a node as it stands in the file, and where it starts. */
  source(node: unknown): { text: string; start: number } | undefined {
    const range = this.nodes.range(node);
    return range ? { text: this.text.slice(range[0], range[1]), start: range[0] } : undefined;
  }

  /** Line and column (in characters) of an offset of the file. */
  place(offset: number): NonNullable<Fault["place"]> {
    const { line, start } = this.lineOf(offset);
    return { file: this.file, line, column: Array.from(this.text.slice(start, offset)).length + 1 };
  }

  /** The line around a stretch of the file, the stretch cut at the line's end. */
  excerpt(start: number, end: number): NonNullable<Fault["excerpt"]> {
    const line = this.lineOf(start).start;
    const text = this.text.slice(line).split("\n", 1)[0]!;
    return { text, start: start - line, length: Math.max(1, Math.min(end, line + text.length) - start) };
  }

  private lineOf(offset: number): { line: number; start: number } {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, start: this.lineStarts[low]! };
  }

  private faultAt(start: number, end: number, fault: Fault): void {
    this.faults.push({ place: this.place(start), excerpt: this.excerpt(start, end), ...fault });
  }

  throwFaults(): void {
    if (this.faults.length > 0) throw new Failure(this.faults.toSorted((a, b) => position(a) - position(b)));
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function position({ place }: Fault): number {
  return (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
}

/** A message of the yaml package as one of our clauses: lower case, one line, no full stop. */
function clause(message: string): string {
  const line = message.split("\n", 1)[0]!.trim();
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/\.$/, "");
}
