import { Failure } from "../failure.ts";
import { MEASURES } from "../measures/index.ts";
import { nearest } from "../nearest.ts";
import { TRANSFORMS } from "../transforms/index.ts";
import { CODES } from "./codes.ts";
import { functionsTopic, functionTopic } from "./functions.ts";
import { lintTopic } from "./lint.ts";
import { REGIME_TOPIC } from "./regime.ts";
import { STRESS_TOPIC } from "./stress.ts";
import { CLAIMS_TOPIC, EXIT_TOPIC, INTERVALS_TOPIC, SPANS_TOPIC, UNITS_TOPIC } from "./texts.ts";

const TEXTS: Readonly<Record<string, () => string>> = {
  functions: functionsTopic,
  claims: () => CLAIMS_TOPIC,
  spans: () => SPANS_TOPIC,
  units: () => UNITS_TOPIC,
  intervals: () => INTERVALS_TOPIC,
  regime: () => `${REGIME_TOPIC}\n${functionTopic("regime")!}`,
  stress: () => `${STRESS_TOPIC}\n${functionTopic("stress")!}`,
  "exit-codes": () => EXIT_TOPIC,
  codes: () =>
    Object.entries(CODES)
      .map(([code, text]) => `${code}\n    ${text}\n`)
      .join(""),
};

export const TOPICS: readonly string[] = Object.keys(TEXTS);

/** The text of a topic: a chapter of the manual, a function of the language, or a code of a message. Undefined where there is none. */
export function topic(name: string): string | undefined {
  if (Object.hasOwn(TEXTS, name)) return TEXTS[name]!();
  const found = functionTopic(name);
  if (found !== undefined) return found;
  return lintTopic(name) ?? (Object.hasOwn(CODES, name) ? `${name}\n\n${CODES[name]}\n` : undefined);
}

export function unknownTopic(name: string): Failure {
  return new Failure({
    code: "unknown-topic",
    found: `no topic "${name}"`,
    expected: `a command, a function, a code of a message, or ${TOPICS.join(", ")}`,
    suggestion: nearestTopic(name),
  });
}

/** The topic, function or code most like a misspelt one. */
export function nearestTopic(name: string): string | undefined {
  const functions = [...MEASURES, ...TRANSFORMS].map(({ id }) => id);
  return nearest(name, [...TOPICS, ...functions, ...Object.keys(CODES)]);
}
