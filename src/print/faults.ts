import type { Fault } from "../failure.ts";
import { conciseFaults } from "./concise.ts";
import { githubFaults } from "./github.ts";
import type { Format } from "./index.ts";
import { junitFaults } from "./junit.ts";
import { markdownFaults } from "./markdown.ts";
import { sarifFaults } from "./sarif.ts";
import { tapFaults } from "./tap.ts";

/** A user's mistakes in a format for CI, so that it shows them where it shows rulings; undefined where the format has no place for them. */
export function renderFaults(faults: readonly Fault[], format: Format, command: string): string | undefined {
  switch (format) {
    case "junit":
      return junitFaults(faults, command);
    case "github":
      return githubFaults(faults);
    case "concise":
      return conciseFaults(faults);
    case "sarif":
      return sarifFaults(faults);
    case "tap":
      return tapFaults(faults);
    case "markdown":
      return markdownFaults(faults);
    default:
      return undefined;
  }
}
