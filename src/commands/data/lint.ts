import type { Command } from "../command.ts";
export const lint: Command = async () => {
  throw new Error("todo");
};
