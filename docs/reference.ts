import { MEASURES } from "../src/measures/index.ts";
import type { Measure } from "../src/measures/measure.ts";
import { signatureText } from "../src/measures/signature.ts";
import { TRANSFORMS } from "../src/transforms/index.ts";

const OWN_DAYS = "- on the days common to its own series, whatever stands beside it";

/** The reference page: every function of the language, from its declaration. */
export function reference(): string {
  return [
    "# The functions of the language",
    "",
    "Written by `npm run docs` from the declarations in `src/measures` and `src/transforms`; do not edit.",
    "",
    "## Measures: a value of series over a span",
    "",
    ...MEASURES.flatMap(measurePage),
    "## Transforms: a series of a series",
    "",
    ...TRANSFORMS.flatMap((one) => page(one.id, one, one.ownDays === true ? [OWN_DAYS] : [])),
  ].join("\n");
}

function measurePage(measure: Measure): string[] {
  const gives = { exact: "an exact fact", estimate: "an estimate with an interval", date: "a day, or never" }[
    measure.gives
  ];
  const facts = [`- gives: ${gives}; n counts ${measure.counts}; at least ${measure.minimum}`];
  if (measure.aliases !== undefined)
    facts.push(`- also called: ${measure.aliases.map((alias) => `\`${alias}\``).join(", ")}`);
  return page(measure.id, measure, facts);
}

type Declared = Pick<Measure, "title" | "about" | "formula" | "signature" | "references" | "example">;

function page(id: string, declared: Declared, facts: readonly string[]): string[] {
  return [
    `### ${declared.title}`,
    "",
    `\`${signatureText(id, declared.signature)}\``,
    "",
    declared.about,
    "",
    `- formula: \`${declared.formula}\``,
    ...facts,
    ...declared.references.map((one) => `- ${one}`),
    `- example: \`${declared.example}\``,
    "",
  ];
}
