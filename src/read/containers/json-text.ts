import { Failure } from "../../failure.ts";
import { quoted } from "../quoted.ts";

/** A JSON value that keeps what JSON.parse drops: the text of a number, and where a list or an object starts. */
export type Json = string | boolean | null | JsonNumber | JsonList | JsonMap;
export interface JsonNumber {
  readonly kind: "number";
  readonly text: string;
}
export interface JsonList {
  readonly kind: "list";
  readonly at: number;
  readonly items: readonly Json[];
}
export interface JsonMap {
  readonly kind: "map";
  readonly at: number;
  readonly members: ReadonlyMap<string, Json>;
}

/**
 * The values of a text: one, or one a line (NDJSON). RFC 8259, and NaN and Infinity as Python writes them. JSON.parse will not do: it says no
 * line and column, rounds numbers, and of a key that stands twice (a day, say) it drops the first. Failure with the place of the fault.
 */
export function jsonValues(text: string, file: string): Json[] {
  const reader = new Reader(text, file);
  const values = [reader.value(0)];
  for (let line = reader.rest(); line !== "end"; line = reader.rest()) {
    if (line === "same") throw reader.fault("something follows the end of the JSON", "one value, or one a line");
    values.push(reader.value(0));
  }
  return values;
}

/** Line of the file, from 1, of a position in its text. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}

const DEEPEST = 64;

class Reader {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  value(depth: number): Json {
    this.blanks();
    const first = this.text[this.at];
    if (first === "{" || first === "[") {
      if (depth === DEEPEST) throw this.fault("lists inside lists, too deep", `at most ${DEEPEST} levels`);
      return first === "{" ? this.map(depth) : this.list(depth);
    }
    if (first === '"') return this.string();
    const word = match(WORD, this.text, this.at);
    if (word === undefined) throw this.fault(this.found(), "a value");
    this.at += word.length;
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : { kind: "number", text: word };
  }

  /** Whether anything follows, and if so whether it begins on a new line. */
  rest(): "end" | "same" | "next" {
    const before = this.at;
    this.blanks();
    if (this.at === this.text.length) return "end";
    return this.text.slice(before, this.at).includes("\n") ? "next" : "same";
  }

  fault(found: string, expected: string): Failure {
    const line = lineAt(this.text, this.at);
    const start = this.at === 0 ? 0 : this.text.lastIndexOf("\n", this.at - 1) + 1;
    const column = Array.from(this.text.slice(start, this.at)).length + 1;
    return new Failure({
      code: "broken-json",
      place: { file: this.file, line, column },
      found,
      expected: `expected ${expected}`,
    });
  }

  private map(depth: number): JsonMap {
    const start = this.at++;
    const members = new Map<string, Json>();
    this.blanks();
    while (this.text[this.at] !== "}" || members.size > 0) {
      this.blanks();
      if (this.text[this.at] !== '"') throw this.fault(this.found(), "a name in quotes");
      const place = this.at;
      const name = this.string();
      if (members.has(name)) {
        this.at = place;
        throw this.fault(`the name ${quoted(name)} stands twice in one object`, "each name once");
      }
      this.blanks();
      if (this.text[this.at] !== ":") throw this.fault(this.found(), "a colon");
      this.at++;
      members.set(name, this.value(depth + 1));
      if (this.ends("}")) break;
    }
    this.at++;
    return { kind: "map", at: start, members };
  }

  private list(depth: number): JsonList {
    const start = this.at++;
    const items: Json[] = [];
    this.blanks();
    while (this.text[this.at] !== "]" || items.length > 0) {
      items.push(this.value(depth + 1));
      if (this.ends("]")) break;
    }
    this.at++;
    return { kind: "list", at: start, items };
  }

  /** After a member: true at the closing bracket, false past a comma. */
  private ends(bracket: string): boolean {
    this.blanks();
    const next = this.text[this.at];
    if (next === bracket) return true;
    if (next !== ",") throw this.fault(this.found(), `a comma or ${bracket}`);
    this.at++;
    return false;
  }

  private string(): string {
    let end = this.at + 1;
    for (let code = this.text.charCodeAt(end); code !== QUOTE; code = this.text.charCodeAt(++end)) {
      if (code === BACKSLASH) end++;
      else if (!(code >= 32)) throw this.fault("a text that is not closed", 'a " at its end');
    }
    const raw = this.text.slice(this.at, end + 1);
    if (!raw.includes("\\")) {
      this.at = end + 1;
      return raw.slice(1, -1);
    }
    try {
      const text = JSON.parse(raw) as string;
      this.at = end + 1;
      return text;
    } catch {
      throw this.fault("a text with an unknown escape", String.raw`\n, \", \\, \u0041 and the like`);
    }
  }

  private blanks(): void {
    for (let code = this.text.charCodeAt(this.at); code === 32 || (code >= 9 && code <= 13); )
      code = this.text.charCodeAt(++this.at);
  }

  private found(): string {
    if (this.at >= this.text.length) return "the JSON stops here";
    return `${quoted(this.text.slice(this.at, this.at + 12).split("\n")[0]!)} stands here`;
  }
}

const QUOTE = 34;
const BACKSLASH = 92;
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|NaN|-?Infinity)(?![\w.+-])/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
