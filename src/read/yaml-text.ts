import type { Document, LineCounter, Node, Pair, YAMLMap } from "yaml";
import { optimisingLate } from "../built-in.ts";
import { Failure, type Fault } from "../failure.ts";

type Yaml = typeof import("yaml");

/** A key as it is written, where it stands, and its value. */
export interface YamlPair {
  readonly key: string;
  readonly keyNode: unknown;
  readonly value: unknown;
}

/** A YAML text being checked: its faults are collected, each with its place and the stretch of its line, and thrown together. */
export class YamlText {
  readonly faults: Fault[] = [];
  private constructor(
    private readonly yaml: Yaml,
    private readonly text: string,
    private readonly file: string,
    private readonly document: Document.Parsed,
    private readonly lines: LineCounter,
  ) {}

  /** yaml is loaded here and not before: most runs need it for nothing else. */
  static async parse(text: string, file: string): Promise<YamlText> {
    const yaml = await import("yaml");
    const lines = new yaml.LineCounter();
    const document = optimisingLate(() =>
      yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }),
    );
    const parsed = new YamlText(yaml, text, file, document, lines);
    for (const error of document.errors)
      parsed.faultAt(error.pos[0], error.pos[1], { code: "yaml", found: `not YAML: ${clause(error.message)}` });
    return parsed;
  }

  get root(): Node | null {
    return this.document.contents;
  }

  /** An alias (`*name`) stands for what it names. */
  resolved(node: unknown): unknown {
    return this.yaml.isAlias(node) ? node.resolve(this.document) : node;
  }

  isMap(node: unknown): node is YAMLMap {
    return this.yaml.isMap(node);
  }

  items(node: unknown): readonly unknown[] | undefined {
    return this.yaml.isSeq(node) ? node.items.map((item) => this.resolved(item)) : undefined;
  }

  pairs(map: YAMLMap): YamlPair[] {
    return map.items.map((pair: Pair) => ({
      key: this.word(pair.key) ?? "",
      keyNode: pair.key,
      value: this.resolved(pair.value),
    }));
  }

  /** A scalar as it is written: names such as 1321 and NO are texts here, whatever YAML takes them for. Undefined for anything but a filled scalar. */
  word(node: unknown): string | undefined {
    if (!this.yaml.isScalar(node) || node.value === null) return undefined;
    return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  }

  fault(node: unknown, fault: Fault): void {
    const range = this.yaml.isNode(node) ? node.range : undefined;
    if (range) this.faultAt(range[0], range[1], fault);
    else this.faults.push({ place: { file: this.file }, ...fault });
  }

  /** The text of a node as it stands in the file, and where it starts. */
  source(node: unknown): { text: string; start: number } | undefined {
    const range = this.yaml.isNode(node) ? node.range : undefined;
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
    const { line } = this.lines.linePos(offset);
    return { line, start: this.lines.lineStarts[line - 1] ?? 0 };
  }

  private faultAt(start: number, end: number, fault: Fault): void {
    this.faults.push({ place: this.place(start), excerpt: this.excerpt(start, end), ...fault });
  }

  throwFaults(): void {
    if (this.faults.length > 0) throw new Failure(this.faults.toSorted((a, b) => position(a) - position(b)));
  }
}

function position({ place }: Fault): number {
  return (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
}

/** A message of the yaml package as one of our clauses: lower case, one line, no full stop. */
function clause(message: string): string {
  const line = message.split("\n", 1)[0]!.trim();
  return (line.charAt(0).toLowerCase() + line.slice(1)).replace(/\.$/, "");
}
