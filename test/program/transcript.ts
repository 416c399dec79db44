import { readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import type { Io } from "../../src/io.ts";
import { main } from "../../src/main.ts";
import { nodeIo } from "../../src/node-io.ts";

/** A command as a transcript shows it: what was typed, what came in, and everything that came out. */
export interface Exchange {
  /** the line behind "$ " */
  readonly line: string;
  /** the lines behind "< ": standard input */
  readonly input: readonly string[];
}

export interface Answered {
  readonly out: string;
  readonly err: string;
  readonly code: number;
  /** out and err as they came, err lines behind "! " */
  readonly shown: string;
}

/** Runs the program in this process, in the root of the repository, as if in a pipe with 80 columns. */
export async function run(argv: readonly string[], stdin = "", env: Io["env"] = {}): Promise<Answered> {
  const parts: { readonly error: boolean; readonly text: string }[] = [];
  const io: Io = {
    env,
    cwd: process.cwd(),
    readFile: (path) => readFileSync(path),
    open: (path) => nodeIo().open(path),
    kindOf: (path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return found === undefined ? undefined : found.isDirectory() ? "directory" : "file";
    },
    list: (path) => readdirSync(path).sort(),
    realPath: (path) => realpathSync(path),
    stdin: () => new TextEncoder().encode(stdin),
    writeFile: (path, text) => writeFileSync(path, text),
    out: (text) => void parts.push({ error: false, text }),
    err: (text) => void parts.push({ error: true, text }),
    progress: () => undefined,
    columns: 80,
    outIsTerminal: false,
  };
  const code = await main(argv, io);
  const text = (error: boolean): string => parts.flatMap((part) => (part.error === error ? [part.text] : [])).join("");
  const shown = parts.map((part) => (part.error ? part.text.replace(/^(?=.|\n)/gm, "! ") : part.text)).join("");
  return { out: text(false), err: text(true), code, shown };
}

/** The commands of a transcript: lines that begin with "$ liqstress", and the "< " lines under them. */
export function exchanges(transcript: string): Exchange[] {
  const found: { line: string; input: string[] }[] = [];
  for (const line of transcript.split("\n")) {
    if (line.startsWith("$ liqstress")) found.push({ line: line.slice(2), input: [] });
    else if (line.startsWith("< ")) found.at(-1)!.input.push(line.slice(2));
  }
  return found;
}

/** A transcript with the answers of the program as it is now. */
export async function replayed(transcript: string): Promise<string> {
  const parts: string[] = [];
  for (const { line, input } of exchanges(transcript)) {
    const stdin = input.map((one) => `${one}\n`).join("");
    const { shown, code } = await run(words(line).slice(1), stdin);
    if (shown !== "" && !shown.endsWith("\n")) throw new Error(`${line}: the output does not end its last line`);
    parts.push(`$ ${line}\n${input.map((one) => `< ${one}\n`).join("")}${shown}exit ${code}\n`);
  }
  return parts.join("\n");
}

/** The words of a line as a shell parts them, single and double quotes taken off. */
export function words(line: string): string[] {
  return (line.match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? []).map((word) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double),
  );
}
