import { MEASURES } from "../measures/index.ts";
import type { Measure } from "../measures/measure.ts";
import { signatureText } from "../measures/signature.ts";
import { TRANSFORMS } from "../transforms/index.ts";
import type { Transform } from "../transforms/transform.ts";

/** All functions of the language, a line each. */
export function functionsTopic(): string {
  const listed = (one: Measure | Transform): string =>
    `  ${signatureText(one.id, one.signature)}\n      ${one.about}\n`;
  return `Measures: a value of series over a span\n\n${MEASURES.map(listed).join("")}\nTransforms: a series of a series\n\n${TRANSFORMS.map(listed).join("")}`;
}

/** One function: what it gives, its formula, its sources, an example. Undefined where there is none of that name. */
export function functionTopic(name: string): string | undefined {
  const measure = MEASURES.find((one) => one.id === name || one.aliases?.includes(name));
  const declared = measure ?? TRANSFORMS.find((one) => one.id === name);
  if (declared === undefined) return undefined;
  const lines = [
    signatureText(declared.id, declared.signature),
    "",
    declared.about,
    "",
    `formula:  ${declared.formula}`,
  ];
  if (measure !== undefined) {
    lines.push(`gives:    ${GIVES[measure.gives]}`, `n counts: ${measure.counts}; at least ${measure.minimum}`);
    if (measure.aliases !== undefined) lines.push(`also:     ${measure.aliases.join(", ")}`);
  }
  if (measure === undefined && TRANSFORMS.find((one) => one.id === name)?.ownDays === true)
    lines.push("days:     those common to its own series, whatever stands beside it");
  for (const source of declared.references) lines.push(`source:   ${source}`);
  lines.push(`example:  ${declared.example}`);
  return `${lines.join("\n")}\n`;
}

const GIVES = {
  exact: "an exact fact about these days",
  estimate: "an estimate with an interval",
  date: "a day, or never",
} as const;
