import { LINT_CHECKS, PAIR_CHECKS } from "../src/lint/index.ts";
import { type Issue, lintEntries } from "../src/lint/lint.ts";
import { openCatalogue } from "../src/read/open.ts";
import { LINT_TOPICS, type LintTopic, PAIR_TOPICS, REMARK_TOPICS } from "../src/topics/lint.ts";
import { fakeIo } from "../test/fake-io.ts";
import { EXAMPLES } from "./lint-examples.ts";

/** What is said of the example of each check, by its name in docs/lint-examples.ts. */
export type Findings = Readonly<Record<string, string>>;

/** The page on the checks of data: of each what `liqstress explain CODE` says, from the same texts. */
export function lintPage(findings: Findings): string {
  const section = (topic: LintTopic): string => sectionOf(topic, findings);
  return `# What data lint finds, and what it does not

Written by \`npm run docs\` from the declarations in \`src/lint\`; do not edit. The examples are run.

\`liqstress data lint\` looks for what is wrong in the values of series that could be read. A finding is a suspicion with a place: an \`error\`
means that numbers from the series are wrong, a \`warning\` that it should be looked at first, a \`note\` is worth knowing. Nothing is changed
or left out for a finding. A file that cannot be read is an error with the reader's own code. \`liqstress explain CODE\` tells a code.

${table([...LINT_CHECKS, ...PAIR_CHECKS])}

## Checks of one series

${LINT_TOPICS.map(section).join("\n\n")}

## Checks of two series

Daily series with more than 120 common days are compared in pairs, the first 80 of them.

${PAIR_TOPICS.map(section).join("\n\n")}

## Remarks of the reader

These notes, printed with every number, are warnings here.

${REMARK_TOPICS.map(section).join("\n\n")}
`;
}

/** What the checks say of each example today. */
export async function lintFindings(): Promise<Findings> {
  const found = Object.keys(EXAMPLES).map(async (example) => [example, await finding(example)] as const);
  return Object.fromEntries(await Promise.all(found));
}

/** Findings as src/topics/lint-findings.ts holds them for `explain`. */
export function findingsModule(findings: Findings): string {
  const entries = Object.entries(findings).map(([example, text]) => {
    if (/[`\\]|\$\{/.test(text)) throw new Error(`the finding of ${example} does not stand in a template as it is`);
    return `  ${/^[a-z]+$/.test(example) ? example : `"${example}"`}: \`${text}\`,\n`;
  });
  return `/** What data lint says of the example of each check. Written by \`npm run docs\` from docs/lint-examples.ts; do not edit. */
export const LINT_FINDINGS: Readonly<Record<string, string>> = {
${entries.join("")}};
`;
}

type Check = (typeof LINT_CHECKS)[number] | (typeof PAIR_CHECKS)[number];

function table(checks: readonly Check[]): string {
  const rows = checks.map(({ id, severities, about }) => `| \`${id}\` | ${severities.join(", ")} | ${about} |`);
  return ["| code | severity | what it finds |", "|---|---|---|", ...rows].join("\n");
}

function sectionOf({ code, about, facts, example }: LintTopic, findings: Findings): string {
  const said = findings[example];
  if (said === undefined) throw new Error(`docs/lint-examples.ts has no example of ${example}`);
  const list = facts.map(([head, text]) => `- ${head}: ${text}`).join("\n");
  return `### \`${code}\`\n\n${about}\n\n${list}\n\n\`\`\`text\n${said}\n\`\`\``;
}

/** What is said of an example, with its place and advice. Fails where the check finds nothing in it. */
async function finding(example: string): Promise<string> {
  const code = example.replace(/ of two$/, "");
  const files = EXAMPLES[example]!;
  const data = "c.yaml" in files ? ["c.yaml"] : Object.keys(files);
  const catalogue = await openCatalogue(fakeIo({ files }), data);
  const found = lintEntries(catalogue, catalogue.entries).find((issue) => issue.code === code);
  if (found === undefined)
    throw new Error(`the example of ${example} in docs/lint-examples.ts has nothing that ${code} finds`);
  return text(found);
}

function text({ severity, file, line, day, message, advice }: Issue): string {
  return `${severity}  ${file}${line === null ? "" : `:${line}`}${day === null ? "" : `  ${day}`}\n${message}\n${advice}`;
}
