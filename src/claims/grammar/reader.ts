import { type Token, tokens } from "./lexer.ts";
import { mistake, type Origin } from "./origin.ts";
import type { Stretch } from "./syntax.ts";

/** The tokens of a text, taken one after the other, and the mistakes that are told at their places. */
export class Reader {
  private readonly list: readonly Token[];
  private position = 0;

  constructor(
    protected readonly text: string,
    readonly origin: Origin,
  ) {
    this.list = tokens(text, origin);
    if (this.list.length === 1)
      throw this.wrong("nothing was asked", "an expression, for example BTC/GOLD between 13 and 16");
  }

  peek(ahead = 0): Token {
    return this.list[Math.min(this.position + ahead, this.list.length - 1)]!;
  }

  take(): Token {
    const token = this.peek();
    this.position++;
    return token;
  }

  /** the stretch from a token taken earlier to the last one taken */
  since(first: Stretch): Stretch {
    return { start: first.start, end: this.list[this.position - 1]!.at.end };
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === "symbol" && token.symbol === symbol;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.type === "name" && !token.quoted && token.name === word;
  }

  expectSymbol(symbol: string, expected: string): void {
    if (!this.isSymbol(symbol)) throw this.wrong(`${this.seen()}`, expected);
    this.take();
  }

  wrong(found: string, expected?: string, suggestion?: string, at: Stretch = this.peek().at): Error {
    return mistake(this.origin, at, { code: "syntax", found, expected, suggestion });
  }

  /** what stands at the current place, for a message */
  seen(): string {
    const token = this.peek();
    if (token.type === "end") return "the claim ends here";
    return `found "${this.text.slice(token.at.start, token.at.end)}"`;
  }
}
