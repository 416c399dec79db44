import type { Command } from "../command.ts";
export const initCatalogue: Command = async () => {
  throw new Error("todo");
};
