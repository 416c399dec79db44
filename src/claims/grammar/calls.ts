import type {
  NumberListOption,
  NumberOption,
  OptionDeclaration,
  Parameter,
  Signature,
} from "../../measures/signature.ts";
import { numberText, signatureText } from "../../measures/signature.ts";
import { nearest } from "../../nearest.ts";
import { mistake } from "./origin.ts";
import type { Parser } from "./parser.ts";
import { isSpanStart, parseSpan } from "./spans.ts";
import type { CallNode, Input, Node, OptionValue, SpanNode, Stretch } from "./syntax.ts";

/** call = FUNCTION "(" argument { "," argument } ")": what each argument is, the function's signature says. */
export function parseCall(parser: Parser, name: string, nameAt: Stretch): Node {
  const signature = parser.functions.signature(name);
  if (signature === undefined)
    throw mistake(parser.origin, nameAt, {
      code: "unknown-function",
      found: `unknown function "${name}"`,
      expected: "liqstress help functions lists them",
      suggestion: nearest(name, parser.functions.names),
    });
  parser.take();
  const inputs: Input[] = [];
  const options = new Map<string, OptionValue>();
  let span: SpanNode | null = null;
  let given: Node | null = null;
  const usage = () => signatureText(name, signature);
  while (!parser.isSymbol(")")) {
    if (parser.peek(1).type === "symbol" && parser.isSymbol("=", 1)) option(parser, signature, options, usage);
    else {
      const parameter = signature.inputs[inputs.length];
      if (span !== null) throw parser.wrong(parser.seen(), `nothing more before ")"; ${usage()}`);
      if (startsSpan(parser, parameter, signature)) span = parseSpan(parser);
      else if (parameter === undefined) throw parser.wrong(parser.seen(), `${usage()}`);
      else {
        inputs.push(input(parser, parameter, usage));
        if (parser.isWord("given")) {
          if (!signature.given || given !== null)
            throw parser.wrong(given === null ? `${name} takes no "given"` : 'a second "given"', usage());
          parser.take();
          given = parser.or();
        }
      }
    }
    if (parser.isSymbol(",")) parser.take();
    else if (!parser.isSymbol(")")) throw parser.wrong(parser.seen(), `"," or ")"; ${usage()}`);
  }
  parser.take();
  const at = parser.since(nameAt);
  const missing = signature.inputs[inputs.length];
  if (missing !== undefined && missing.optional !== true && missing.rows === undefined)
    throw parser.wrong(`${name} lacks its input "${missing.name}"`, usage(), undefined, at);
  for (const option of signature.options)
    if (option.kind === "day" && option.required && !options.has(option.name))
      throw parser.wrong(`${name} lacks ${option.name}=`, usage(), undefined, at);
  return { type: "call", name, nameAt, inputs, span, given, options, at } satisfies CallNode;
}

function startsSpan(parser: Parser, parameter: Parameter | undefined, signature: Signature): boolean {
  if (signature.span === "none") return false;
  if (parameter === undefined) return true;
  return parameter.optional === true && isSpanStart(parser, 0);
}

function input(parser: Parser, parameter: Parameter, usage: () => string): Input {
  const token = parser.peek();
  if (parameter.kind === "rows") {
    if (token.type === "number" && Number.isInteger(token.value) && token.value >= 1) {
      parser.take();
      return { type: "rows", rows: token.value, at: token.at };
    }
    throw parser.wrong(parser.seen(), `a whole number of rows of 1 or more; ${usage()}`);
  }
  if (parameter.kind === "word") {
    if (token.type === "name" && parameter.words!.includes(token.name)) {
      parser.take();
      return { type: "name", name: token.name, quoted: false, field: null, at: token.at };
    }
    throw parser.wrong(parser.seen(), `${parameter.words!.join(" or ")}; ${usage()}`);
  }
  return parser.or();
}

function option(parser: Parser, signature: Signature, options: Map<string, OptionValue>, usage: () => string): void {
  const token = parser.take();
  const name = token.type === "name" ? token.name : "";
  const names = signature.options.map((option) => option.name);
  const declared = signature.options.find((option) => option.name === name);
  if (declared === undefined)
    throw mistake(parser.origin, token.at, {
      code: "unknown-option",
      found: `unknown option "${name}"`,
      expected: usage(),
      suggestion: nearest(name, names),
    });
  if (options.has(name)) throw parser.wrong(`${name}= appears twice`, "each option once", undefined, token.at);
  parser.take();
  options.set(name, optionValue(parser, declared, usage));
}

function optionValue(parser: Parser, declared: OptionDeclaration, usage: () => string): OptionValue {
  if (declared.kind === "number") {
    const node = numberOption(parser, declared, usage);
    return { type: "node", node, at: node.at };
  }
  if (declared.kind === "number list") return numberListOption(parser, declared, usage);
  if (declared.kind !== "word") {
    const node = parser.primary();
    return { type: "node", node, at: node.at };
  }
  const seen = parser.seen();
  const first = parser.peek().at;
  const word = hyphenated(parser);
  const at = word === undefined ? first : parser.since(first);
  if (word !== undefined && declared.words.includes(word)) return { type: "word", word, at };
  throw mistake(parser.origin, at, {
    code: "unknown-option",
    found: `${word === undefined ? seen : `"${word}"`} for ${declared.name}=`,
    expected: `${declared.words.join(", ")}; ${usage()}`,
    suggestion: word === undefined ? undefined : nearest(word, declared.words),
  });
}

/** A word, or words joined by hyphens: flight-to-cash. */
function hyphenated(parser: Parser): string | undefined {
  const first = parser.peek();
  if (first.type !== "name") return undefined;
  parser.take();
  let word = first.name;
  for (let next = parser.peek(1); parser.isSymbol("-") && next.type === "name"; next = parser.peek(1)) {
    parser.take();
    parser.take();
    word += `-${next.name}`;
  }
  return word;
}

/** `[5, 10]`, or 5 alone. */
function numberListOption(parser: Parser, declared: NumberListOption, usage: () => string): OptionValue {
  const first = parser.peek().at;
  const members: Node[] = [];
  if (!parser.isSymbol("[")) members.push(numberOption(parser, declared, usage));
  else {
    do {
      parser.take();
      members.push(numberOption(parser, declared, usage));
    } while (parser.isSymbol(","));
    if (!parser.isSymbol("]")) throw parser.wrong(parser.seen(), `"," or "]"; ${usage()}`);
    parser.take();
  }
  const at = parser.since(first);
  return { type: "node", node: { type: "list", identity: "", members, at }, at };
}

function numberOption(parser: Parser, declared: Omit<NumberOption, "kind" | "otherwise">, usage: () => string): Node {
  const { name, low, high, whole, share } = declared;
  const first = parser.peek().at;
  const negative = parser.isSymbol("-");
  const token = parser.peek(negative ? 1 : 0);
  const percent = share === true && parser.isSymbol("%", negative ? 2 : 1);
  const typed = token.type === "number" ? (negative ? -token.value : token.value) : Number.NaN;
  const value = percent ? typed / 100 : typed;
  if (!(value >= low && value <= high) || (whole === true && !Number.isInteger(value)))
    throw parser.wrong(
      `${negative ? "-" : ""}${token.type === "number" ? token.text : parser.seen()}${percent ? "%" : ""} for ${name}=`,
      `${share === true ? "a share" : `a ${whole === true ? "whole " : ""}number`} from ${numberText(declared, low)} to ${numberText(declared, high)}; ${usage()}`,
    );
  if (negative) parser.take();
  parser.take();
  if (percent) parser.take();
  return { type: "number", value: typed, suffix: percent ? "%" : null, text: String(typed), at: parser.since(first) };
}
