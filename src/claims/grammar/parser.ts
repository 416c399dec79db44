import type { Signature } from "../../measures/signature.ts";
import { parseCall } from "./calls.ts";
import type { Origin } from "./origin.ts";
import { Reader } from "./reader.ts";
import { isSpanStart, parseSpan } from "./spans.ts";
import type { Node, Relation, SpanNode, Suffix } from "./syntax.ts";

/** Looks a function up by the word written before "("; `names` are all of them, for suggestions. */
export interface Functions {
  signature(name: string): Signature | undefined;
  readonly names: readonly string[];
}

/** What a name in `let` stands for, as text alone can tell. */
export type Definition =
  | { readonly type: "span"; readonly span: SpanNode }
  | { readonly type: "node"; readonly node: Node };

const RELATIONS: Readonly<Record<string, Relation>> = {
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
};
const WORDS = new Set([
  "and",
  "or",
  "not",
  "between",
  "given",
  "at",
  "for",
  "sessions",
  "ago",
  "before",
  "after",
  "all",
  "ytd",
]);
/** Words of the language that no name may shadow. */
export const RESERVED: ReadonlySet<string> = new Set([...WORDS, "lt", "le", "gt", "ge"]);

/** The syntax tree of a claim (language.md section 2); a mistake is a Failure with its place. */
export function parseClaim(text: string, origin: Origin, functions: Functions): Node {
  const parser = new Parser(text, origin, functions);
  const node = parser.claim();
  parser.expectEnd();
  return node;
}

/** The right-hand side of a `let`: a span, or anything else the language has. */
export function parseDefinition(text: string, origin: Origin, functions: Functions): Definition {
  const parser = new Parser(text, origin, functions);
  const definition: Definition = isSpanStart(parser, 0)
    ? { type: "span", span: parseSpan(parser) }
    : { type: "node", node: parser.claim() };
  parser.expectEnd();
  return definition;
}

/** Recursive descent with one token of look-ahead; each method reads one rule of the grammar. */
export class Parser extends Reader {
  constructor(
    text: string,
    origin: Origin,
    readonly functions: Functions,
  ) {
    super(text, origin);
  }

  expectEnd(): void {
    if (this.peek().type === "end") return;
    if (this.isSymbol("=")) throw this.wrong('"=" does not compare', "<, <=, >, >= or between … and …");
    if (this.relation() !== undefined)
      throw this.wrong(
        "a second comparison in a row",
        'one comparison; join two with "and", or write "between … and …"',
      );
    throw this.wrong(this.seen(), 'the end of the claim, or "and", "or", "at", "for"');
  }

  /** claim = or [ "for" INT "sessions" ] [ "at" DAY ] */
  claim(): Node {
    const first = this.peek().at;
    let node = this.or();
    if (this.isWord("for")) {
      this.take();
      const token = this.take();
      if (token.type !== "number" || !Number.isInteger(token.value) || token.value < 1)
        throw this.wrong('"for" without a number of sessions', '"for 20 sessions"', undefined, token.at);
      if (!this.isWord("sessions")) throw this.wrong(this.seen(), '"sessions", as in "for 20 sessions"');
      this.take();
      node = { type: "for", operand: node, sessions: token.value, at: this.since(first) };
    }
    if (this.isWord("at")) {
      this.take();
      const token = this.take();
      if (token.type !== "period" || !token.period.isDay)
        throw this.wrong('"at" without a day', "a day such as 2026-02-05", undefined, token.at);
      node = { type: "at", operand: node, day: token.period.first, at: this.since(first) };
    }
    return node;
  }

  or(): Node {
    return this.joined("or", () => this.and());
  }

  private and(): Node {
    return this.joined("and", () => this.not());
  }

  private joined(word: "and" | "or", part: () => Node): Node {
    const first = this.peek().at;
    const parts = [part()];
    while (this.isWord(word)) {
      this.take();
      parts.push(part());
    }
    return parts.length === 1 ? parts[0]! : { type: word, parts, at: this.since(first) };
  }

  private not(): Node {
    if (!this.isWord("not")) return this.comparison();
    const first = this.take().at;
    const operand = this.not();
    return { type: "not", operand, at: this.since(first) };
  }

  private comparison(): Node {
    const first = this.peek().at;
    const left = this.sum();
    const relation = this.relation();
    if (relation !== undefined) {
      this.take();
      const right = this.sum();
      return { type: "compare", relation, left, right, at: this.since(first) };
    }
    if (!this.isWord("between")) return left;
    this.take();
    const low = this.sum();
    if (!this.isWord("and")) throw this.wrong(this.seen(), '"and" with the upper bound, as in "between 2 and 3"');
    this.take();
    const high = this.sum();
    return { type: "between", value: left, low, high, at: this.since(first) };
  }

  private relation(): Relation | undefined {
    const token = this.peek();
    if (token.type === "symbol") return Object.hasOwn(RELATIONS, token.symbol) ? RELATIONS[token.symbol] : undefined;
    return token.type === "name" && !token.quoted && Object.hasOwn(RELATIONS, token.name)
      ? RELATIONS[token.name]
      : undefined;
  }

  sum(): Node {
    return this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.factor()));
  }

  private chain(operators: readonly ("+" | "-" | "*" | "/")[], part: () => Node): Node {
    const first = this.peek().at;
    let node = part();
    for (;;) {
      const next = this.peek();
      const operator = next.type === "symbol" ? operators.find((symbol) => symbol === next.symbol) : undefined;
      if (operator === undefined) return node;
      this.take();
      node = { type: "binary", operator, left: node, right: part(), at: this.since(first) };
    }
  }

  private factor(): Node {
    if (this.isSymbol("+")) this.take();
    if (!this.isSymbol("-")) return this.primary();
    const first = this.take().at;
    const operand = this.factor();
    // A negative literal stays a literal: -5% has a unit like 5%.
    if (operand.type === "number")
      return { ...operand, value: -operand.value, text: `-${operand.text}`, at: this.since(first) };
    return { type: "negate", operand, at: this.since(first) };
  }

  primary(): Node {
    const token = this.peek();
    switch (token.type) {
      case "number":
        this.take();
        return {
          type: "number",
          value: token.value,
          text: token.text,
          suffix: this.suffix(),
          at: this.since(token.at),
        };
      case "quantile":
        this.take();
        return { type: "quantile", level: token.level, at: token.at };
      case "period":
        this.take();
        return { type: "period", period: token.period, at: token.at };
      case "length":
        this.take();
        if (!this.isWord("ago"))
          throw this.wrong(
            `"${this.text.slice(token.at.start, token.at.end)}" is a span`,
            'a value here; a span stands as the last input of a function, or write "… ago" for a day',
            undefined,
            token.at,
          );
        this.take();
        return { type: "ago", length: token.length, at: this.since(token.at) };
      case "name":
        return this.name();
      case "symbol":
        if (token.symbol === "(") return this.parenthesis();
        if (token.symbol === "[") return this.bracket();
        break;
      case "end":
        break;
    }
    throw this.wrong(this.seen(), "a series, a number, a day or a function");
  }

  private suffix(): Suffix | null {
    const token = this.peek();
    const word = token.type === "symbol" ? token.symbol : token.type === "name" && !token.quoted ? token.name : "";
    if (word !== "%" && word !== "bp" && word !== "x") return null;
    this.take();
    return word;
  }

  private parenthesis(): Node {
    this.take();
    const node = this.claim();
    this.expectSymbol(")", 'a closing ")"');
    return node;
  }

  private bracket(): Node {
    const first = this.take().at;
    const members: Node[] = [];
    do {
      if (members.length > 0) this.take();
      members.push(this.sum());
    } while (this.isSymbol(","));
    this.expectSymbol("]", 'a "," or a closing "]"');
    const at = this.since(first);
    return { type: "list", identity: this.text.slice(at.start, at.end).replace(/\s+/g, ""), members, at };
  }

  private name(): Node {
    const token = this.take();
    if (token.type !== "name") throw this.wrong(this.seen());
    if (!token.quoted && this.isSymbol("(")) return parseCall(this, token.name, token.at);
    if (!token.quoted && RESERVED.has(token.name))
      throw this.wrong(`found "${token.name}"`, "a series, a number, a day or a function", undefined, token.at);
    let field: string | null = null;
    if (this.isSymbol(".") && this.peek(1).type === "name") {
      this.take();
      const word = this.take();
      field = word.type === "name" ? word.name : null;
    }
    return { type: "name", name: token.name, quoted: token.quoted, field, at: this.since(token.at) };
  }
}
