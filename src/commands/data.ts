import { Failure } from "../failure.ts";
import { nearest } from "../nearest.ts";
import type { Command } from "./command.ts";
import { init } from "./data/init.ts";
import { lint } from "./data/lint.ts";
import { list } from "./data/list.ts";
import { panel } from "./data/panel.ts";
import { show } from "./data/show.ts";

const COMMANDS: Readonly<Record<string, Command>> = { list, lint, show, panel, init };

/** The data themselves: which series there are, and how their files were read. */
export const data: Command = async (question) => {
  const [name = "", ...operands] = question.operands;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (question.typed.common !== undefined && command !== panel)
    throw new Failure({
      code: "unused-option",
      found: `data ${name} has no use for --common`,
      expected: "it is for data panel",
    });
  if (command !== undefined) return command({ ...question, operands });
  const names = Object.keys(COMMANDS);
  throw new Failure({
    code: "unknown-command",
    found: name === "" ? "data alone is no command" : `unknown data command "${name}"`,
    expected: `one of ${names.map((known) => `data ${known}`).join(", ")}`,
    suggestion: nearest(name, names),
  });
};
