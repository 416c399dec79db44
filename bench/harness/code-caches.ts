import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const dist = join(import.meta.dirname, "../../dist");

/** Takes away the code caches of the built program: the first run of each command of a case, which is not timed, leaves its own, as a user's first run does. */
export function forgetCodeCaches(): void {
  for (const name of readdirSync(dist)) if (name.endsWith(".cache")) rmSync(join(dist, name));
}
