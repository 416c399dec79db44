import type { YamlNodes } from "./yaml-text.ts";

/**
 * The YAML that most claims files and catalogues are written in, without the yaml package: what that takes longest for, in a short run,
 * is coming to speed. Maps and lists by indentation, a word, a quoted text or a list or map in brackets on one line, comments.
 * Undefined for anything else (anchors, escapes, texts over several lines, tabs, nulls, mistakes): the package reads those, and
 * a law holds both to the same nodes.
 */
export function plainYaml(text: string): YamlNodes | undefined {
  if (/[\t\r\ufeff]/.test(text)) return undefined;
  const root = new PlainReader(text).root();
  return root === undefined ? undefined : nodesOf(root);
}

type PlainNode = { readonly start: number; readonly end: number } & (
  | { readonly type: "scalar"; readonly word: string }
  | { readonly type: "list"; readonly items: readonly PlainNode[] }
  | { readonly type: "map"; readonly pairs: readonly PlainPair[] }
);

interface PlainPair {
  readonly key: PlainNode;
  readonly value: PlainNode;
}

/** A line with something on it: where that starts, how far in, where the line ends, and how far in the furthest comment below it stands (-1: none). */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
  comment: number;
}

const KEY = /([A-Za-z_][\w-]{0,99}):(?=[ \n]|$)/y;
/** A text in quotes that stands for itself. */
const QUOTED = /"([^"\\\n]*)"|'([^'\n]*)'(?!')/y;
/** What may be a word, to the end of its line. */
const WORD = /[^\s,[\]{}#&*!|>'"%@`?:-][^\n]*/y;
/** A word in brackets. */
const WORD_WITHIN = /[^\s,[\]{}#&*!|>'"%@`?:-][^\n,[\]{}#:'"]*/y;
const NULLS: ReadonlySet<string> = new Set(["null", "Null", "NULL", "~"]);

/** Reads by recursive descent; every method gives undefined where the text is not plain. */
class PlainReader {
  private readonly lines: Line[];
  private at = 0;

  constructor(private readonly text: string) {
    this.lines = linesOf(text);
  }

  root(): PlainNode | undefined {
    const [first] = this.lines;
    const root = first === undefined || first.indent > 0 ? undefined : this.map(0);
    return this.at === this.lines.length ? root : undefined;
  }

  /** Pairs at one indentation. The first may stand behind the dash of a list. */
  private map(indent: number): PlainNode | undefined {
    const start = this.lines[this.at]!.start;
    const pairs: PlainPair[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const name = found(KEY, this.text, line.start)?.[1];
      if (name === undefined) return undefined;
      const key = { type: "scalar", word: name, start: line.start, end: line.start + name.length } as const;
      const behind = this.behind(key.end + 1, line.end);
      this.at++;
      const value = behind === null ? this.below(indent) : this.inline(behind, line.end, indent);
      if (value === undefined || NULLS.has(name)) return undefined;
      pairs.push({ key, value });
    }
    return this.ended({ type: "map", pairs, start, end: this.reached() }, indent);
  }

  /** The value of a key that stands on the lines below it. */
  private below(indent: number): PlainNode | undefined {
    const line = this.lines[this.at];
    if (line === undefined || line.indent < indent) return undefined;
    const listed = this.text.startsWith("- ", line.start);
    if (line.indent === indent) return listed ? this.list(indent) : undefined;
    return this.closed(listed ? this.list(line.indent) : this.map(line.indent), indent);
  }

  private list(indent: number): PlainNode | undefined {
    const start = this.lines[this.at]!.start;
    const items: PlainNode[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (!this.text.startsWith("- ", line.start)) break;
      const from = this.behind(line.start + 1, line.end);
      if (from === null) return undefined;
      const inner = indent + from - line.start;
      let item: PlainNode | undefined;
      if (found(KEY, this.text, from) === null) {
        this.at++;
        item = this.inline(from, line.end, indent);
      } else {
        this.lines[this.at] = { ...line, indent: inner, start: from };
        item = this.closed(this.map(inner), indent);
      }
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.ended({ type: "list", items, start, end: this.reached() }, indent);
  }

  /** A value after which nothing stands further in than what it belongs to. */
  private closed(value: PlainNode | undefined, indent: number): PlainNode | undefined {
    const next = this.lines[this.at];
    return next === undefined || next.indent <= indent ? value : undefined;
  }

  /** A value on the line of its key or dash; undefined also where it goes on below. */
  private inline(from: number, end: number, indent: number): PlainNode | undefined {
    const node = this.bracketed(from) ?? this.quoted(from) ?? this.word(from);
    if (node === undefined || this.behind(node.end, end) !== null) return undefined;
    return this.closed(node, indent);
  }

  private word(from: number): PlainNode | undefined {
    const line = found(WORD, this.text, from)?.[0];
    if (line === undefined) return undefined;
    const comment = line.indexOf(" #");
    const word = withoutSpaces(comment < 0 ? line : line.slice(0, comment));
    return word.includes(": ") || word.endsWith(":") ? undefined : scalar(word, from);
  }

  private quoted(from: number): PlainNode | undefined {
    const match = found(QUOTED, this.text, from);
    if (match === null) return undefined;
    return { type: "scalar", word: match[1] ?? match[2]!, start: from, end: from + match[0].length };
  }

  /** `[a, "b"]` or `{ key: a }`, in one line, within each other. */
  private bracketed(from: number): PlainNode | undefined {
    const open = this.text[from];
    if (open !== "[" && open !== "{") return undefined;
    const close = open === "[" ? "]" : "}";
    const items: PlainNode[] = [];
    const pairs: PlainPair[] = [];
    let at = this.past(from + 1);
    while (this.text[at] !== close) {
      const key = open === "{" ? found(KEY, this.text, at)?.[1] : undefined;
      if (open === "{" && (key === undefined || NULLS.has(key))) return undefined;
      const start = key === undefined ? at : this.past(at + key.length + 1);
      const value = this.bracketed(start) ?? this.quoted(start) ?? this.wordWithin(start);
      if (value === undefined) return undefined;
      if (key === undefined) items.push(value);
      else pairs.push({ key: { type: "scalar", word: key, start: at, end: at + key.length }, value });
      at = this.past(value.end);
      if (this.text[at] === ",") at = this.past(at + 1);
      else if (this.text[at] !== close) return undefined;
    }
    const stretch = { start: from, end: at + 1 };
    return open === "[" ? { type: "list", items, ...stretch } : { type: "map", pairs, ...stretch };
  }

  private wordWithin(from: number): PlainNode | undefined {
    const word = found(WORD_WITHIN, this.text, from)?.[0];
    return word === undefined ? undefined : scalar(withoutSpaces(word), from);
  }

  private past(from: number): number {
    let at = from;
    while (this.text[at] === " ") at++;
    return at;
  }

  /** Where something follows on the line, null where nothing or only a comment does. A comment without a space before it counts as something. */
  private behind(from: number, end: number): number | null {
    const at = this.past(from);
    if (at >= end) return null;
    return this.text[at] === "#" && at > from ? null : at;
  }

  /** A block; undefined where a comment below it may be taken as its own. */
  private ended(block: PlainNode, indent: number): PlainNode | undefined {
    return this.lines[this.at - 1]!.comment >= Math.max(1, indent) ? undefined : block;
  }

  /** Where a block ends whose last line has just been read: behind that line's end. */
  private reached(): number {
    return Math.min(this.text.length, this.lines[this.at - 1]!.end + 1);
  }
}

function scalar(word: string, start: number): PlainNode | undefined {
  return NULLS.has(word) ? undefined : { type: "scalar", word, start, end: start + word.length };
}

/** Without the spaces at its end; others, such as the ideographic one, belong to the text. */
function withoutSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end--;
  return text.slice(0, end);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    let start = from;
    while (start < end && text[start] === " ") start++;
    const indent = start - from;
    const last = lines.at(-1);
    if (start < end && text[start] !== "#") lines.push({ indent, start, end, comment: -1 });
    else if (start < end && last !== undefined) last.comment = Math.max(last.comment, indent);
    from = end + 1;
  }
  return lines;
}

function found(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function nodesOf(root: PlainNode): YamlNodes {
  const node = (one: unknown) => one as PlainNode | undefined;
  return {
    root,
    errors: [],
    isMap: (one) => node(one)?.type === "map",
    items: (one) => {
      const list = node(one);
      return list?.type === "list" ? list.items : undefined;
    },
    pairs: (one) => {
      const map = node(one);
      return map?.type === "map" ? map.pairs : [];
    },
    word: (one) => {
      const found = node(one);
      return found?.type === "scalar" ? found.word : undefined;
    },
    range: (one) => {
      const found = node(one);
      return found === undefined ? undefined : [found.start, found.end];
    },
  };
}
