import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Io } from "../src/io.ts";
import { main } from "../src/main.ts";
import { nodeIo } from "../src/node-io.ts";

const BLOCK = /```console\n([\s\S]*?)```/g;

/** A text with the output under each `$ liqstress ...` line of its console blocks written anew, by running it. */
export async function executed(text: string, root: string): Promise<string> {
  let result = "";
  let from = 0;
  for (const block of text.matchAll(BLOCK)) {
    result += `${text.slice(from, block.index)}\`\`\`console\n${await run(block[1]!, root)}\`\`\``;
    from = block.index + block[0].length;
  }
  return result + text.slice(from);
}

async function run(block: string, root: string): Promise<string> {
  const commands = block.split("\n").filter((line) => line.startsWith("$ liqstress "));
  const parts: string[] = [];
  for (const command of commands) {
    const { printed, status } = await output(words(command.slice("$ liqstress ".length)), root);
    parts.push(`${command}\n${printed}${status === 0 ? "" : `(exit ${status})\n`}`);
  }
  return parts.join("\n");
}

/** What a command prints on both streams, what it would write, and its exit code, in a terminal of 80 columns without colour. */
export async function output(
  argv: readonly string[],
  root: string,
): Promise<{ printed: string; written: ReadonlyMap<string, string>; status: number }> {
  let printed = "";
  const written = new Map<string, string>();
  const path = (file: string): string => join(root, file);
  const print = (text: string): void => {
    printed += text;
  };
  const io: Io = {
    env: {},
    cwd: root,
    readFile: (file) => readFileSync(path(file)),
    open: (file) => nodeIo().open(path(file)),
    kindOf: (file) => {
      const found = statSync(path(file), { throwIfNoEntry: false });
      return found === undefined ? undefined : found.isDirectory() ? "directory" : "file";
    },
    list: (file) => readdirSync(path(file)).sort(),
    realPath: (file) => realpathSync(path(file)),
    stdin: () => new Uint8Array(),
    writeFile: (file, text) => void written.set(file, text),
    out: print,
    err: print,
    progress: () => undefined,
    columns: undefined,
    outIsTerminal: false,
  };
  const status = await main(argv, io);
  return { printed, written, status };
}

/** A command line as a shell splits it: words, and quoted stretches. */
export function words(line: string): string[] {
  return Array.from(line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), (found) => found[1] ?? found[2] ?? found[3]!);
}
