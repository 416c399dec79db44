import { Failure } from "../../failure.ts";
import { nearest } from "../../nearest.ts";
import type { Command } from "../command.ts";
import { initCatalogue } from "./init.ts";
import { lint } from "./lint.ts";
import { list } from "./list.ts";
import { show } from "./show.ts";

const COMMANDS: Readonly<Record<string, Command>> = { list, show, lint, init: initCatalogue };

/** The data themselves: what there is, how a file was read, what is wrong with it, and a catalogue to begin with. */
export const data: Command = async (question) => {
  const [name = "", ...operands] = question.operands;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command({ ...question, operands });
  const names = Object.keys(COMMANDS);
  throw new Failure({
    code: "unknown-command",
    found: name === "" ? "data alone is no command" : `unknown data command "${name}"`,
    expected: `one of ${names.map((known) => `data ${known}`).join(", ")}`,
    suggestion: nearest(name, names),
  });
};
