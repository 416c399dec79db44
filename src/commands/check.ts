import { Failure } from "../failure.ts";
import type { Command } from "./command.ts";

/** A ruling for every claim of claims files. */
export const check: Command = async () => {
  throw new Failure({ code: "not-built", found: "check is not built yet", expected: "assert rules on claims given as arguments" });
};
